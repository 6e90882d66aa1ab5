"""When an office has its consultation: the rules alone, without a word in any language.

The weekly rows say what is usual. On top of them, in this order, the first that applies decides:

1. an exception that closes: there is no consultation, whatever else is entered;
2. an exception of one day that opens at other hours: somebody has decided on this very day, so it opens even
   on a public holiday and on a weekday without consultation;
3. a public holiday of the state, 24 and 31 December: there is no consultation;
4. an exception of several days with other hours: a season. It changes the hours of the days that have
   consultation anyway and opens no other day, for nobody means the Sundays of the summer holidays;
5. the rows of every week and those of one week a month.

All times are local times of Europe/Berlin, as a clock on the wall shows them: a consultation at 10 is at 10
on both Sundays on which the clocks change. Pages ask offices/hours/schedule.py, which asks here once a day.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils import timezone

from offices.hours.public_holidays import is_eve, is_public_holiday
from offices.hours.whose import HasHours
from offices.models import ConsultationException
from offices.models.consultation import WeekOfMonth
from website.languages.bilingual import pick

BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, order=True)
class Span:
    """Consultation from `opens`, that minute included, to `closes`, that minute excluded. Local time."""

    opens: time
    closes: time


# A weekday, Monday being 0, and its spans. Weekdays without are left out.
Weekly = dict[int, tuple[Span, ...]]


@dataclass(frozen=True)
class Holiday:
    """A public holiday or one of the two eves, which closes its day as an exception would."""

    day: date

    @property
    def first_day(self) -> date:
        return self.day

    @property
    def last_day(self) -> date:
        return self.day

    every_year = False

    def around(self, day: date) -> tuple[date, date]:
        return self.day, self.day


Cause = ConsultationException | Holiday


@dataclass(frozen=True)
class Day:
    """One day of an office: what holds, what is usual and what makes the difference."""

    date: date
    spans: tuple[Span, ...]
    regular: tuple[Span, ...] = ()
    closed_by: tuple[Cause, ...] = ()
    changed_by: tuple[ConsultationException, ...] = ()
    cancelled: tuple[Span, ...] = ()

    @property
    def is_cancelled(self) -> bool:
        """Whether people could have expected a consultation that does not take place."""
        return bool(self.cancelled)

    @property
    def closed_by_staff(self) -> bool:
        return any(isinstance(cause, ConsultationException) for cause in self.closed_by)

    @property
    def causes(self) -> tuple[Cause, ...]:
        """What makes this day differ from the weekly rows."""
        return self.closed_by or self.changed_by


@dataclass(frozen=True)
class Consultation:
    """A span on a day, running now or to come."""

    day: Day
    span: Span
    is_now: bool

    @property
    def starts_at(self) -> datetime:
        return moment(self.day.date, self.span.opens)

    @property
    def ends_at(self) -> datetime:
        return moment(self.day.date, self.span.closes)


def berlin(now: datetime) -> datetime:
    """An aware moment on the clocks of Europe/Berlin. A naive one is an error."""
    return timezone.localtime(now, BERLIN)


def moment(day: date, clock: time) -> datetime:
    """The aware moment at which the clocks of Europe/Berlin show this time, with the offset of that day."""
    return datetime.combine(day, clock, BERLIN)


def regular_week(office: HasHours) -> Weekly:
    """The rows of every week."""
    return _by_weekday(office, None)


def regular_month(office: HasHours) -> dict[WeekOfMonth, Weekly]:
    """The rows of one week a month, by that week (WeekOfMonth)."""
    weeks = {week: _by_weekday(office, week) for week in WeekOfMonth}
    return {week: weeks[week] for week in weeks if weeks[week]}


def _by_weekday(office: HasHours, week_of_month: int | None) -> Weekly:
    rows = [row for row in office.consultation_hours.all() if row.week_of_month == week_of_month]
    spans = {weekday: _merged(row for row in rows if row.weekday == weekday) for weekday in range(7)}
    return {weekday: spans[weekday] for weekday in spans if spans[weekday]}


def of_unit(row: ConsultationException) -> bool:
    """Whether it is about a unit alone, which changes no hours. (Rows of other places know no units.)"""
    return getattr(row, "unit_id", None) is not None


def consultations(coming: Iterable[Day], now: datetime) -> Iterator[Consultation]:
    """The consultations of these days that are not over, one after the other."""
    local = berlin(now).replace(tzinfo=None)
    for day in coming:
        for span in day.spans:
            if local < datetime.combine(day.date, span.closes):
                yield Consultation(day, span, is_now=local >= datetime.combine(day.date, span.opens))


def day_of(state: str, day: date, rows: list, exceptions: list) -> Day:
    """What holds on a day, by the weekly rows and the exceptions of an office in this state."""
    regular = _merged(row for row in rows if row.is_on(day))
    covering = [exception for exception in exceptions if exception.around(day)]
    holiday = Holiday(day) if is_public_holiday(day, state) or is_eve(day) else None
    changed_by = _changing(covering, opens_anyway=bool(regular) and not holiday)
    planned = _merged(changed_by) or regular
    if closed_by := _closing(covering, holiday, changed_by):
        return Day(day, (), regular, closed_by=closed_by, cancelled=planned)
    # Other hours that are the usual ones are no news, except on a holiday.
    news = changed_by if holiday or planned != regular else ()
    return Day(day, planned, regular, changed_by=news)


def _changing(covering: list, opens_anyway: bool) -> tuple[ConsultationException, ...]:
    """The exceptions that set other hours for a day."""
    return tuple(
        exception
        for exception in covering
        if exception.opens is not None and (opens_anyway or exception.first_day == exception.last_day)
    )


def _closing(covering: list, holiday: Holiday | None, changed_by: tuple) -> tuple[Cause, ...]:
    """What closes a day: what has a reason or no end; else the public holiday, else other exceptions.

    Who is told that nothing is on until further notice needs no list of holidays.
    """
    closing = [exception for exception in covering if exception.opens is None]
    with_reason = [each for each in closing if pick(each, "reason") or each.last_day is None]
    if holiday and not with_reason and (closing or not changed_by):
        return (holiday,)
    return tuple(with_reason or closing)


def _merged(rows: Iterable) -> tuple[Span, ...]:
    """The times of rows or exceptions in order; those that overlap or follow without a break become one."""
    merged: list[Span] = []
    for span in sorted(Span(row.opens, row.closes) for row in rows):
        if merged and span.opens <= merged[-1].closes:
            span = Span(merged[-1].opens, max(merged.pop().closes, span.closes))
        merged.append(span)
    return tuple(merged)
