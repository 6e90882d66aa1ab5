"""All warnings of some rows of the offices, with the place each leads to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from offices.models import Office
from offices.proofread.facts import facts_of_office
from offices.proofread.places import TextPlace
from proofreading.declarations import facts_of
from proofreading.links.facts import facts_of_links
from proofreading.models import Dismissed
from proofreading.rows import Remark, found_in
from proofreading.text import KnownFacts


@dataclass(frozen=True)
class Noticed:
    """A warning, the row it stands in, and the office this belongs to, if it does to one."""

    row: Any
    place: TextPlace
    office: Office | None
    found: Remark


class Proofreader:
    """Looks at rows, and remembers what the records of each office say."""

    def __init__(self, offices: Iterable[Office] = ()):
        """offices: such as are loaded with everything already."""
        self._offices = {office.pk: office for office in offices}
        self._facts: dict[int, KnownFacts] = {}
        self._links = facts_of_links()

    def look_at(self, rows: QuerySet | list, place: TextPlace) -> Iterator[Noticed]:
        """Rows of one model. What staff have called right is left out."""
        noticed = [each for row in rows for each in self._in_row(row, place)]
        if not noticed:
            return
        right = Dismissed.objects.of_rows([each.row for each in noticed])
        for each in noticed:
            if (each.row.pk, each.found.field, each.found.warning.key) not in right:
                yield each

    def _in_row(self, row: Any, place: TextPlace) -> Iterator[Noticed]:
        if place.office_path == "office" and row.office_id in self._offices:
            row.office = self._offices[row.office_id]
        office = place.office_of(row)
        for found in found_in(row, self._facts_of(row, place, office), ()):
            yield Noticed(row, place, office, found)

    def _facts_of(self, row: Model, place: TextPlace, office: Office | None) -> KnownFacts:
        page = place.page_of(row)
        facts = self._links | facts_of(row) | (facts_of(page) if page is not row else KnownFacts())
        if office is None:
            return facts
        if office.pk not in self._facts:
            self._facts[office.pk] = facts_of_office(self._offices.get(office.pk, office))
        return facts | self._facts[office.pk]
