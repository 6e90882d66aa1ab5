"""The places that offices serve, as they are looked for: loaded once until somebody saves something."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from keeper.facts import until_saved
from offices.models import Office, ServedPlace
from offices.page.kept import offices
from offices.residence.names import PlaceName, names_of
from website.languages.bilingual import languages, text_in


@dataclass(frozen=True)
class Served:
    """A place of an office; without a place all that belongs to its municipality."""

    office: Office
    place: ServedPlace | None
    names: frozenset[PlaceName]
    postcodes: frozenset[str] = frozenset()
    # That an office is there for its own town needs nobody to say so.
    is_own: bool = False

    @property
    def is_sure(self) -> bool:
        return self.is_own or bool(self.place and self.place.confirmed_on)


@until_saved
def all_served() -> tuple[Served, ...]:
    """In the order of the offices, of one in the order of the names."""
    return tuple(served for office in offices("served_places") for served in _of(office))


def _of(office: Office) -> Iterator[Served]:
    own = {text_in(office, field, code) for field in ["place", "municipality"] for code in languages()} - {""}
    yield Served(office, None, _names(own), is_own=True)
    for place in office.served_places.all():
        postcodes = frozenset(place.postcodes.split())
        yield Served(office, place, _names(place.called), postcodes, is_own=place.name in own)


def _names(texts: Iterable[str]) -> frozenset[PlaceName]:
    return frozenset(name for text in texts for name in names_of(text))
