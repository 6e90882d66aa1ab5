"""Which fields exist once per language."""

from events import models
from website.languages.translated_fields import register

TRANSLATED_FIELDS = {
    models.Programme: [
        "title", "series", "introduction", "initiators", "co_organisers", "further_events", "funding_note",
    ],
    models.Place: ["name", "access_contact", "access_note", "how_to_get_there"],
    models.Event: [
        "title", "summary", "description", "audience_note", "price_note", "registration_note",
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
