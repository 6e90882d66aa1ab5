"""Dates, times, sums of money and sizes in words: each fact is put into words here and nowhere else.

All functions answer in the active language. No-break spaces keep a day with its month and a time with its
unit. Times are local times of Europe/Berlin.
"""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.text import get_text_list
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from website.reading.clock_change import is_twice

NBSP = "\u00a0"


def _is_midnight(moment: time) -> bool:
    return (moment.hour, moment.minute) == (0, 0)


def _german_clock(moment: time) -> str:
    return f"{moment.hour}" if moment.minute == 0 else f"{moment.hour}:{moment.minute:02}"


def _british_clock(moment: time) -> str:
    if (moment.hour, moment.minute) == (12, 0):
        return "noon"
    if _is_midnight(moment):
        return "midnight"
    hour = moment.hour % 12 or 12
    minutes = f".{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes}{NBSP}{'am' if moment.hour < 12 else 'pm'}"


_CLOCKS = {"de": _german_clock, "en": _british_clock}


def _clock(moment: time) -> str:
    """The hour as people say it in the active language, without the German word "Uhr"."""
    return _CLOCKS.get(get_language(), lambda other: f"{other:%H:%M}")(moment)


def _clock_at_end(moment: time) -> str:
    """The same where something ends: in German, the midnight after a day is "24"."""
    return "24" if _is_midnight(moment) and get_language() == "de" else _clock(moment)


def clock_time(moment: time) -> str:
    """One time: "9 Uhr", "9 am". Midnight is that with which the day begins."""
    if _is_midnight(moment):
        # Translators: midnight. German says "0 Uhr", which is clear.
        return _("%(time)s (start of the day)") % {"time": _clock(moment)}
    # Translators: one time of day. German adds "Uhr".
    return _("%(time)s") % {"time": _clock(moment)}


def end_time(moment: time) -> str:
    """One time at which something ends: "12 Uhr", "noon"; midnight is the end of the day."""
    return _("%(time)s") % {"time": _clock_at_end(moment)}


def time_span(opens: time, closes: time) -> str:
    """From one time to another: "9 bis 12 Uhr", "9 am to noon", "20 bis 24 Uhr", "8 pm to midnight"."""
    # Translators: a span of time within one day. Please keep the no-break spaces.
    return _("%(opens)s to\u00a0%(closes)s") % {"opens": _clock(opens), "closes": _clock_at_end(closes)}


def span_past_midnight(opens: time, closes: time) -> str:
    """To a time in the small hours: "20 bis 2 Uhr (am nächsten Tag)"; to midnight as time_span() says it."""
    words = time_span(opens, closes)
    if _is_midnight(closes):
        return words
    # Translators: a span of time from an evening into the small hours of the next day.
    return _("%(span)s (next day)") % {"span": words}


def in_doubled_hour(words: str, second: bool = False) -> str:
    """A time in the hour that clocks show twice in autumn, with the word that tells which one it is."""
    if second:
        # Translators: a time in the night when clocks are put back.
        return _("%(time)s (winter time)") % {"time": words}
    # Translators: a time in the night when clocks are put back.
    return _("%(time)s (summer time)") % {"time": words}


def weekday_name(weekday: int) -> str:
    """The name of a weekday, Monday being 0."""
    return date_format(date(2024, 1, 1 + weekday), "l")  # 1 January 2024 was a Monday


def weekday_names(weekdays: list[int]) -> str:
    """Weekdays in order, three and more in a row as a span: "Monday to Thursday and Saturday"."""
    return get_text_list([words for run in _runs(weekdays) for words in _run_words(run)], _("and"))


def _runs(weekdays: list[int]) -> list[list[int]]:
    """The weekdays cut wherever one is left out."""
    runs: list[list[int]] = []
    for weekday in weekdays:
        if not runs or weekday != runs[-1][-1] + 1:
            runs.append([])
        runs[-1].append(weekday)
    return runs


def _run_words(run: list[int]) -> list[str]:
    names = [weekday_name(weekday) for weekday in run]
    return names if len(names) < 3 else [_span(names[0], names[-1])]


def _span(first: str, last: str) -> str:
    # Translators: from one day to another, or from one weekday to another.
    return _("%(first)s to %(last)s") % {"first": first, "last": last}


