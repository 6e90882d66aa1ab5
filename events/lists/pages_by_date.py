"""Pages of dates, in the order (starts_at, id), found without counting or skipping rows.

A page begins where the one before ended, so its place is a row. What is not over yet is either recent, and
found by its beginning, or has been going on for long, and found by an index of long dates; these all come
before those. One query over both would walk through everything that began since the oldest exhibition that is
still open.

rows are chosen before: EventDate.objects.public().of_office(office).about("work"). What is found are
their ids (EventDate.objects.in_order_of(ids) loads them), so that rows that are known are not loaded again.

words (events/lists/search_words.py) have no index. They are looked for among the next SEARCHED rows of each
part and no further, so that a rare word costs no more with 100,000 events; end_of_search() says where that
was.
"""

from collections.abc import Sequence
from datetime import datetime

from events.models import EventDate
from events.models.date_selection import LONG, EventDateQuerySet
from website.addresses.place_in_list import PlaceInList

# Where a page begins. None is an end of the list.
Edge = PlaceInList | None

FORWARDS = ["starts_at", "id"]
BACKWARDS = ["-starts_at", "-id"]

SEARCHED = 2000  # dates, for each page; more than an office has in years


def place_of(row: EventDate) -> PlaceInList:
    return PlaceInList(row.starts_at, row.pk)


def coming(
    rows: EventDateQuerySet, now: datetime, size: int, after: Edge = None, words: Sequence[str] = ()
) -> list[int]:
    """The next rows that are not over: the first ones, or those after a place."""
    return _keys(_coming(rows, now, after), FORWARDS, size, words)


def coming_before(
    rows: EventDateQuerySet, now: datetime, size: int, before: Edge = None, words: Sequence[str] = ()
) -> list[int]:
    """The rows that are not over right before a place, or the very last ones; in the order of the list."""
    return _keys(_coming_before(rows, now, before), BACKWARDS, size, words)[::-1]


def past(
    rows: EventDateQuerySet, now: datetime, size: int, after: Edge = None, words: Sequence[str] = ()
) -> list[int]:
    """The rows that are over, the latest first; after a place: those that began before it."""
    return _keys([_past(rows, now, after)], BACKWARDS, size, words)


def end_of_search(rows: EventDateQuerySet, now: datetime, after: Edge = None, is_past: bool = False) -> Edge:
    """The last row in which a page after this place has looked for words; None if it came to the end."""
    part = _past(rows, now, after) if is_past else _coming(rows, now, after)[-1]
    order = BACKWARDS if is_past else FORWARDS
    last = part.order_by(*order).values_list("starts_at", "pk")[SEARCHED - 1 : SEARCHED].first()
    return PlaceInList(*last) if last else None


def _coming(rows: EventDateQuerySet, now: datetime, after: Edge = None) -> list[EventDateQuerySet]:
    old, recent = _old(rows, now), _recent(rows, now)
    if after and after.moment >= now - LONG:
        # One lower bound only: of two, a database may walk from the wrong one.
        return [rows.none(), rows.filter(ends_at__gt=now).after(*after)]
    return [old.after(*after) if after else old, recent]


def _coming_before(rows: EventDateQuerySet, now: datetime, before: Edge) -> list[EventDateQuerySet]:
    old, recent = _old(rows, now), _recent(rows, now)
    if before and before.moment < now - LONG:
        return [rows.none(), old.before(*before)]
    return [recent.before(*before) if before else recent, old]


def _past(rows: EventDateQuerySet, now: datetime, after: Edge) -> EventDateQuerySet:
    over = rows.filter(ends_at__lte=now)
    return over.before(*after) if after else over.filter(starts_at__lt=now)


def _old(rows: EventDateQuerySet, now: datetime) -> EventDateQuerySet:
    return rows.filter(is_long=True, ends_at__gt=now, starts_at__lt=now - LONG)


def _recent(rows: EventDateQuerySet, now: datetime) -> EventDateQuerySet:
    return rows.filter(ends_at__gt=now, starts_at__gte=now - LONG)


def _keys(parts: list[EventDateQuerySet], order: list[str], size: int, words: Sequence[str]) -> list[int]:
    keys: list[int] = []
    for part in parts:
        found = part.order_by(*order)
        if words:
            found = among(found).saying(words).order_by(*order)
        keys += found.values_list("pk", flat=True)[: size - len(keys)]
    return keys


def among(rows: EventDateQuerySet) -> EventDateQuerySet:
    """The first of these rows, as many as are searched for words."""
    return EventDate.objects.filter(pk__in=rows.values("pk")[:SEARCHED])
