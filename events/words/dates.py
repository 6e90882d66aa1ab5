"""When an event is, in words, in the active language: for pages, lists, feeds, mails and the admin alike.

No dash stands between times, because screen readers say it as "minus" or not at all. Reasons and notes are
content and may be in another language than the rest, so they stay apart as Text
(website/languages/bilingual.py).
"""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from events.models import Event, EventDate, Status
from website.formats.in_words import (
    clock_time,
    date_span,
    day_with_time,
    full_date,
    in_doubled_hour,
    span_of_moments,
    span_past_midnight,
    time_span,
    until_day,
    weekday_date,
)
from website.languages.bilingual import Text, pick
from website.reading.clock_change import is_twice


@dataclass(frozen=True)
class DateInWords:
    """A date of an event. when is all of day and time; each of the others may be empty.

    In a template: {{ words.when }}{% if words.status %}. {{ words.status }}{% endif %}
    {% if words.reason %}: {% show words.reason %}{% endif %}
    """

    when: str
    # Of what lasts one day: the parts of when, for lists that have the day as a heading.
    day: str
    time: str
    # "Cancelled", "Postponed, the new date is not known yet", "Moved, it was to be on …"
    status: str
    # One word for titles in calendars: "Cancelled"
    mark: str
    reason: Text
    note: Text

    @property
    def plain(self) -> str:
        """Everything in one line, for places that cannot mark a language, such as mails and calendars."""
        status = f"{self.status} ({self.reason})" if self.status and self.reason else self.status
        return ". ".join(part for part in [self.when, str(self.note).rstrip("."), status] if part)


def in_words(row: EventDate, now: datetime | None = None) -> DateInWords:
    """A date in words. What has been running for days is told by its end: "until 30 September 2023"."""
    day, time_words = _day(row), time_of_day(row)
    return DateInWords(
        when=_when(row, day, time_words, now or timezone.now()),
        day=day,
        time=time_words,
        status=_status(row),
        mark=_mark(row),
        reason=pick(row, "reason") if row.status != Status.SCHEDULED else Text("", ""),
        note=pick(row, "note"),
    )


def _when(row: EventDate, day: str, time_words: str, now: datetime) -> str:
    if row.is_one_day or row.ends_after_midnight:
        return day_with_time(day, time_words) if time_words else day
    if row.is_long and row.day < timezone.localdate(now) <= row.final_day:
        return until_day(row.final_day)
    if row.starts:
        return _several_days_with_times(row, row.starts)
    return date_span(row.day, row.final_day)


def _day(row: EventDate) -> str:
    return _with_weekday(row.day, row.weekday_doubtful)


def _with_weekday(day: date, doubtful: bool) -> str:
    return full_date(day) if doubtful else weekday_date(day)


def time_of_day(row: EventDate) -> str:
    """ "9 am to noon", "6 pm", "all day", "time not given"; of several days the time of the first."""
    if row.all_day:
        return _("all day")
    if not row.starts:
        return _("time not given")
    if row.ends and row.ends_after_midnight:
        return _exact(row, span_past_midnight(row.starts, row.ends))
    if row.ends and row.is_one_day:
        return _exact(row, time_span(row.starts, row.ends))
    return _clock(row.day, row.starts)


def _exact(row: EventDate, words: str) -> str:
    """In the night when clocks are put back, a time that is there twice is the first of the two."""
    moments = [(row.day, row.starts), (row.final_day, row.ends)]
    is_doubled = any(is_twice(day, clock) for day, clock in moments if clock)
    return in_doubled_hour(words) if is_doubled else words


def _clock(day: date, clock: time) -> str:
    return in_doubled_hour(clock_time(clock)) if is_twice(day, clock) else clock_time(clock)


def _several_days_with_times(row: EventDate, starts: time) -> str:
    first = day_with_time(_day(row), _clock(row.day, starts))
    last = weekday_date(row.final_day)
    return span_of_moments(first, day_with_time(last, _clock(row.final_day, row.ends)) if row.ends else last)


def _mark(row: EventDate) -> str:
    marks: dict[str, str] = {
        Status.CANCELLED: pgettext("a date is", "Cancelled"),
        Status.POSTPONED: pgettext("a date is", "Postponed"),
        Status.MOVED: pgettext("a date is", "Moved"),
    }
    return marks.get(row.status, "")


def _status(row: EventDate) -> str:
    if row.status == Status.POSTPONED:
        return _("Postponed, the new date is not known yet")
    if row.status == Status.MOVED and row.previous_day:
        return _("Moved, it was to be on %(date)s") % {
            "date": _moment(row.previous_day, row.previous_time, row.weekday_doubtful)
        }
    return _mark(row)


def _moment(day: date, clock: time | None, doubtful: bool) -> str:
    words = _with_weekday(day, doubtful)
    return day_with_time(words, _clock(day, clock)) if clock is not None else words


def marked(title: str, row: EventDate) -> str:
    """A title that says what has happened: "Cancelled: Open meet-up". Some calendars hide the status, and an
    entry that jumps to another day by itself looks like a mistake."""
    mark = _mark(row)
    # Translators: for titles in calendars. The status of a date and the title of its event.
    return _("%(status)s: %(title)s") % {"status": mark, "title": title} if mark else title


def undated_in_words(event: Event, now: datetime | None = None) -> str:
    """What stands in the place of a date: it may still come, unless the programme of the event is over."""
    return day_not_known() if event.waits_in_vain(now) else _("Date to be announced")


def day_not_known() -> str:
    return _("Day not known")


def event_in_one_line(event: Event, now: datetime | None = None) -> str:
    """The next date of an event, or its last, and how many others there are. Status in words."""
    now = now or timezone.now()
    coming = event.coming_dates(now)
    dates = coming or event.past_dates(now)[-1:]
    if not dates:
        return undated_in_words(event, now)
    words = in_words(dates[0], now)
    parts = [f"{words.when} ({words.mark})" if words.mark else words.when]
    if others := len(dates) - 1:
        parts.append(ngettext("%(count)s more date", "%(count)s more dates", others) % {"count": others})
    return get_text_list(parts, _("and"))
