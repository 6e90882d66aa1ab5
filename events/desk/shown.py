"""Which rows with translated texts the public sees: of others nobody is asked whether they are current."""

from events.models import Event, Place, Programme
from translations.declarations import Shown


def _of_public_events(rows):
    return rows.filter(event__in=Event.objects.public())


SHOWN = (
    Shown("events.Programme", lambda rows: rows.filter(pk__in=Programme.objects.public())),
    Shown(
        "events.Place",
        lambda rows: rows.filter(pk__in=Place.objects.filter(events__in=Event.objects.public())),
    ),
    Shown("events.Event", lambda rows: rows.filter(pk__in=Event.objects.public())),
    Shown("events.EventDate", _of_public_events),
    Shown("events.Organiser", _of_public_events),
)
