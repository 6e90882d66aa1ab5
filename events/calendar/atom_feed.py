"""The coming events as an Atom feed in one language, for all offices or one."""

from datetime import datetime
from uuid import uuid5

from django.utils import timezone
from django.utils.html import conditional_escape, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import override

from events.calendar import addresses as event_addresses
from events.lists import pages_by_date
from events.models import Event, EventDate
from events.models.date_selection import EventDateQuerySet
from events.words import plain_text as words
from events.words.dates import (
    DateInWords,
    event_in_one_line,
    in_words,
    marked,
    undated_in_words,
)
from offices.models import Office
from website.feeds.atom import (
    BEGUN,
    FeedEntry,
    LanguageFeed,
    feed_name,
    versions,
)
from website.languages.alternates import absolute
from website.languages.bilingual import pick
from website.site import site_name

NEXT = 20  # events in a feed
DATES = 100  # of which the next events are looked for at a time: some have many


def event_feed(office: Office | None, language: str, now: datetime | None = None) -> LanguageFeed:
    """Needs no request: the language is the one that is named here, whatever language is active."""
    now = now or timezone.now()
    events, has_more = next_events(office, now)
    with override(language):
        page = event_addresses.list_page(event_addresses.of_office(office))
        feed = LanguageFeed(
            title=feed_title(office),
            link=page,
            description=None,
            subtitle=_what_is_in_it(page, has_more),
            language=language,
            feed_url=event_addresses.feed(event_addresses.of_office(office)),
            feed_guid=feed_name("events", language, office.uid if office else None),
            author_name=pick(office, "name").text if office else site_name(),
            changed_at=max((event.last_modified for event in events), default=BEGUN),
        )
        for event in events:
            feed.add_entry(_entry(event, language, now))
    return feed


def feed_title(office: Office | None) -> str:
    if office is None:
        # Translators: the title of a feed with the events of all offices.
        return _("Events: %(site)s") % {"site": site_name()}
    return _("Events of %(place)s: %(site)s") % {"place": pick(office, "place").text, "site": site_name()}


def _what_is_in_it(page: str, has_more: bool) -> str:
    if not has_more:
        return _("The coming events whose date is known.")
    sentence = _("The next %(count)s events whose date is known. All of them are here: %(page)s")
    return sentence % {"count": NEXT, "page": page}


def next_events(office: Office | None, now: datetime) -> tuple[list[Event], bool]:
    """In the order of their next dates, each once; and whether there are more."""
    keys = _next_keys(EventDate.objects.public().of_office(office), now, NEXT + 1)
    found = Event.objects.public().with_everything().in_order_of(keys[:NEXT])
    return found, len(keys) > NEXT


def _next_keys(rows: EventDateQuerySet, now: datetime, size: int) -> list[int]:
    """Of so many different events: behind one that is on every day there may be others."""
    keys: dict[int, None] = {}
    while len(keys) < size:
        dates = pages_by_date.coming(rows.exclude(event__in=list(keys)) if keys else rows, now, DATES)
        keys |= dict.fromkeys(row.event_id for row in EventDate.objects.in_order_of(dates))
        if len(dates) < DATES:
            break
    return list(keys)[:size]


def _entry(event: Event, language: str, now: datetime) -> FeedEntry:
    """All of an entry is in one language: German where something of it is missing in this one."""
    written_in = words.language_of_text(event, language)
    address = event_addresses.event_page(event)
    with override(written_in):
        return FeedEntry(
            # Kept with the row, whatever becomes of its address and of the host.
            id=uuid5(event.uid, language).urn,
            language=written_in,
            title=_title(event),
            summary=_summary(event, now),
            content=_content(event, now),
            address=address,
            author=pick(event.office, "name").text,
            author_address=absolute(event.office.get_absolute_url()),
            category=pick(event.office, "place").text,
            published=None,
            updated=event.last_modified,
            versions=versions(event, language),
        )


def _title(event: Event) -> str:
    title = pick(event, "title").text
    return marked(title, event.dates.all()[0]) if event.is_cancelled else title


def _summary(event: Event, now: datetime) -> str:
    parts = [event_in_one_line(event, now), words.place_name(event, "").text, pick(event, "summary").text]
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip()) + "."


def _content(event: Event, now: datetime) -> str:
    """HTML: when and where, because some readers show nothing else, then the text, then how to take part."""
    dates = [in_words(row, now) for row in event.coming_dates(now)]
    place = words.place_name(event, "").text
    beginning = [*(_date(date) for date in dates), place] if dates else [undated_in_words(event, now), place]
    facts = [*words.facts(event), *(words.access(event.place) if event.place else [])]
    return "".join(
        [
            _list(beginning),
            f"<p>{conditional_escape(pick(event, 'summary').text)}</p>" if pick(event, "summary") else "",
            pick(event, "description").text,
            _list(facts),
        ]
    )


def _date(date: DateInWords) -> str:
    reason, note = words.in_one_line(date.reason), words.in_one_line(date.note)
    status = ": ".join(filter(None, [date.status, reason])) if date.status else ""
    return ". ".join(part.rstrip(".") for part in [date.when, note, status] if part)


def _list(lines: list[str]) -> str:
    items = format_html_join("", "<li>{}</li>", ((line,) for line in lines if line))
    return f"<ul>{items}</ul>" if items else ""
