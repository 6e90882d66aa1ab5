"""What is kept about an event, brought up to date whenever it, one of its rows or its place is written.

- first_start and last_end of the event, by which lists of events are ordered; NULL while it is undated;
- office and is_public of its dates, which follow the event;
- search_text, the words by which the event is found;
- for calendars (RFC 5545): SEQUENCE of a date grows by one and its LAST-MODIFIED moves when what its entry
  tells has really changed since the public last saw it. Saving again, renaming, drafts and closed groups
  change nothing. last_modified of the event is the same for all of it, for feeds and the sitemap.

Whoever writes such a row names the event, and all of it is one change:

    with as_one_change(event):
        event.save()
        event.dates.create(...)

What is only made inside is named there: as_one_change() as changed, changed.append(event). A test in which
the product forgets this fails (tests/forgotten_changes.py).
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Max, Min
from django.utils import timezone

from events.calendar import fingerprint
from events.lists.search_words import search_text
from events.models import Event, EventDate, Place
from website.two_editors.locking import lock

# A change of a place reaches the events that calendars still show. What was over before keeps its entry.
STILL_IN_CALENDARS = timedelta(days=30)

# Rows as they were before a change.
Before = dict[Event | EventDate, Event | EventDate]


def still_in_calendars(place: Place) -> Iterable[Event]:
    """The events whose entries follow when this place is changed."""
    return place.events.not_over(timezone.now() - STILL_IN_CALENDARS)


@contextmanager
def as_one_change(*events: Event) -> Iterator[list[Event]]:
    """Everything that is written inside, or nothing of it, is one change of each event that is named."""
    changed = list(events)
    with transaction.atomic():
        before = _before(events)
        yield changed
        for event in changed:
            _settle(event, before)


def _before(events: Iterable[Event]) -> Before:
    """Nobody else writes these until the change is settled."""
    pks = [event.pk for event in events if event.pk]
    lock(Event, pk__in=pks)
    rows: list[Event | EventDate] = [
        *Event.objects.filter(pk__in=pks),
        *EventDate.objects.filter(event__in=pks),
    ]
    return {row: row for row in rows}


def _settle(event: Event, before: Before) -> None:
    """Bring everything that is kept about this event up to date, in the instance in hand, too."""
    now = Event.objects.with_everything().get(pk=event.pk)
    for row in [now, *now.dates.all()]:
        # Whoever saved an instance that was read earlier has put back what was kept then.
        _keep(row, **_kept(before.get(row, row)))
    _keep(now, **now.dates.aggregate(first_start=Min("starts_at"), last_end=Max("ends_at")))
    _keep(now, search_text=search_text(now))
    for date in now.dates.all():
        _keep(date, office_id=now.office_id, is_public=now.is_public)
    if now.is_public:
        _note_changes(now)
    for name, value in _kept(now).items():
        setattr(event, name, value)


def _note_changes(event: Event) -> None:
    now = timezone.now()
    shared = fingerprint.of_event(event)
    prints = [fingerprint.of_date(date, shared) for date in event.dates.all()]
    for date, new in zip(event.dates.all(), prints, strict=True):
        if new != date.fingerprint:
            # What nobody has seen before has not changed.
            sequence = date.sequence + 1 if date.fingerprint else date.sequence
            _keep(date, fingerprint=new, sequence=sequence, last_modified=now)
    everything = fingerprint.of_everything(shared, sorted(prints))
    if everything != event.fingerprint:
        _keep(event, fingerprint=everything, last_modified=now)


def _kept(row: Event | EventDate) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.KEPT}


def _keep(row: Event | EventDate, **values: Any) -> None:
    """Store these values where they are others than before."""
    new = {name: value for name, value in values.items() if getattr(row, name) != value}
    if new:
        type(row)._base_manager.filter(pk=row.pk).update(**new)
        for name, value in new.items():
            setattr(row, name, value)
