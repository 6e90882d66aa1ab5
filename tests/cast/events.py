"""Events in all states, in a programme, and proposed by a partner."""

from datetime import date, time

from events.calendar.changes import as_one_change
from events.models import Event, EventDate, EventState, Place, Programme, Proposal
from offices.models import Office


def make_event(office: Office, slug: str, title: str, **fields) -> Event:
    """A published event without dates, its texts in both languages."""
    texts = {
        "title_de": title,
        "title_en": f"{title} (English)",
        "summary_de": f"Kurz über {title}.",
        "summary_en": f"{title} in short.",
        "description_de": f"<p>Mehr über {title}.</p>",
        "description_en": f"<p>More about {title}.</p>",
    }
    event = Event(**{"office": office, "slug": slug, "state": EventState.PUBLISHED, **texts, **fields})
    with as_one_change(event):
        event.save()
    return event


def add_date(event: Event, day: date = date(2031, 6, 12), **fields) -> EventDate:
    """A date far ahead: a Thursday, 18 to 20 Uhr."""
    with as_one_change(event):
        return event.dates.create(**{"day": day, "starts": time(18), "ends": time(20), **fields})


def save(event: Event, *rows) -> None:
    """The event with some of its rows, as staff save them on one page."""
    with as_one_change(event):
        for each in [*rows, event]:
            each.save()


# The address and title of the event in each state that an office has after add_events().
HIDDEN_EVENTS = {
    "draft": ("Entwurf", {"state": EventState.DRAFT}),
    "proposed": ("Vorschlag", {"state": EventState.PROPOSED}),
    "closed": ("Geschlossen", {"is_closed": True}),
}


def add_events(office: Office) -> Office:
    """A programme with a public event that has every kind of row; three events that the public never sees.

    Not part of add_everything(): most tests do without, and each of these rows costs time.
    """
    place = office.place_de
    programme = Programme.objects.create(
        office=office,
        slug=f"{office.slug}-week",
        state=EventState.PUBLISHED,
        title_de=f"Woche in {place}",
        title_en=f"Week in {place}",
        year=2031,
    )
    programme.funders.add(office.funding_programmes.get())
    where = Place.objects.create(office=office, name_de=f"Haus {place}", name_en=f"House {place}", town=place)
    public = make_event(
        office, f"{office.slug}-event", f"Treffen in {place}", programme=programme, place=where
    )
    with as_one_change(public):
        public.organisers.create(name_de=f"Verein {place}", name_en=f"Club {place}")
        public.spoken_languages.create(language="de")
        public.topics.create(topic="encounter")
    add_date(public, note_de=f"Eingang {place}", note_en=f"Door {place}")
    for name, (title, fields) in HIDDEN_EVENTS.items():
        hidden = make_event(
            office, f"{office.slug}-{name}", f"{title} in {place}", programme=programme, place=where, **fields
        )
        add_date(hidden)
        if name == "proposed":
            add_proposal(hidden)
    return office


def add_proposal(event: Event, **fields) -> Proposal:
    """What hangs on an event that a partner proposed."""
    place = event.office.place_de
    proposer = {"name": f"Partner in {place}", "email": f"partner-{event.office.slug}@example.org"}
    said = {"language": "de", "sender": "0123456789abcdef", "fingerprint": str(event.pk)}
    return Proposal.objects.create(**{"event": event, **proposer, **said, **fields})
