"""The rules of offices/hours/rules.py in words: when people can come or call next, in the active language.

Pages, lists, feeds, mails and the admin all take their sentence from here. No sentence of ours has a dash:
screen readers say it as "minus" or not at all. Where people have to phone first, nothing is ever called open.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice, takewhile

from django.utils.translation import gettext as _

from offices.hours.changes import Note, notes
from offices.hours.closings import Closing, closings_of_office
from offices.hours.rules import Consultation, Day, Span
from offices.hours.schedule import Schedule
from offices.hours.week import day_and_hours, span_in_words
from offices.hours.whose import HasHours
from website.formats.in_words import (
    clock_time,
    full_date,
    weekday_day_month,
    weekday_name,
)


@dataclass(frozen=True)
class HoursAnswer:
    """When people can come or call next.

    Label, headline and detail are read one after the other and end without a full stop: "Next consultation",
    "Thursday, 9 am to noon", "14 September 2023, tomorrow". Each may be empty. `advice` are sentences
    that hold beside the headline.
    """

    headline: str = ""
    label: str = ""
    detail: str = ""
    one_line: str = ""
    # While a consultation is running: the one after it, as a sentence.
    after: str = ""
    advice: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    is_now: bool = False

    @property
    def has_hours(self) -> bool:
        """Whether the office has entered anything about when people can come."""
        return bool(self.headline)

    @property
    def has_next(self) -> bool:
        """Whether there is a consultation now or in the next four weeks."""
        return self.starts_at is not None


def answer(schedule: Schedule) -> HoursAnswer:
    """The one answer, asked at the moment of the schedule."""
    office, found = schedule.office, schedule.next_consultation
    if found:
        return _answer_with(found, schedule)
    coming = tuple(schedule.four_weeks())
    headline, advice = _without_next(schedule, coming)
    return HoursAnswer(headline, one_line=headline, advice=tuple(advice), notes=notes(office, coming))


def _without_next(schedule: Schedule, coming: tuple[Day, ...]) -> tuple[str, list[str]]:
    """Headline and advice where there is no consultation in four weeks, or never one at fixed hours."""
    office, today = schedule.office, schedule.today
    if office.consultation_hours.all():
        return _closed_for_weeks(office, coming)
    now = [closing for closing in closings_of_office(office, today) if closing.is_now]
    return _closed_now(office, now, today) if now else without_rows(office)


def _closed_now(office: HasHours, now: list[Closing], today: date) -> tuple[str, list[str]]:
    """Of an office without weekly rows, whose staff have said that it is closed."""
    ends = [closing.last_day for closing in now if closing.last_day]
    if len(ends) < len(now):
        return _("Closed until further notice"), _meanwhile(office)
    if max(ends) == today:
        return _("Closed today"), _meanwhile(office)
    return _("Closed until %(date)s") % {"date": full_date(max(ends))}, _meanwhile(office)


def _answer_with(found: Consultation, schedule: Schedule) -> HoursAnswer:
    office = schedule.office
    days_ahead = (found.day.date - schedule.today).days
    return HoursAnswer(
        headline=_headline(found, days_ahead, office.phone_first),
        label="" if found.is_now else _("Next consultation"),
        detail=_detail(found, days_ahead),
        one_line=_one_line(found, days_ahead, office.phone_first),
        after=_after(schedule) if found.is_now else "",
        advice=tuple(advice_beside(office)),
        notes=notes(office, _until(found, schedule)),
        starts_at=found.starts_at,
        ends_at=found.ends_at,
        is_now=found.is_now,
    )


def _after(schedule: Schedule) -> str:
    """The consultation after the one that is running."""
    following = next(islice(schedule.consultations(), 1, None), None)
    if following is None:
        return ""
    words = {"hours": span_in_words(following.span), "date": weekday_day_month(following.day.date)}
    if following.day.date == schedule.today:
        return _("After that: today, %(hours)s.") % words
    return _("After that: %(date)s, %(hours)s.") % words


def _headline(found: Consultation, days_ahead: int, phone_first: bool) -> str:
    if found.is_now:
        return _now(found.span, phone_first)
    if days_ahead == 0:
        return _("Today, %(hours)s") % {"hours": span_in_words(found.span)}
    return day_and_hours(weekday_name(found.day.date.weekday()), span_in_words(found.span))


def _now(span: Span, phone_first: bool) -> str:
    words = {"time": clock_time(span.closes)}
    if phone_first:
        # Translators: people have to phone first, so please do not use the word "open" here.
        return _("Consultation until %(time)s, by appointment only") % words
    return _("Open now until %(time)s") % words


def _detail(found: Consultation, days_ahead: int) -> str:
    words = {"date": full_date(found.day.date)}
    if found.is_now:
        return _("%(date)s, today") % words
    if days_ahead == 1:
        return _("%(date)s, tomorrow") % words
    return words["date"]


def _one_line(found: Consultation, days_ahead: int, phone_first: bool) -> str:
    words = {"date": weekday_day_month(found.day.date), "hours": span_in_words(found.span)}
    if found.is_now:
        return _now(found.span, phone_first)
    if days_ahead == 0:
        line = _("Next consultation: today, %(hours)s") % words
    else:
        line = _("Next consultation: %(date)s, %(hours)s") % words
    # Translators: the next consultation, where nobody may come without an appointment.
    return _("%(consultation)s, by appointment only") % {"consultation": line} if phone_first else line


def advice_beside(office: HasHours) -> Iterator[str]:
    """What holds beside the next consultation."""
    if office.by_arrangement:
        yield _("Other times by appointment.")
    if office.phone_first:
        yield _make_an_appointment(office)


def _make_an_appointment(office: HasHours) -> str:
    if office.number_to_call:
        return _("Please phone first to make an appointment.")
    return _("Please write to us when you want to come.")


def _closed_for_weeks(office: HasHours, coming: tuple[Day, ...]) -> tuple[str, list[str]]:
    """Headline and advice when the weekly rows lead to no consultation in four weeks."""
    advice = _meanwhile(office)
    if any(cause.last_day is None for day in coming for cause in day.closed_by):
        return _("No consultation until further notice"), advice
    return _("No consultation in the next four weeks"), advice


def _meanwhile(office: HasHours) -> list[str]:
    """What people can do while nobody can come at fixed hours."""
    advice = []
    if office.by_arrangement:
        advice.append(_("Appointments at other times are possible."))
    if office.phone_first and office.number_to_call:
        advice.append(_("Please phone the office."))
    elif office.phone_first or not advice:
        advice.append(_("Please write to the office."))
    return advice


def without_rows(office: HasHours) -> tuple[str, list[str]]:
    """Headline and advice of an office without weekly rows. Both empty if it has entered nothing."""
    if office.by_arrangement:
        how = [_make_an_appointment(office)] if office.phone_first or office.write_first else []
        return _("By appointment"), how
    if office.write_first:
        return _("Please write to us when you want to come"), []
    return (_("Please phone first") if office.phone_first else ""), []


def _until(found: Consultation, schedule: Schedule) -> list[Day]:
    """The days people would have expected a consultation before, and the day of the consultation itself."""
    before = takewhile(lambda day: day.date < found.day.date, schedule.four_weeks())
    return [*(day for day in before if day.is_cancelled), found.day]
