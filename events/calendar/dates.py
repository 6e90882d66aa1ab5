"""Which dates are in a calendar. What has no date yet is in none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from events.lists import pages_by_date
from events.models import EventDate, Status
from events.models.event_date import EventDateQuerySet

# What is over stays for a while, so that calendars do not forget what people have just been to; so does what
# is cancelled, so that everybody's calendar has fetched it meanwhile.
KEPT = timedelta(days=30)
# A calendar of a list, which programs fetch every day, needs an end, and says so: so many dates are to come,
# and so many are over.
MOST_COMING, MOST_OVER = 300, 100


@dataclass(frozen=True)
class DatesToTell:
    """Dates in their order. has_more: there are others that belong to them. is_searched: to the last one."""

    rows: list[EventDate]
    has_more: bool
    is_searched: bool


def in_a_calendar(rows: EventDateQuerySet, now: datetime, words: Sequence[str] = ()) -> DatesToTell:
    """Of what a filter has chosen: the dates to come and those of the last 30 days, in their order."""
    since = now - KEPT
    rows = rows.exclude(Q(status=Status.CANCELLED) & Q(status_changed_at__lte=since))
    over = pages_by_date.past(rows.upcoming(since), now, MOST_OVER + 1, words=words)
    coming = pages_by_date.coming(rows, now, MOST_COMING + 1, words=words)
    keys = [*reversed(over[:MOST_OVER]), *coming[:MOST_COMING]]
    found = EventDate.objects.with_everything().in_order_of(keys)
    has_more = len(over) > MOST_OVER or len(coming) > MOST_COMING
    is_searched = not words or pages_by_date.end_of_search(rows, now) is None
    return DatesToTell(found, has_more, is_searched)


def all_of(rows: EventDateQuerySet) -> list[EventDate]:
    """Of one event or programme: every date, whenever it is, and what was cancelled, as a record."""
    return list(rows.with_everything().order_by("starts_at", "id"))
