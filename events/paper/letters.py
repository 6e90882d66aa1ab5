"""What of a programme could not be printed because no font has its letters, for staff to know beforehand."""

from collections.abc import Iterator
from dataclasses import dataclass

from events.models import Event, Programme
from events.paper.fonts import lacking
from website.languages.bilingual import languages, pick, text_in
from website.rich_text.plain_text import words_alone

# What stands on paper as somebody has written it: events/paper/lines.py, templates/events/programme_pdf*.
EVENT = ["title", "audience_note", "price_note", "registration_note"]
PICTURE = ["image_alt"]
PLACE = ["name", "access_note", "access_contact", "how_to_get_there"]
PROGRAMME = ["title", "initiators", "co_organisers", "further_events", "funding_note"]
OFFICE = ["name", "municipality"]
FUNDER = ["name", "institution", "remark", "obligatory_sentence"]


@dataclass(frozen=True)
class Lack:
    """A title, and the letters that are boxes in what is printed below it."""

    title: str
    letters: list[str]


def of_event(event: Event) -> list[Lack]:
    """One, or none."""
    return _lack(event, _of_event(event))


def of_programme(programme: Programme) -> list[Lack]:
    """Of its own texts first, then of its events, also of those that are drafts still."""
    events = programme.events.filter(is_closed=False).select_related("place", "picture")
    events = events.prefetch_related("dates", "organisers")
    return [
        *_lack(programme, _of_programme(programme)),
        *(lack for event in events for lack in of_event(event)),
    ]


def _lack(row, texts: Iterator[str]) -> list[Lack]:
    letters = lacking("".join(texts))
    return [Lack(pick(row, "title").text, letters)] if letters else []


def _of_event(event: Event) -> Iterator[str]:
    yield from _texts(event, EVENT)
    yield event.contact_name
    if event.picture:
        yield from _texts(event.picture, PICTURE)
        yield event.picture.image_credit
    # A description is printed only where nobody has written a summary.
    about = list(_texts(event, ["summary"]))
    yield from about if any(about) else map(words_alone, _texts(event, ["description"]))
    if event.place:
        yield from _texts(event.place, PLACE)
        yield from [event.place.street, event.place.town]
    for organiser in event.organisers.all():
        yield from _texts(organiser, ["name"])
    for date in event.dates.all():
        yield from _texts(date, ["note", "reason"])


def _of_programme(programme: Programme) -> Iterator[str]:
    yield from _texts(programme, PROGRAMME)
    yield from map(words_alone, _texts(programme, ["introduction"]))
    yield from _texts(programme.office, OFFICE)
    for funder in programme.funders.all():
        yield from _texts(funder, FUNDER)


def _texts(row, fields: list[str]) -> Iterator[str]:
    for field in fields:
        for code in languages():
            yield text_in(row, field, code)