def day_month(day: date) -> str:
    """A date within the year: "14. September", "14 September"."""
    return date_format(day, "MONTH_DAY_FORMAT")


def full_date(day: date) -> str:
    """A date with its year: "14. September 2023", "14 September 2023"."""
    return date_format(day, "DATE_FORMAT")


def _with_weekday(day: date, words: str) -> str:
    # Translators: a date. German puts a comma behind the weekday.
    return _("%(weekday)s %(date)s") % {"weekday": weekday_name(day.weekday()), "date": words}


def weekday_date(day: date) -> str:
    """A date with weekday and year: "Donnerstag, 14. September 2023", "Thursday 14 September 2023"."""
    return _with_weekday(day, full_date(day))


def weekday_day_month(day: date) -> str:
    """A date within the year, with weekday: "Donnerstag, 14. September", "Thursday 14 September"."""
    return _with_weekday(day, day_month(day))


def date_span(first: date, last: date) -> str:
    """From one day to another: "5. August bis 16. August 2024", "5 August to 16 August 2024"."""
    begin = day_month(first) if first.year == last.year else full_date(first)
    return _span(begin, full_date(last))


def date_and_time(moment: datetime) -> str:
    """A moment in local time: "14. September 2023, 9 Uhr", "14 September 2023, 9 am"."""
    local = timezone.localtime(moment)
    return f"{full_date(local)}, {_time_of(local)}"


def time_today(moment: datetime) -> str:
    """Of today the time alone: "9 Uhr"; of another day with its date."""
    local = timezone.localtime(moment)
    return _time_of(local) if local.date() == timezone.localdate() else date_and_time(moment)


def _time_of(local: datetime) -> str:
    words = clock_time(local.time())
    if is_twice(local.date(), local.time()):
        return in_doubled_hour(words, second=bool(local.fold))
    return words


def until_day(day: date) -> str:
    """The last day of something that is going on: "bis 30. September 2023", "until 30 September 2023"."""
    return _("until %(date)s") % {"date": full_date(day)}


def from_day(day: date) -> str:
    """The first day of something without a known end: "ab 12. September 2023", "from 12 September 2023"."""
    return _("from %(date)s") % {"date": full_date(day)}


def day_with_time(day: str, time: str) -> str:
    """A day in words with its time in words: "Donnerstag, 14. September 2023, 9 bis 12 Uhr"."""
    # Translators: a day and a time or span of time on it.
    return _("%(day)s, %(time)s") % {"day": day, "time": time}


def span_of_moments(first: str, last: str) -> str:
    """From a day with its time to another one: "Freitag, … 18 Uhr, bis Sonntag, … 14 Uhr"."""
    # Translators: from a day and time to another day and time.
    return _("%(first)s, to %(last)s") % {"first": first, "last": last}


def money(cents: int) -> str:
    """A sum, given in cents: "3.500 Euro", "€3,500"; "7,50 Euro", "€7.50"."""
    whole, rest = divmod(cents, 100)
    amount = number_format(
        whole if not rest else Decimal(cents) / 100,
        decimal_pos=2 if rest else 0,
        use_l10n=True,
        force_grouping=True,
    )
    # Translators: a sum of money. German puts the word Euro behind it. Please keep a no-break space.
    return _("€%(amount)s") % {"amount": amount}


def file_size(size: int) -> str:
    """A file's size, given in bytes, in KB or MB."""
    if size < 1_000_000:
        return f"{number_format(max(1, round(size / 1000)), use_l10n=True)}{NBSP}KB"
    large = round(size / 1_000_000, 1)
    return f"{number_format(large, decimal_pos=0 if large.is_integer() else 1, use_l10n=True)}{NBSP}MB"


def duration(length: timedelta) -> str:
    """How long something takes: "2 Minuten 30 Sekunden"."""
    minutes, seconds = divmod(round(length.total_seconds()), 60)
    parts = []
    if minutes:
        # Translators: how long a video takes. Please keep the no-break spaces.
        parts.append(
            ngettext("%(count)s\u00a0minute", "%(count)s\u00a0minutes", minutes) % {"count": minutes}
        )
    if seconds or not minutes:
        parts.append(
            ngettext("%(count)s\u00a0second", "%(count)s\u00a0seconds", seconds) % {"count": seconds}
        )
    return " ".join(parts)
