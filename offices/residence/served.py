"""The places that offices serve, as they are looked for: loaded once until somebody saves something."""

from collections.abc import Iterator
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

    @property
    def is_confirmed(self) -> bool:
        """That an office is there for its own municipality needs nobody to say so."""
        return self.place is None or bool(self.place.confirmed_on)


@until_saved
def all_served() -> tuple[Served, ...]:
    """In the order of the offices, of one in the order of the names."""
    return tuple(served for office in offices("served_places") for served in _of(office))


def _of(office: Office) -> Iterator[Served]:
    yield Served(office, None, frozenset(_names(_own_names(office))))
    for place in office.served_places.all():
        yield Served(office, place, frozenset(_names(place.called)), frozenset(place.postcodes.split()))


def _own_names(office: Office) -> set[str]:
    fields = ["place", "municipality"]
    return {text_in(office, field, language) for field in fields for language in languages()} - {""}


def _names(texts: set[str] | list[str]) -> Iterator[PlaceName]:
    for text in texts:
        yield from names_of(text)
