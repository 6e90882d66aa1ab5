"""When the clock changes what pages and calendars say of events."""

from datetime import datetime

from django.db.models import Min

from events.calendar.dates import KEPT
from events.models import EventDate


def next_after(now: datetime) -> datetime | None:
    """The next beginning or end of a date, or the moment at which one that is over leaves the calendars."""
    leaves = _begins_or_ends_after(now - KEPT)
    found = [_begins_or_ends_after(now), leaves and leaves + KEPT]
    return min(filter(None, found), default=None)


def _begins_or_ends_after(moment: datetime) -> datetime | None:
    rows = EventDate.objects.public()
    begins = rows.filter(starts_at__gt=moment).aggregate(first=Min("starts_at"))["first"]
    running = rows.upcoming(moment).filter(starts_at__lte=moment).order_by()
    ends = running.aggregate(first=Min("ends_at"))["first"]
    return min(filter(None, [begins, ends]), default=None)
