"""A date of an event as an entry of a calendar (VEVENT, RFC 5545, 3.6.1).

The same row gives the same entry, so that nobody fetches it again for nothing: the stamps are those of its
last real change (events/calendar/changes.py). Each text is in one language and names it.
"""

import mimetypes
from collections.abc import Iterator

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from icalendar import Event as Entry
from icalendar import vCalAddress, vText, vUri

from events.calendar.addresses import event_page
from events.calendar.span import has_open_end, is_whole_days, span
from events.models import Event, EventDate, Status
from events.words import plain_text as words
from events.words.dates import in_words, marked, time_of_day
from events.words.facts import contact, organisers
from website.feeds.calendar_property import add_address, add_category, add_words
from website.languages.alternates import absolute
from website.languages.bilingual import Text, pick
from website.reading.domain_name import address_for_programs
from website.rich_text.plain_text import printable

STATUS: dict[str, str] = {Status.CANCELLED: "CANCELLED", Status.POSTPONED: "TENTATIVE"}


def entry(row: EventDate, language: str) -> Entry:
    """The entry in this language. row is loaded with with_everything()."""
    with override(language):
        component = Entry()
        _add_identity(component, row)
        _add_time(component, row)
        _add_words(component, row)
        _add_people(component, row.event)
        _add_addresses(component, row.event)
    return component


def _add_identity(component: Entry, row: EventDate) -> None:
    component.add("uid", row.calendar_uid)
    component.add("dtstamp", row.last_modified)
    component.add("created", row.created_at)
    component.add("last-modified", row.last_modified)
    component.add("sequence", row.sequence)
    component.add("status", STATUS.get(row.status, "CONFIRMED"))


def _add_time(component: Entry, row: EventDate) -> None:
    starts, ends = span(row)
    component.add("dtstart", starts)
    if ends:
        component.add("dtend", ends)
    if is_whole_days(row) or not row.takes_place:
        # Nobody is busy for weeks because there is an exhibition, nor with what is cancelled.
        component.add("transp", "TRANSPARENT")


def _add_words(component: Entry, row: EventDate) -> None:
    event, language = row.event, get_language()
    add_words(component, "summary", summary(row, language))
    add_words(component, "description", description(row, language))
    add_words(component, "location", words.place_name(event, language))
    if event.place and event.place.has_coordinates:
        component.add("geo", (event.place.latitude, event.place.longitude))
    if event.programme and event.programme.is_public:
        add_category(component, pick(event.programme, "title"))
    for label in [event.get_kind_display(), *(topic.get_topic_display() for topic in event.topics.all())]:
        add_category(component, Text(str(label), language))


def summary(row: EventDate, language: str) -> Text:
    """The title, with what has happened in words of the same language."""
    title = pick(row.event, "title", language)
    with override(title.language):
        return Text(marked(" ".join(title.text.split()), row), title.language)


def description(row: EventDate, language: str) -> Text:
    """Everything that the page of the event says: most calendars show nothing else."""
    page = event_page(row.event)
    language = words.language_of_text(row.event, language)
    with override(language):
        paragraphs = ["\n".join(_when(row)), *words.about(row.event), "\n".join(words.facts(row.event))]
        if row.event.place:
            paragraphs.append("\n".join(words.access(row.event.place)))
        return Text("\n\n".join(filter(None, [*paragraphs, page])), language)


def _when(row: EventDate) -> Iterator[str]:
    """What has happened to the date first, then the date itself and what is not known of it."""
    # As on its first day: what is running would be told by its end, and the text would change by itself.
    date = in_words(row, now=row.starts_at)
    if date.status:
        yield ": ".join(filter(None, [date.status, words.in_one_line(date.reason)]))
    yield date.when
    if note := words.in_one_line(date.note):
        yield note
    elif row.starts is None and not row.all_day and not row.is_one_day:
        yield time_of_day(row)
    if has_open_end(row):
        yield _("The end is not given.")


def _add_people(component: Entry, event: Event) -> None:
    """Programs may write to an ORGANIZER by themselves: it is only somebody who has given an address."""
    names = organisers(event)
    office = pick(event.office, "name")
    if event.contact_email:
        organiser = vCalAddress(f"mailto:{address_for_programs(event.contact_email)}")
        organiser.params["CN"] = printable(", ".join(names) or office.text)
        component.add("organizer", organiser)
    if reach := contact(event):
        component.add("contact", vText(printable(reach)))
    elif names:
        component.add("contact", vText(printable(", ".join(names))))
    else:
        # Several offices have the same name.
        place = pick(event.office, "place", office.language).text
        add_words(component, "contact", Text(f"{office.text}, {place}", office.language))


def _add_addresses(component: Entry, event: Event) -> None:
    component.add("url", vUri(event_page(event)))
    if event.online_url:
        add_address(component, "conference", event.online_url, LABEL=_("Take part online"))
    if event.picture:
        kind = mimetypes.guess_type(str(event.picture.image))[0]
        more = {"FMTTYPE": kind} if kind else {}
        # What it shows is in the description: an image has no words of its own (RFC 7986, 5.10).
        add_address(component, "image", _public(event.picture.image.url), DISPLAY="BADGE", **more)


def _public(address: str) -> str:
    """Storage elsewhere gives whole addresses."""
    return absolute(address) if address.startswith("/") else address
