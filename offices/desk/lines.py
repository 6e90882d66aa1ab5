"""What stands on the desk, the start page of the admin: lines that lead to where something is done.

Each package says in a module or room `desk` what waits, is on, ends or is missing there, and lists it in its
contributions as OnDesk. A line is a sentence. Nothing is counted that means nothing, and zero is not said.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from offices.staff.roles import READERS, office_ids
from website.contributions.registry import all_of

# How far "soon" reaches.
SOON_DAYS = 14


class Section(Enum):
    WAITING = _("Waits for you")
    TODAY = _("Today and tomorrow")
    SOON = _("Ends or appears soon")
    # Where the public reads that the source is newer.
    OUTDATED = _("English texts older than the German")
    TEXTS = _("Texts to look at")
    COPIES = _("Working copies, not published yet")
    LACKING = _("Missing or old")


@dataclass(frozen=True)
class DeskLine:
    text: str
    address: str = ""
    # What somebody should know beside it, such as the days left.
    note: str = ""
    # Said where somebody works for several offices.
    office: Office | None = None
    # The earlier, the further above.
    when: datetime | None = None


class Viewer:
    """Somebody in front of the desk: which offices are theirs, and the moment."""

    def __init__(self, user, now: datetime | None = None):
        self.user = user
        self.now = now or timezone.now()

    @property
    def today(self) -> date:
        return timezone.localdate(self.now)

    @cached_property
    def _offices(self) -> list[Office]:
        rows = Office.objects.with_everything()
        return list(rows if self.user.is_superuser else rows.filter(pk__in=office_ids(self.user)))

    def offices(self, roles=READERS) -> list[Office]:
        """Where they have one of these roles, loaded with everything; for administrators all."""
        if self.user.is_superuser:
            return self._offices
        ids = office_ids(self.user, roles)
        return [office for office in self._offices if office.pk in ids]

    @property
    def has_several(self) -> bool:
        return len(self._offices) > 1


@dataclass(frozen=True)
class OnDesk:
    section: Section
    lines: Callable[[Viewer], Iterable[DeskLine]]


@dataclass(frozen=True)
class Task:
    """Something staff do often, in their words. address gives "" where this person does not do it."""

    name: object
    address: Callable[[Viewer], str]


def tasks_of(viewer: Viewer) -> list[tuple[str, str]]:
    found = [(str(task.name), task.address(viewer)) for task in all_of(Task)]
    return [(name, address) for name, address in found if address]


def lines_of(viewer: Viewer, section: Section) -> list[DeskLine]:
    found = [line for each in all_of(OnDesk) if each.section is section for line in each.lines(viewer)]
    dated = sorted((line for line in found if line.when), key=lambda line: line.when)
    return [*dated, *(line for line in found if not line.when)]


# More of one kind are no list that anybody reads from top to bottom.
SHOWN = 8


def up_to(rows: QuerySet, line: Callable[[Any], DeskLine], more: DeskLine) -> Iterator[DeskLine]:
    """A line for each of the first rows; where there are more, the way to them."""
    found = list(rows[: SHOWN + 1])
    yield from map(line, found[:SHOWN])
    if len(found) > SHOWN:
        yield more
