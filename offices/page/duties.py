"""The duties of an office in the order in which its page tells them: what helps people comes first.

What nobody has sorted yet is never folded away. All from rows that are loaded (with_everything()).
"""

from dataclasses import dataclass, field

from offices.models import Duty, Office, Unit
from website.languages.bilingual import pick


@dataclass
class Part:
    """Duties of one unit. The first part of a unit introduces it and has its jump mark."""

    unit: Unit
    duties: list[Duty]
    is_first: bool = True

    @property
    def anchor(self) -> str:
        return f"unit-{self.unit.slug}" + ("" if self.is_first else "-more")


@dataclass
class SortedDuties:
    """`first` begins the page. Of the rest, `plain` stands open and `folded` is for others than people."""

    helps_people: bool
    # An office that is one unit needs no name for it.
    has_units: bool
    first: list[Part] = field(default_factory=list)
    plain: list[Part] = field(default_factory=list)
    folded: list[Part] = field(default_factory=list)

    @property
    def number_folded(self) -> int:
        return sum(len(part.duties) for part in self.folded)

    @property
    def has_rest(self) -> bool:
        return bool(self.plain or self.folded)


def sorted_duties(office: Office) -> SortedDuties:
    """Where no duty is said to help people, the page begins with all of them."""
    units = sorted(office.units.all(), key=lambda unit: not _helps_people_alone(unit))
    helps_people = any(duty.helps_people for unit in units for duty in unit.duties.all())
    found = SortedDuties(helps_people, has_units=len(units) > 1)
    for unit in units:
        _add(unit, found)
    return found


def _add(unit: Unit, found: SortedDuties) -> None:
    duties = list(unit.duties.all())
    if not duties and _is_shown(unit, found):
        (found.plain if found.helps_people else found.first).append(Part(unit, []))
    is_first = True
    places = [found.first, found.plain, found.folded]
    for place, rows in zip(places, _split(unit, duties, found.helps_people), strict=True):
        if rows:
            place.append(Part(unit, rows, is_first))
            is_first = False


def _split(unit: Unit, duties: list[Duty], helps_people: bool) -> tuple[list[Duty], list[Duty], list[Duty]]:
    """Those that begin the page, those that stand open below, and those that are folded."""
    if not helps_people:
        return duties, [], []
    direct = [duty for duty in duties if duty.helps_people]
    rest = [duty for duty in duties if not duty.helps_people]
    if not direct and _is_led_to(unit):
        return [], rest, []
    return direct, [duty for duty in rest if not duty.serves], [duty for duty in rest if duty.serves]


def _helps_people_alone(unit: Unit) -> bool:
    duties = unit.duties.all()
    return bool(duties) and all(duty.helps_people for duty in duties)


def _is_shown(unit: Unit, found: SortedDuties) -> bool:
    """Whether there is anything to show of a unit without duties. A single one shows no name, no summary."""
    return found.has_units or bool(pick(unit, "introduction")) or _is_led_to(unit)


def _is_led_to(unit: Unit) -> bool:
    """Whether other pages lead to this unit. Nobody must land in what is folded."""
    return bool(pick(unit, "need")) or any(
        offer.unit_id == unit.pk for offer in unit.office.volunteer_offers.all()
    )
