"""Which models of this package the history knows, and how calendars follow what is restored."""

from collections.abc import Iterator
from contextlib import contextmanager

from events.calendar.changes import as_one_change, still_in_calendars
from events.models import Event, EventDate, EventState, EventTopic, Organiser, Place, SpokenLanguage
from history.declarations import AroundRestoring, NotRecorded, Recorded, Rows


@contextmanager
def calendars_follow(rows: Rows) -> Iterator[None]:
    """rows: keys by model, of what is restored (history/declarations.py)."""
    keys = {int(key) for key in rows.get(Event, ())}
    for model in [EventDate, EventTopic, Organiser, SpokenLanguage]:
        own = model._base_manager.filter(pk__in=rows.get(model, ()))
        keys |= set(own.values_list("event", flat=True))
    for place in Place.objects.filter(pk__in=rows.get(Place, ())):
        keys |= {event.pk for event in still_in_calendars(place)}
    there = list(Event.objects.filter(pk__in=keys))
    with as_one_change(*there) as changed:
        yield
        changed += Event.objects.filter(pk__in=keys - {event.pk for event in there})


_EVENT = ("uid", "is_public", *sorted(Event.KEPT))
# What save() and as_one_change() set.
_DATE = (
    *(
        "starts_at",
        "ends_at",
        "is_long",
        "status_changed_at",
        "created_at",
        "uid_suffix",
        "office",
        "is_public",
    ),
    *sorted(EventDate.KEPT),
)

RECORDED = (
    Recorded("events.Place"),
    Recorded("events.Programme"),
    Recorded("events.FormerProgrammeSlug", of="programme", stays=True),
    Recorded(
        "events.Event", derived=_EVENT, publishing=("state",), unless=("state", EventState.PROPOSED.value)
    ),
    Recorded("events.EventDate", of="event", derived=_DATE),
    Recorded("events.FormerEventSlug", of="event", stays=True),
    Recorded("events.Organiser", of="event"),
    Recorded("events.SpokenLanguage", of="event"),
    Recorded("events.EventTopic", of="event"),
    AroundRestoring(calendars_follow),
    NotRecorded(("events.Proposal",), "what a partner has sent, and who they are"),
)
