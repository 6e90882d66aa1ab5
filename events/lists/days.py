"""Dates of events under headings: what has been running for days, then day by day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils import timezone

from events.models import EventDate
from events.words.dates import DateInWords, in_words
from website.formats.in_words import full_date, weekday_date


@dataclass(frozen=True)
class ListedDate:
    """A date in a list, and how it is put into words."""

    date: EventDate
    words: DateInWords


@dataclass(frozen=True)
class ListedDay:
    """What begins on one day; without a day: what began before today and is still on."""

    day: date | None
    title: str = ""
    is_past: bool = False
    lines: list[ListedDate] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        return f"day-{self.day or 'running'}" + ("-about" if self._is_doubtful else "")

    @property
    def _is_doubtful(self) -> bool:
        return any(line.date.weekday_doubtful for line in self.lines)


def by_day(rows: Iterable[EventDate], now: datetime) -> list[ListedDay]:
    """What is running first, then the days in the order of the rows."""
    today = timezone.localdate(now)

    def heading(row: EventDate) -> tuple[date | None, bool]:
        is_running = row.day < today and row.ends_at > now
        return (None, False) if is_running else (row.day, row.weekday_doubtful)

    groups: dict[tuple[date | None, bool], list[ListedDate]] = {}
    for row in rows:
        groups.setdefault(heading(row), []).append(ListedDate(row, in_words(row, now)))
    running_first = sorted(groups.items(), key=lambda group: group[0][0] is not None)
    return [_day(*key, lines, now) for key, lines in running_first]


def _day(day: date | None, is_doubtful: bool, lines: list[ListedDate], now: datetime) -> ListedDay:
    if day is None:
        return ListedDay(None, lines=lines)
    title = full_date(day) if is_doubtful else weekday_date(day)
    return ListedDay(day, title, all(line.date.is_over(now) for line in lines), lines)
