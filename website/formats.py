"""Dates, times and sizes in words: each fact is put into words here and nowhere else.

All functions answer in the active language and use no-break spaces inside a date or a time, so that no line
ends there. Times are local times of Europe/Berlin.
"""

from datetime import date, time

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

NBSP = "\u00a0"


def _german_clock(moment: time) -> str:
    return f"{moment.hour}" if moment.minute == 0 else f"{moment.hour}:{moment.minute:02}"


def _british_clock(moment: time) -> str:
    if (moment.hour, moment.minute) == (12, 0):
        return f"12{NBSP}noon"
    hour = moment.hour % 12 or 12
    minutes = f".{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes}{NBSP}{'am' if moment.hour < 12 else 'pm'}"


_CLOCKS = {"de": _german_clock, "en": _british_clock}


def _clock(moment: time) -> str:
    """The hour as people say it in the active language, without the German word "Uhr"."""
    return _CLOCKS.get(get_language(), lambda other: f"{other:%H:%M}")(moment)


def clock_time(moment: time) -> str:
    """One time: "9 Uhr", "9 am"."""
    # Translators: one time of day. German adds "Uhr".
    return _("%(time)s") % {"time": _clock(moment)}


def time_span(opens: time, closes: time) -> str:
    """From one time to another: "9 bis 12 Uhr", "9 am to 12 noon"."""
    # Translators: a span of time within one day. Please keep the no-break spaces.
    return _("%(opens)s to\u00a0%(closes)s") % {"opens": _clock(opens), "closes": _clock(closes)}


def weekday_name(weekday: int) -> str:
    """The name of a weekday, Monday being 0."""
    return date_format(date(2024, 1, 1 + weekday), "l")  # 1 January 2024 was a Monday


def day_month(day: date) -> str:
    """A date within the year: "14. September", "14 September"."""
    return date_format(day, "MONTH_DAY_FORMAT")


def full_date(day: date) -> str:
    """A date with its year: "14. September 2023", "14 September 2023"."""
    return date_format(day, "DATE_FORMAT")


def weekday_date(day: date) -> str:
    """A date with weekday and year: "Donnerstag, 14. September 2023", "Thursday 14 September 2023"."""
    # Translators: a date. German puts a comma behind the weekday.
    return _("%(weekday)s %(date)s") % {"weekday": weekday_name(day.weekday()), "date": full_date(day)}


def file_size(size: int) -> str:
    """A file's size, given in bytes, in KB or MB."""
    if size < 1_000_000:
        return f"{number_format(max(1, round(size / 1000)), use_l10n=True)}{NBSP}KB"
    return f"{number_format(size / 1_000_000, decimal_pos=1, use_l10n=True)}{NBSP}MB"
