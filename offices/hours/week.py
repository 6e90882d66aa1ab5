"""The weekly hours in words: as one sentence and as the table of a week, in the active language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from offices.hours import rules as hours
from offices.hours.changes import reason_of
from offices.hours.rules import Day, Span, Weekly
from offices.hours.schedule import Schedule
from offices.hours.whose import HasHours
from offices.models.consultation import WeekOfMonth
from website.formats.in_words import (
    time_span,
    weekday_day_month,
    weekday_name,
    weekday_names,
)
from website.languages.bilingual import Text


@dataclass(frozen=True)
class WeekRow:
    """One day in the table of the week. The reason is to be marked with its language, as in a Note."""

    date: date
    weekday: str
    when: str
    what: str
    reason: Text
    is_today: bool
    is_next: bool
    is_now: bool
    is_cancelled: bool


@dataclass(frozen=True)
class WeekTable:
    caption: str
    rows: tuple[WeekRow, ...]


def week_table(schedule: Schedule) -> WeekTable:
    """The days of this week that have consultation or should have had it, Monday first.

    Once this week has nothing more to tell, people want to know about the next one.
    """
    today, found = schedule.today, schedule.next_consultation
    next_day = found.day.date if found else None
    days, caption = schedule.week(today), _("Consultation hours this week")
    if not any(day.date == next_day or (day.date >= today and day.is_cancelled) for day in days):
        days = schedule.week(today + timedelta(days=7))
        caption = _("Consultation hours next week")
    running = next_day if found and found.is_now else None
    told = (day for day in days if day.spans or day.is_cancelled)
    return WeekTable(
        caption, tuple(_week_row(day, schedule.office, today, next_day, running) for day in told)
    )


def regular_sentence(office: HasHours) -> str:
    """The rows: "Tuesday and Thursday, 9 am to noon; every first Monday of the month, 2 pm to 4 pm"."""
    weekly = [
        day_and_hours(weekday_names(days), hours_of_day(spans))
        for spans, days in _by_spans(hours.regular_week(office)).items()
    ]
    monthly = [
        day_and_hours(_monthly(week) % {"day": weekday_name(weekday)}, hours_of_day(spans))
        for week, weekdays in hours.regular_month(office).items()
        for weekday, spans in weekdays.items()
    ]
    sentence = "; ".join([*weekly, *monthly])
    return capfirst(sentence)


def _by_spans(weekdays: Weekly) -> dict[tuple[Span, ...], list[int]]:
    groups: dict[tuple[Span, ...], list[int]] = {}
    for weekday, spans in weekdays.items():
        groups.setdefault(spans, []).append(weekday)
    return groups


def _monthly(week: WeekOfMonth) -> str:
    return {
        WeekOfMonth.FIRST: _("every first %(day)s of the month"),
        WeekOfMonth.SECOND: _("every second %(day)s of the month"),
        WeekOfMonth.THIRD: _("every third %(day)s of the month"),
        WeekOfMonth.FOURTH: _("every fourth %(day)s of the month"),
        WeekOfMonth.LAST: _("every last %(day)s of the month"),
    }[week]


def _week_row(
    day: Day, office: HasHours, today: date, next_day: date | None, running: date | None
) -> WeekRow:
    reasons = [reason_of(cause, day, office) for cause in day.causes]
    return WeekRow(
        date=day.date,
        weekday=weekday_name(day.date.weekday()),
        when=weekday_day_month(day.date),
        what=hours_of_day(day.spans) or _("no consultation"),
        reason=next(filter(None, reasons), Text("", "")),
        is_today=day.date == today,
        is_next=day.date == next_day and not running,
        is_now=day.date == running,
        is_cancelled=day.is_cancelled,
    )


def day_and_hours(day: str, words: str) -> str:
    # Translators: one or more weekdays and their hours.
    return _("%(day)s, %(hours)s") % {"day": day, "hours": words}


def span_in_words(span: Span) -> str:
    return time_span(span.opens, span.closes)


def hours_of_day(spans: Iterable[Span]) -> str:
    """All hours of a day: "9 am to noon and 2 pm to 4 pm"."""
    return get_text_list([span_in_words(span) for span in spans], _("and"))
