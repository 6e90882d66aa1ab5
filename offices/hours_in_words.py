"""The rules of offices/hours.py in words: when people can come or call next, in the active language.

Pages, lists, feeds, mails and the admin all take their sentence from here. No sentence of ours has a dash:
screen readers say it as "minus" or not at all. Where people have to phone first, nothing is ever called open.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from offices import hours
from offices.hours import Cause, Consultation, Day, Holiday, Span
from offices.models import Office
from offices.public_holidays import holiday_text, is_public_holiday
from website.bilingual import Text, pick
from website.formats import (
    clock_time,
    date_span,
    full_date,
    time_span,
    weekday_date,
    weekday_day_month,
    weekday_name,
    weekday_names,
)


@dataclass(frozen=True)
class Note:
    """Days that are not as usual. In a template:

    {{ note.when }}: {{ note.what }}{% if note.reason %} ({% show note.reason %}){% endif %}.

    The reason is content and may be in another language than the rest, so there is no __str__ that would melt
    them together.
    """

    first_day: date
    last_day: date
    when: str
    what: str
    reason: Text

    @property
    def is_one_day(self) -> bool:
        return self.first_day == self.last_day

    @property
    def plain(self) -> str:
        """One sentence, for places that cannot mark the language of the reason, such as mails."""
        words = {"when": self.when, "what": self.what, "reason": self.reason}
        # Translators: a date, what is different on that day, and why.
        return (_("%(when)s: %(what)s (%(reason)s).") if self.reason else _("%(when)s: %(what)s.")) % words


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
    is_cancelled: bool


@dataclass(frozen=True)
class WeekTable:
    caption: str
    rows: tuple[WeekRow, ...]


@dataclass(frozen=True)
class Answer:
    """When people can come or call next.

    Label, headline and detail are read one after the other and end without a full stop: "Next consultation",
    "Thursday, 9 am to 12 noon", "14 September 2023, tomorrow". Each may be empty. `advice` are sentences
    that hold beside the headline. From the moment `changes_at` on, the answer may be another one.
    """

    changes_at: datetime
    headline: str = ""
    label: str = ""
    detail: str = ""
    one_line: str = ""
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


def answer(office: Office, now: datetime) -> Answer:
    """The one answer, asked at this aware moment."""
    coming = hours.four_weeks(office, now)
    found = hours.first_consultation(coming, now)
    changes_at = hours.next_change(found, now)
    if found:
        return _answer_with(found, office, coming, changes_at)
    headline, advice = _closed_for_weeks(office) if hours.regular_week(office) else _without_rows(office)
    notes = _notes(office, coming)
    return Answer(changes_at, headline, one_line=headline, advice=tuple(advice), notes=notes)


def week_table(office: Office, now: datetime) -> WeekTable:
    """The days of this week that have consultation or should have had it, Monday first.

    Once this week has nothing more to tell, people want to know about the next one.
    """
    today = hours.berlin(now).date()
    found = hours.next_consultation(office, now)
    next_day = found.day.date if found else None
    days, caption = hours.week(office, today), _("Consultation hours this week")
    if not any(day.date == next_day or (day.date >= today and day.is_cancelled) for day in days):
        days = hours.week(office, today + timedelta(days=7))
        caption = _("Consultation hours next week")
    rows = [_week_row(day, office, today, next_day) for day in days if day.spans or day.is_cancelled]
    return WeekTable(caption, tuple(rows))


def coming_changes(office: Office, now: datetime) -> tuple[Note, ...]:
    """The public holidays and exceptions of the next four weeks that make a difference to people."""
    return _notes(office, hours.four_weeks(office, now))


def regular_sentence(office: Office) -> str:
    """The weekly rows: "Tuesday and Thursday, 9 am to 12 noon"; "" if there are none."""
    groups: dict[tuple[Span, ...], list[int]] = {}
    for weekday, spans in hours.regular_week(office).items():
        groups.setdefault(spans, []).append(weekday)
    return "; ".join(_day_and_hours(weekday_names(days), _hours(spans)) for spans, days in groups.items())


def _answer_with(
    found: Consultation, office: Office, coming: tuple[Day, ...], changes_at: datetime
) -> Answer:
    days_ahead = (found.day.date - coming[0].date).days
    return Answer(
        changes_at=changes_at,
        headline=_headline(found, days_ahead, office.phone_first),
        label="" if found.is_now else _("Next consultation"),
        detail=_detail(found, days_ahead),
        one_line=_one_line(found, days_ahead, office.phone_first),
        advice=tuple(_advice(office)),
        notes=_notes(office, _until(found, coming)),
        starts_at=found.starts_at,
        ends_at=found.ends_at,
        is_now=found.is_now,
    )


def _headline(found: Consultation, days_ahead: int, phone_first: bool) -> str:
    if found.is_now:
        return _now(found.span, phone_first)
    if days_ahead == 0:
        return _("Today, %(hours)s") % {"hours": _span(found.span)}
    return _day_and_hours(weekday_name(found.day.date.weekday()), _span(found.span))


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
    words = {"date": weekday_day_month(found.day.date), "hours": _span(found.span)}
    if found.is_now:
        return _now(found.span, phone_first)
    if days_ahead == 0:
        return _("Next consultation: today, %(hours)s") % words
    return _("Next consultation: %(date)s, %(hours)s") % words


def _advice(office: Office) -> Iterator[str]:
    """What holds beside the next consultation."""
    if office.by_arrangement:
        yield _("Other times by appointment.")
    if office.phone_first:
        yield _("Please phone first to make an appointment.")


def _closed_for_weeks(office: Office) -> tuple[str, list[str]]:
    """Headline and advice when the weekly rows lead to no consultation in four weeks."""
    advice = []
    if office.by_arrangement:
        advice.append(_("Appointments at other times are possible."))
    if office.phone_first:
        advice.append(_("Please phone the office."))
    return _("No consultation in the next four weeks"), advice or [_("Please write to the office.")]


def _without_rows(office: Office) -> tuple[str, list[str]]:
    """Headline and advice of an office without weekly rows. Both empty if it has entered nothing."""
    if office.by_arrangement:
        phone = [_("Please phone first to make an appointment.")] if office.phone_first else []
        return _("By appointment"), phone
    return (_("Please phone first") if office.phone_first else ""), []


def _until(found: Consultation, coming: Iterable[Day]) -> list[Day]:
    """The days people would have expected a consultation before, and the day of the consultation itself."""
    before = [day for day in coming if day.date < found.day.date and day.is_cancelled]
    return [*before, found.day]


def _notes(office: Office, days: Iterable[Day]) -> tuple[Note, ...]:
    """One note for each cause, however many days it changes, in the order of the days."""
    seen: list[Cause] = []
    notes = []
    for day in days:
        for cause in _causes_to_tell(office, day):
            if cause not in seen:
                seen.append(cause)
                notes.append(_note(cause, day, office))
    return tuple(notes)


def _causes_to_tell(office: Office, day: Day) -> tuple[Cause, ...]:
    """Why a day is not as usual; nothing for a weekday on which nobody is expected to come anyway."""
    if day.is_cancelled or day.spans:
        return day.causes
    # Without weekly rows people may come by appointment on any day, but not when the office is on holiday.
    without_rows = not office.consultation_hours.all()
    return day.closed_by if without_rows and day.closed_by_staff else ()


def _note(cause: Cause, day: Day, office: Office) -> Note:
    first, last = cause.first_day, cause.last_day
    return Note(
        first_day=first,
        last_day=last,
        when=weekday_date(first) if first == last else date_span(first, last),
        what=_("no consultation") if day.closed_by else _changed(cause, day, office),
        reason=_reason(cause, day, office),
    )


def _changed(cause: Cause, day: Day, office: Office) -> str:
    """What an exception that sets other hours makes different on a day."""
    words = {"hours": time_span(cause.opens, cause.closes)}
    if is_public_holiday(day.date, office.state):
        return _("consultation despite the public holiday, %(hours)s") % words
    if not day.regular:
        return _("additional consultation, %(hours)s") % words
    return _("other hours, %(hours)s") % words


def _reason(cause: Cause, day: Day, office: Office) -> Text:
    """What staff wrote, else the name of the public holiday, if it is one."""
    written = None if isinstance(cause, Holiday) else pick(cause, "reason")
    return written or holiday_text(day.date, office.state)


def _week_row(day: Day, office: Office, today: date, next_day: date | None) -> WeekRow:
    reasons = [_reason(cause, day, office) for cause in day.causes]
    return WeekRow(
        date=day.date,
        weekday=weekday_name(day.date.weekday()),
        when=weekday_day_month(day.date),
        what=_hours(day.spans) or _("no consultation"),
        reason=next(filter(None, reasons), Text("", "")),
        is_today=day.date == today,
        is_next=day.date == next_day,
        is_cancelled=day.is_cancelled,
    )


def _day_and_hours(day: str, words: str) -> str:
    # Translators: one or more weekdays and their hours.
    return _("%(day)s, %(hours)s") % {"day": day, "hours": words}


def _span(span: Span) -> str:
    return time_span(span.opens, span.closes)


def _hours(spans: Iterable[Span]) -> str:
    """All hours of a day: "9 am to 12 noon and 2 pm to 4 pm"."""
    return get_text_list([_span(span) for span in spans], _("and"))
