"""What the staff of an office still have to enter for their signpost, in the words of the admin."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from offices.models import Office
from signpost.kinds import PlaceKind
from signpost.models import OtherPlace
from signpost.page.not_known import not_known


@dataclass(frozen=True)
class Unfinished:
    office: Office
    kinds: list[PlaceKind]
    # Each place with what is not known of it.
    places: list[tuple[OtherPlace, list[str]]]

    def __bool__(self) -> bool:
        return bool(self.kinds or self.places)


def unfinished(office: Office, places: list[OtherPlace]) -> Unfinished:
    entered = {place.kind for place in places}
    lacking = [(place, lacks(place)) for place in places]
    return Unfinished(
        office, [kind for kind in PlaceKind if kind not in entered], [each for each in lacking if each[1]]
    )


def lacks(place: OtherPlace) -> list[str]:
    """For staff: what residents miss, what stands in one language alone, and whether it was ever checked."""
    return [
        *([missing] if (missing := not_known(place)) else []),
        *([] if place.checked_on else [_("checked on")]),
    ]
