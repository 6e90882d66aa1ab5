"""Dates of events under headings: what has been running for days, then day by day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils import timezone

from events.models import EventDate
from website.formats.in_words import full_date, weekday_date


@dataclass(frozen=True)
class ListedDay:
    """What begins on one day; without a day: what began before today and is still on."""

    day: date | None
    title: str = ""
    is_past: bool = False
    dates: list[EventDate] = field(default_factory=list)

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
    return [_day(*key, dates, now) for key, dates in running_first]


def _day(day: date | None, is_doubtful: bool, dates: list[EventDate], now: datetime) -> ListedDay:
    if day is None:
        return ListedDay(None, dates=dates)
    title = full_date(day) if is_doubtful else weekday_date(day)
    return ListedDay(day, title, all(each.is_over(now) for each in dates), dates)
