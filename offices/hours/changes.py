"""What is not as usual on some days, in words: public holidays and exceptions, in the active language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from offices.hours.public_holidays import holiday_text, is_eve, is_public_holiday
from offices.hours.rules import Cause, Day, Holiday
from offices.hours.schedule import Schedule
from offices.hours.whose import HasHours
from website.formats.in_words import (
    date_span,
    from_day,
    time_span,
    weekday_date,
)
from website.languages.bilingual import Text, pick


@dataclass(frozen=True)
class Note:
    """Days that are not as usual. In a template:

    {{ note.when }}: {{ note.what }}{% if note.reason %} ({% show note.reason %}){% endif %}.

    The reason is content and may be in another language than the rest, so there is no __str__ that would melt
    them together.
    """

    first_day: date
    last_day: date | None
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


def coming_changes(schedule: Schedule) -> tuple[Note, ...]:
    """The public holidays and exceptions of the next four weeks that make a difference to people."""
    return notes(schedule.office, schedule.four_weeks())


def notes(office: HasHours, days: Iterable[Day]) -> tuple[Note, ...]:
    """One note for each cause, however many days it changes, in the order of the days."""
    seen: list[Cause] = []
    notes = []
    for day in days:
        for cause in _causes_to_tell(office, day):
            if cause not in seen:
                seen.append(cause)
                notes.append(_note(cause, day, office))
    return tuple(notes)


def _causes_to_tell(office: HasHours, day: Day) -> tuple[Cause, ...]:
    """Why a day is not as usual; nothing for a weekday on which nobody is expected to come anyway."""
    if day.is_cancelled or day.spans:
        return day.causes
    # Without weekly rows people may come by appointment on any day, but not when the office is on holiday.
    without_rows = not office.consultation_hours.all()
    return day.closed_by if without_rows and day.closed_by_staff else ()


def _note(cause: Cause, day: Day, office: HasHours) -> Note:
    first, last = cause.around(day.date) or (day.date, day.date)
    return Note(
        first_day=first,
        last_day=last,
        when=when_in_words(first, last, cause.every_year),
        what=_what(cause, day, office),
        reason=reason_of(cause, day, office),
    )


def when_in_words(first: date, last: date | None, every_year: bool) -> str:
    if last is None:
        # Translators: from a day on: "From 3 May 2026 until further notice".
        return capfirst(_("%(from_day)s until further notice") % {"from_day": from_day(first)})
    when = weekday_date(first) if first == last else date_span(first, last)
    return _("%(when)s, as every year") % {"when": when} if every_year else when


def _what(cause: Cause, day: Day, office: HasHours) -> str:
    """What it makes different on a day."""
    if day.closed_by or isinstance(cause, Holiday) or cause.opens is None or cause.closes is None:
        return _("no consultation") if office.consultation_hours.all() else _("closed")
    words = {"hours": time_span(cause.opens, cause.closes)}
    if is_public_holiday(day.date, office.state):
        return _("consultation despite the public holiday, %(hours)s") % words
    if is_eve(day.date):
        return _("the consultation takes place, %(hours)s") % words
    if not day.regular:
        return _("additional consultation, %(hours)s") % words
    return _("other hours, %(hours)s") % words


def reason_of(cause: Cause, day: Day, office: HasHours) -> Text:
    """What staff wrote, else the name of the public holiday, if it is one; a holiday explains no open end."""
    written = Text("", "") if isinstance(cause, Holiday) else pick(cause, "reason")
    if cause.last_day is None:
        return written
    return written or holiday_text(day.date, office.state)
