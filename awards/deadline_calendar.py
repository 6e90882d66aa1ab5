"""The deadline of an edition as a file for the calendar on somebody's phone (RFC 5545)."""

from datetime import UTC, date, datetime, time

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Alarm, Calendar, Event

from awards.models import Edition
from awards.phases import CLOSING_SOON
from awards.words.names import name_with_year
from awards.words.phase import deadline_in_words, is_end_of_a_day
from website.feeds.calendar_property import add_words
from website.languages.alternates import absolute
from website.languages.bilingual import Text

PRODUCT = "-//Anlaufstelle//Awards//DE"
# In the morning: nobody gets documents together at midnight.
REMINDED_AT = time(9)


def deadline_calendar(edition: Edition, now: datetime) -> bytes:
    """The file in the active language, or in the one that the award is named in. edition has a deadline.

    It is stamped with now, so that a calendar which has this entry already takes a later file for newer.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(_entry(edition, now))
    return calendar.to_ical(sorted=False)


def _entry(edition: Edition, now: datetime) -> Event:
    page = absolute(edition.get_absolute_url())
    title = _title(edition)
    entry = Event()
    entry.add("uid", edition.calendar_uid)
    entry.add("dtstamp", now)
    entry.add("dtstart", _start(edition.deadline))
    # Nobody is busy because of a deadline.
    entry.add("transp", "TRANSPARENT")
    add_words(entry, "summary", title)
    add_words(entry, "description", _description(edition, title.language, page))
    entry.add("url", page)
    if (moment := _reminder(edition.deadline)) > now:
        entry.add_component(_alarm(moment, title))
    return entry


def _title(edition: Edition) -> Text:
    name = name_with_year(edition)
    with override(name.language):
        return Text(_("Deadline: %(award)s") % {"award": name}, name.language)


def _description(edition: Edition, language: str, page: str) -> Text:
    with override(language):
        until = _("You can take part until %(moment)s.") % {"moment": deadline_in_words(edition)}
        return Text(f"{until}\n\n{page}", language)


def _start(deadline: datetime) -> datetime | date:
    """The day where all of it counts: calendars would show 23:59, which nobody has said."""
    return timezone.localdate(deadline) if is_end_of_a_day(deadline) else deadline.astimezone(UTC)


def _reminder(deadline: datetime) -> datetime:
    day = timezone.localdate(deadline) - CLOSING_SOON
    return timezone.make_aware(datetime.combine(day, REMINDED_AT)).astimezone(UTC)


def _alarm(moment: datetime, title: Text) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    # icalendar does not say that it is a moment, and programs would read a duration (RFC 5545, 3.8.6.3).
    alarm.add("trigger", moment, parameters={"VALUE": "DATE-TIME"})
    add_words(alarm, "description", title)
    return alarm
