"""Pages of dates, in the order (starts_at, id), found without counting or skipping rows.

A page begins where the one before ended, so its place is a row: (starts_at, pk). What is not over yet is
either recent, and found by its beginning, or has been going on for long, and found by an index of long dates;
these all come before those. One query over both would walk through everything that began since the oldest
exhibition that is still open.

rows are chosen before: EventDate.objects.public().of_office(office).about("work").with_everything()
"""

from datetime import datetime

from events.models import EventDate
from events.models.event_date import LONG, EventDateQuerySet

Place = tuple[datetime, int]

FORWARDS = ["starts_at", "id"]
BACKWARDS = ["-starts_at", "-id"]


def place_of(row: EventDate) -> Place:
    return row.starts_at, row.pk


def coming(
    rows: EventDateQuerySet, now: datetime, size: int, after: Place | None = None, words: list[str] = ()
) -> list[EventDate]:
    """The next rows that are not over: the first ones, or those after a place."""
    old, recent = _old(rows, now), _recent(rows, now)
    if after and after[0] >= now - LONG:
        # One lower bound only: of two, a database may walk from the wrong one.
        old, recent = rows.none(), rows.filter(ends_at__gt=now).after(*after)
    elif after:
        old = old.after(*after)
    return _load(rows, _keys([old, recent], FORWARDS, size), FORWARDS)


def coming_before(
    rows: EventDateQuerySet, now: datetime, size: int, before: Place | None = None
) -> list[EventDate]:
    """The rows that are not over right before a place, or the very last ones; in the order of the list."""
    old, recent = _old(rows, now), _recent(rows, now)
    if before and before[0] < now - LONG:
        old, recent = old.before(*before), rows.none()
    elif before:
        recent = recent.before(*before)
    return _load(rows, _keys([recent, old], BACKWARDS, size), FORWARDS)


def past(
    rows: EventDateQuerySet, now: datetime, size: int, after: Place | None = None, words: list[str] = ()
) -> list[EventDate]:
    """The rows that are over, the latest first; after a place: those that began before it."""
    over = rows.filter(ends_at__lte=now)
    over = over.before(*after) if after else over.filter(starts_at__lt=now)
    return _load(rows, _keys([over], BACKWARDS, size), BACKWARDS)


def count_coming(rows: EventDateQuerySet, now: datetime, most: int) -> int:
    """How many are not over; counting stops at one more than most."""
    return len(_keys([_old(rows, now), _recent(rows, now)], FORWARDS, most + 1))


def _old(rows: EventDateQuerySet, now: datetime) -> EventDateQuerySet:
    return rows.filter(is_long=True, ends_at__gt=now, starts_at__lt=now - LONG)


def _recent(rows: EventDateQuerySet, now: datetime) -> EventDateQuerySet:
    return rows.filter(ends_at__gt=now, starts_at__gte=now - LONG)


def _keys(parts: list[EventDateQuerySet], order: list[str], size: int) -> list[int]:
    keys: list[int] = []
    for part in parts:
        keys += part.order_by(*order).values_list("pk", flat=True)[: size - len(keys)]
    return keys


def _load(rows: EventDateQuerySet, keys: list[int], order: list[str]) -> list[EventDate]:
    return list(rows.filter(pk__in=keys).order_by(*order))
