"""What calendars, feeds and search engines tell about an event, as one hash: did it really change?

White space, addresses of pages (also of those that a text links to) and the picture do not count. Empty facts
are left out, so that a fact that is added to the model later changes no hash by being there.
"""

import hashlib
import json

from django.db.models import Model

from events.models import Event, EventDate
from events.models.place import Place
from website.languages.bilingual import languages, written_in
from website.languages.records import filled_in

EVENT = [
    "kind", "audience", "online_url", "sign_language", "childcare", "price_kind", "price",
    "registration_needed", "registration_url", "registration_email", "registration_phone",
    "registration_until", "contact_name", "contact_phone", "contact_email",
]  # fmt: skip
EVENT_TEXTS = ["title", "summary", "description", "audience_note", "price_note", "registration_note"]
PLACE = ["street", "postcode", "town", "latitude", "longitude", *Place.ACCESS]
PLACE_TEXTS = ["name", "access_contact", "access_note", "how_to_get_there"]
DATE = [
    "starts_at",
    "ends_at",
    "starts",
    "ends",
    "all_day",
    "status",
    "previous_day",
    "previous_time",
    "weekday_doubtful",
]
DATE_TEXTS = ["note", "reason"]


def of_event(event: Event) -> str:
    """Of what all entries of this event in a calendar share."""
    place = event.place
    return _hash(
        {
            "event": _facts(event, EVENT, EVENT_TEXTS),
            "place": _facts(place, PLACE, PLACE_TEXTS) if place else {},
            "organisers": [_facts(row, ["url"], ["name"]) for row in event.organisers.all()],
            "languages": [[row.language, row.is_interpreted] for row in event.spoken_languages.all()],
            "topics": [row.topic for row in event.topics.all()],
        }
    )


def of_date(date: EventDate, shared: str) -> str:
    """Of one entry. shared is the hash of its event."""
    return _hash({"shared": shared, **_facts(date, DATE, DATE_TEXTS)})


def of_everything(shared: str, dates: list[str]) -> str:
    return _hash({"shared": shared, "dates": dates})


def _facts(row: Model, fields: list[str], texts: list[str]) -> dict:
    facts = {name: str(getattr(row, name)) for name in fields if getattr(row, name) not in {None, "", False}}
    # "No" is a fact where nobody having looked is another.
    facts |= {
        name: "False" for name in fields if row._meta.get_field(name).null and getattr(row, name) is False
    }
    words = {
        f"{name}_{code}": " ".join(filled_in(written_in(row, name, code), code).split())
        for name in texts
        for code in languages()
    }
    return facts | {name: text for name, text in words.items() if text}


def _hash(facts: dict) -> str:
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()
