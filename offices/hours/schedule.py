"""The days of one office, seen from one moment: what page, list and structured data ask.

Another place with the same rows and flags (offices/hours/whose.py) has days by the same rules.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cached_property

from offices.hours import rules
from offices.hours.rules import Consultation, Day, of_unit
from offices.hours.whose import HasHours

# How many days after today an answer may lie. People count the same weekday four weeks on as within them.
DAYS_AHEAD = 28


class Schedule:
    """Made once for an office and a moment. A day is worked out when it is first asked for, and never again.

    Reads only `consultation_hours` and `consultation_exceptions`, both loaded beforehand, as by
    `Office.objects.with_hours()`.
    """

    def __init__(self, office: HasHours, now: datetime):
        self.office = office
        self.now = now
        self.today = rules.berlin(now).date()
        self._known: dict[date, Day] = {}

    @cached_property
    def _rows(self) -> tuple[list, list]:
        exceptions = self.office.consultation_exceptions.all()
        return list(self.office.consultation_hours.all()), [row for row in exceptions if not of_unit(row)]

    def day(self, day: date) -> Day:
        if day not in self._known:
            self._known[day] = rules.day_of(self.office.state, day, *self._rows)
        return self._known[day]

    def days(self, first: date, count: int) -> Iterator[Day]:
        """So many days, one after the other."""
        return (self.day(first + timedelta(days=number)) for number in range(count))

    def week(self, day: date) -> tuple[Day, ...]:
        """Monday to Sunday of the week in which this day lies."""
        return tuple(self.days(day - timedelta(days=day.weekday()), 7))

    def four_weeks(self) -> Iterator[Day]:
        """Today and the days in which the next consultation is looked for."""
        return self.days(self.today, DAYS_AHEAD + 1)

    def consultations(self) -> Iterator[Consultation]:
        """The consultations within four weeks that are not over, one after the other."""
        return rules.consultations(self.four_weeks(), self.now)

    @cached_property
    def next_consultation(self) -> Consultation | None:
        """The consultation that is running or comes next within four weeks."""
        return next(self.consultations(), None)
