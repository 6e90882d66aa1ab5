"""What is kept about an event whenever it, one of its rows or its place is saved or deleted.

- first_start and last_end of the event, by which lists of events are ordered; NULL while it is undated;
- office and is_public of its dates, which follow the event;
- search_text, the words by which the event is found;
- for calendars (RFC 5545): SEQUENCE of a date grows by one and its LAST-MODIFIED moves when what its entry
  tells has really changed since the public last saw it. Saving again, renaming, drafts and closed groups
  change nothing. last_modified of the event is the same for all of it, for feeds and the sitemap.

One edit of several rows is one change:

    with transaction.atomic(), as_one_change():
        event.save()
        event.dates.create(...)

QuerySet.update() and bulk_create() send no signals: whoever uses them calls settle() for each event.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta
from typing import Any

from django.db.models import Max, Min, Q
from django.db.models.signals import post_delete, post_save
from django.utils import timezone

from events.calendar import fingerprint
from events.lists.search_words import search_text
from events.models import Event, EventDate, EventTopic, Organiser, Place, SpokenLanguage

# A change of a place reaches the events that calendars still show. What was over before keeps its entry.
STILL_IN_CALENDARS = timedelta(days=30)

_waiting: ContextVar[set[int] | None] = ContextVar("events that wait to be settled", default=None)


@contextmanager
def as_one_change() -> Iterator[None]:
    """Everything that is saved inside counts as one change of each event."""
    if _waiting.get() is not None:
        yield
        return
    token = _waiting.set(set())
    try:
        yield
        changed = _waiting.get() or set()
    finally:
        _waiting.reset(token)
    for pk in sorted(changed):
        settle(pk)


def settle(pk: int) -> Event | None:
    """Bring everything that is kept about this event up to date. Returns it as it is now."""
    event = Event.objects.with_everything().filter(pk=pk).first()
    if event is None:
        return None
    _keep(event, **event.dates.aggregate(first_start=Min("starts_at"), last_end=Max("ends_at")))
    _keep(event, search_text=search_text(event))
    for date in event.dates.all():
        _keep(date, office_id=event.office_id, is_public=event.is_public)
    if event.is_public:
        _note_changes(event)
    return event


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


def _keep(row: Event | EventDate, **values: Any) -> None:
    """Store these values where they are others than before, past save() and its signals."""
    new = {name: value for name, value in values.items() if getattr(row, name) != value}
    if new:
        type(row)._base_manager.filter(pk=row.pk).update(**new)
        for name, value in new.items():
            setattr(row, name, value)


def _event_changed(pk: int) -> Event | None:
    waiting = _waiting.get()
    if waiting is None:
        return settle(pk)
    waiting.add(pk)
    return None


def _after_event(instance: Event, raw: bool = False, **kwargs: Any) -> None:
    if raw:
        return
    if settled := _event_changed(instance.pk):
        _tell(instance, settled)


def _after_row(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """After a date, an organiser, a language or a topic was saved or deleted."""
    if raw:
        return
    settled = _event_changed(instance.event_id)
    if settled is None:
        return
    if "event" in instance._state.fields_cache:
        _tell(instance.event, settled)
    for date in settled.dates.all():
        if isinstance(instance, EventDate) and date.pk == instance.pk:
            _tell(instance, date)


def _after_place(instance: Place, created: bool, raw: bool = False, **kwargs: Any) -> None:
    if raw or created:
        return
    since = timezone.now() - STILL_IN_CALENDARS
    shown = instance.events.filter(Q(last_end__gt=since) | Q(last_end__isnull=True))
    for pk in shown.values_list("pk", flat=True):
        _event_changed(pk)


def _tell(stale: Event | EventDate, fresh: Event | EventDate) -> None:
    """Give the instance that somebody holds in hand what is kept now."""
    for name in stale.KEPT:
        setattr(stale, name, getattr(fresh, name))


def connect() -> None:
    post_save.connect(_after_event, Event, dispatch_uid="events: event saved")
    post_save.connect(_after_place, Place, dispatch_uid="events: place saved")
    for model in [EventDate, Organiser, SpokenLanguage, EventTopic]:
        for signal, word in [(post_save, "saved"), (post_delete, "deleted")]:
            signal.connect(_after_row, model, dispatch_uid=f"events: {model.__name__} {word}")
