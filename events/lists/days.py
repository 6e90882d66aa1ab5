"""Dates of events under headings: what has been running for days, then day by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from events.models import EventDate
from website.formats.in_words import full_date, weekday_date


@dataclass(frozen=True)
class ListedDay:
    """What begins on one day; without a day: what began before today and is still on."""

    day: date | None
    dates: tuple[EventDate, ...]
    is_past: bool = False
    # The keys of the dates beside which a picture stands, and of those that are seen first (pictured.py).
    pictures: frozenset[int] = frozenset()
    at_once: frozenset[int] = frozenset()

    @property
    def title(self) -> str:
        if self.day is None:
            return ""
        return full_date(self.day) if self._is_doubtful else weekday_date(self.day)

    @property
    def anchor(self) -> str:
        return f"day-{self.day or 'running'}" + ("-about" if self._is_doubtful else "")

    @property
    def _is_doubtful(self) -> bool:
        return any(each.weekday_doubtful for each in self.dates)


def by_day(rows: Iterable[EventDate], now: datetime) -> list[ListedDay]:
    """What is running first, then the days in the order of the rows."""
    today = timezone.localdate(now)

    def heading(row: EventDate) -> tuple[date | None, bool]:
        is_running = row.day < today and row.ends_at > now
        return (None, False) if is_running else (row.day, row.weekday_doubtful)

    groups: dict[tuple[date | None, bool], list[EventDate]] = {}
    for row in rows:
        groups.setdefault(heading(row), []).append(row)
    running_first = sorted(groups.items(), key=lambda group: group[0][0] is not None)
    return [_day(day, tuple(dates), now) for (day, _is_doubtful), dates in running_first]


def _day(day: date | None, dates: tuple[EventDate, ...], now: datetime) -> ListedDay:
    return ListedDay(day, dates, day is not None and all(each.is_over(now) for each in dates))
