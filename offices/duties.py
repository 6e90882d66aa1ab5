"""The duties of an office in the order in which its page tells them: what helps people comes first.

What nobody has sorted yet is never folded away. All from rows that are loaded (with_everything()).
"""

from dataclasses import dataclass, field

from offices.models import Duty, Office, Unit
from website.bilingual import pick


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
    duties = {unit.pk: list(unit.duties.all()) for unit in units}
    helps_people = any(duty.helps_people for rows in duties.values() for duty in rows)
    if not helps_people:
        parts = [Part(unit, duties[unit.pk]) for unit in units if duties[unit.pk] or _is_shown(unit, units)]
        return SortedDuties(False, len(units) > 1, first=parts)
    found = SortedDuties(True, len(units) > 1)
    for unit in units:
        rows = duties[unit.pk]
        direct = [duty for duty in rows if duty.helps_people]
        unsorted = [duty for duty in rows if not duty.helps_people and not duty.serves]
        others = [duty for duty in rows if not duty.helps_people and duty.serves]
        if not direct and _is_led_to(unit):
            unsorted, others = [duty for duty in rows if not duty.helps_people], []
        is_first = True
        for part, its_duties in [(found.first, direct), (found.plain, unsorted), (found.folded, others)]:
            if its_duties:
                part.append(Part(unit, its_duties, is_first))
                is_first = False
        if not rows and _is_shown(unit, units):
            found.plain.append(Part(unit, []))
    return found


def _helps_people_alone(unit: Unit) -> bool:
    duties = unit.duties.all()
    return bool(duties) and all(duty.helps_people for duty in duties)


def _is_shown(unit: Unit, units: list[Unit]) -> bool:
    """Whether there is anything to show of a unit without duties. A single one shows no name, no summary."""
    return len(units) > 1 or bool(pick(unit, "introduction")) or _is_led_to(unit)


def _is_led_to(unit: Unit) -> bool:
    """Whether other pages lead to this unit. Nobody must land in what is folded."""
    return bool(pick(unit, "need")) or any(
        offer.unit_id == unit.pk for offer in unit.office.volunteer_offers.all()
    )
