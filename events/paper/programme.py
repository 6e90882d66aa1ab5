"""A programme as it hangs on a notice board: all its dates by day, and what has no date yet.

Paper hangs for weeks, so nothing is said as seen from today, such as "until …". But a programme that is over
when it is printed says so first: its introduction still invites.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from django.utils import timezone

from events.models import Event, EventDate, Programme
from events.words.dates import DateInWords, in_words


@dataclass(frozen=True)
class PaperDate:
    """A date under the heading of its day. when is the time of a day, or from when to when."""

    date: EventDate
    words: DateInWords
    # Under which day the same event was told before with everything; "" where it is told here.
    told_before: str

    @property
    def event(self) -> Event:
        return self.date.event

    @property
    def when(self) -> str:
        is_of_one_day = self.date.is_one_day or self.date.ends_after_midnight
        return self.words.time if is_of_one_day else self.words.when


@dataclass(frozen=True)
class PaperDay:
    title: str
    entries: list[PaperDate] = field(default_factory=list)


@dataclass(frozen=True)
class Paper:
    programme: Programme
    days: list[PaperDay]
    undated: list[Event]
    is_over: bool = False

    @property
    def last_change(self):
        """The day on which an event of it was changed last; None where there is no event."""
        rows = [entry.event for day in self.days for entry in day.entries] + self.undated
        latest = max((event.last_modified for event in rows), default=None)
        return latest and timezone.localdate(latest)


def on_paper(programme: Programme) -> Paper:
    dates = EventDate.objects.public().of_programme(programme).with_everything().order_by("starts_at", "id")
    undated = Event.objects.public().of_programme(programme).undated().with_everything()
    return Paper(programme, by_day(dates), list(undated), programme.is_over(timezone.localdate()))


def by_day(rows: Iterable[EventDate]) -> list[PaperDay]:
    """Dates under the days on which they begin. A day with a doubtful weekday has a heading of its own."""
    days: dict[str, PaperDay] = {}
    told: dict[int, str] = {}
    for row in rows:
        words = in_words(row, row.starts_at - timedelta(days=1))
        day = days.setdefault(words.day, PaperDay(words.day))
        before = told.setdefault(row.event_id, words.day)
        is_first = not any(row.event_id == entry.date.event_id for entry in day.entries)
        day.entries.append(PaperDate(row, words, "" if before == words.day and is_first else before))
    return list(days.values())
