"""A closed day as an entry of a calendar (VEVENT, RFC 5545, 3.6.1), for the calendar of the office.

Heavy, see tests/architecture/test_first_page.py: imported only where a calendar is written.
"""

from datetime import timedelta

from icalendar import Event, vUri

from offices.closing.told import Row, Told, told
from website.feeds.calendar_property import add_words
from website.languages.alternates import absolute
from website.languages.bilingual import Text


def closing_entry(row: Row, language: str) -> Event:
    """Whole days, on which nobody is busy. Without a last day only the beginning is known."""
    said = told(row, language)
    page = absolute(row.office.get_absolute_url())
    entry = Event()
    # The same in every language, for ever, whatever the address of the site is.
    entry.add("uid", f"{row.uid}@anlaufstelle")
    entry.add("dtstamp", row.last_modified)
    entry.add("created", row.created)
    entry.add("last-modified", row.last_modified)
    entry.add("sequence", row.sequence)
    entry.add("status", "CANCELLED" if row.taken_back else "CONFIRMED")
    entry.add("dtstart", row.first_day)
    if row.last_day:
        entry.add("dtend", row.last_day + timedelta(days=1))
    if row.every_year:
        entry.add("rrule", {"freq": "yearly"})
    entry.add("transp", "TRANSPARENT")
    _add_words(entry, said, page)
    entry.add("url", vUri(page))
    return entry


def _add_words(entry: Event, said: Told, page: str) -> None:
    add_words(entry, "summary", Text(said.title, said.language))
    add_words(entry, "description", Text(f"{said.text}\n\n{page}", said.language))
