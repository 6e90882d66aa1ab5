"""A calendar that programs save or subscribe to (VCALENDAR, RFC 5545 and RFC 7986)."""

from collections.abc import Iterable
from datetime import timedelta

from icalendar import Calendar, vDuration, vText

from events.calendar.colour import colour_name
from events.calendar.contents import CalendarContents
from events.calendar.entry import entry
from events.calendar.time_zone import time_zone
from offices.closing.calendar_entry import closing_entry
from website.feeds.calendar_property import add_address, add_words
from website.languages.bilingual import Text
from website.rich_text.plain_text import printable

PRODUCT = "-//Anlaufstelle//Events//DE"
# How often programs may fetch it again. What is cancelled today should be known tomorrow.
REFRESH = timedelta(days=1)


def written(contents: CalendarContents) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    _add_facts(calendar, contents)
    for component in _components(contents):
        calendar.add_component(component)
    return calendar.to_ical(sorted=False)


def _add_facts(calendar: Calendar, contents: CalendarContents) -> None:
    add_words(calendar, "name", contents.name)
    # What Google, Apple and Outlook read instead.
    calendar.add("x-wr-calname", vText(printable(contents.name.text)))
    add_words(calendar, "description", Text(contents.description, contents.language))
    calendar.add("x-wr-caldesc", vText(printable(contents.description)))
    calendar.add("url", contents.page)
    add_address(calendar, "source", contents.source)
    calendar.add("last-modified", contents.changed_at)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    calendar.add("color", colour_name(contents.office))


def _components(contents: CalendarContents) -> Iterable:
    # A calendar needs something in it (RFC 5545, 3.4); some programs refuse one without.
    dates = [entry(row, contents.language) for row in contents.rows]
    closed = [closing_entry(row, contents.language) for row in contents.closings]
    return [*dates, *closed] or [time_zone()]
