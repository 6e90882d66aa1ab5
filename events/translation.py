"""Which fields exist once per language, and which of their rows the public sees."""

from events import models
from translations.declarations import Shown
from website.languages.translated_fields import register

TRANSLATED_FIELDS = {
    models.Programme: [
        "title", "series", "introduction", "initiators", "co_organisers", "further_events", "funding_note",
    ],
    models.Place: ["name", "access_contact", "access_note", "how_to_get_there"],
    models.Event: [
        "title", "summary", "description", "audience_note", "price_note", "registration_note", "image_alt",
    ],
    models.EventDate: ["note", "reason"],
    models.Organiser: ["name"],
}  # fmt: skip

NAMES = {
    models.Programme: ["initiators", "co_organisers"],
    models.Place: ["name"],
    models.Organiser: ["name"],
}

register(TRANSLATED_FIELDS, NAMES)


def _of_public_events(rows):
    return rows.filter(event__in=models.Event.objects.public())


SHOWN = (
    Shown("events.Programme", lambda rows: rows.public()),
    Shown("events.Place", lambda rows: rows.filter(events__in=models.Event.objects.public()).distinct()),
    Shown("events.Event", lambda rows: rows.public()),
    Shown("events.EventDate", _of_public_events),
    Shown("events.Organiser", _of_public_events),
)
