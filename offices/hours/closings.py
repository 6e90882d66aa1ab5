"""Days on which staff have closed an office or one of its units: what is so now, and what comes soon.

Public holidays are none of these: nobody closes for them, and everybody knows them.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from offices.hours.changes import Note, when_in_words
from offices.hours.rules import of_unit
from offices.hours.whose import HasHours
from offices.models import ConsultationException, Unit
from website.languages.bilingual import pick

# How many days before people are told on all pages of the office.
SOON = timedelta(days=7)


@dataclass(frozen=True)
class Closing:
    """One time that an office is closed; an exception of every year has one each year."""

    # An exception, or what is kept of one that was taken back.
    row: Any
    first_day: date
    # None: until further notice.
    last_day: date | None
    today: date

    @property
    def is_now(self) -> bool:
        return self.first_day <= self.today

    @property
    def unit(self) -> Unit | None:
        """The unit that is closed; None where it is the whole office."""
        return self.row.unit if of_unit(self.row) else None

    def covers(self, day: date) -> bool:
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


def closings(office: HasHours, today: date, within: timedelta = SOON) -> list[Closing]:
    """Those that are going on today or begin within so many days, in the order of their days."""
    found = [
        Closing(row, *span, today)
        for row in office.consultation_exceptions.all()
        if row.opens is None and (span := _next_span(row, today, within))
    ]
    return sorted(found, key=lambda each: (each.first_day, of_unit(each.row)))


def closings_of_office(office: HasHours, today: date, within: timedelta = SOON) -> list[Closing]:
    return [closing for closing in closings(office, today, within) if not of_unit(closing.row)]


def _next_span(row: ConsultationException, today: date, within: timedelta) -> tuple[date, date | None] | None:
    """Its days, or those of its next return."""
    if row.every_year:
        days = (today + timedelta(days=ahead) for ahead in range(within.days + 1))
        return next(filter(None, map(row.around, days)), None)
    if row.first_day > today + within or (row.last_day and row.last_day < today):
        return None
    return row.first_day, row.last_day


def closed_note(closing: Closing, office: HasHours) -> Note:
    """ "Monday 30 November 2026: no consultation (illness)"; "closed" where there are no hours."""
    usual = office.consultation_hours.all() and not of_unit(closing.row)
    return Note(
        first_day=closing.first_day,
        last_day=closing.last_day,
        when=when_in_words(closing.first_day, closing.last_day, closing.row.every_year),
        what=_("no consultation") if usual else _("closed"),
        reason=pick(closing.row, "reason"),
    )
