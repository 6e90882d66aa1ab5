"""A calendar that programs save or subscribe to (VCALENDAR, RFC 5545 and RFC 7986)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, vDuration, vText

from events.calendar.colour import colour_name
from events.calendar.entry import entry
from events.calendar.time_zone import time_zone
from events.models import EventDate
from offices.models import Office
from website.feeds.calendar_property import add_address, add_words
from website.languages.bilingual import Text
from website.rich_text.plain_text import printable

PRODUCT = "-//Anlaufstelle//Events//DE"
# How often programs may fetch it again. What is cancelled today should be known tomorrow.
REFRESH = timedelta(days=1)
# Since when an empty calendar has not changed.
BEGUN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class CalendarFile:
    """All that is in a calendar. Addresses are absolute."""

    language: str
    name: Text
    description: str
    page: str  # where people read the same
    source: str  # where this calendar is
    office: Office | None
    rows: list[EventDate]

    @property
    def changed_at(self) -> datetime:
        """When an entry in it last really changed. What has left it leaves no trace."""
        return max((row.last_modified for row in self.rows), default=BEGUN)

    def written(self) -> bytes:
        calendar = Calendar()
        calendar.add("prodid", PRODUCT)
        calendar.add("version", "2.0")
        self._add_facts(calendar)
        for component in self._components():
            calendar.add_component(component)
        return calendar.to_ical(sorted=False)

    def _add_facts(self, calendar: Calendar) -> None:
        add_words(calendar, "name", self.name)
        # What Google, Apple and Outlook read instead.
        calendar.add("x-wr-calname", vText(printable(self.name.text)))
        add_words(calendar, "description", Text(self.description, self.language))
        calendar.add("x-wr-caldesc", vText(printable(self.description)))
        calendar.add("url", self.page)
        add_address(calendar, "source", self.source)
        calendar.add("last-modified", self.changed_at)
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(REFRESH))
        calendar.add("color", colour_name(self.office))

    def _components(self) -> Iterable:
        # A calendar needs something in it (RFC 5545, 3.4); some programs refuse one without.
        return [entry(row, self.language) for row in self.rows] or [time_zone()]
