"""Dates that come again: a rule fills them in once, and then each lives by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

from dateutil import rrule
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models import EventDate
from offices.hours.public_holidays import is_public_holiday

# More would be no answer to anything, and a rule without an end has no last one.
MOST_DAYS = 1_000
SHORTEST_MONTH = 28


class Rhythm(models.TextChoices):
    WEEKLY = "weekly", _("every week")
    EVERY_2_WEEKS = "weekly-2", _("every second week")
    EVERY_3_WEEKS = "weekly-3", _("every third week")
    EVERY_4_WEEKS = "weekly-4", _("every fourth week")
    MONTHLY_BY_WEEKDAY = "monthly-weekday", _("every month on the same weekday, such as the second Tuesday")
    MONTHLY_BY_DAY = "monthly-day", _("every month on the same day, such as the 15th")


@dataclass(frozen=True)
class Repetition:
    """state: of the office, whose public holidays are left out; "" leaves none out."""

    rhythm: str
    first_day: date
    until: date
    starts: time | None = None
    ends: time | None = None
    state: str = ""

    def days(self) -> list[date]:
        """Those on which it is."""
        return [day for day in self._days() if not self._is_free(day)]

    def free_days(self) -> list[date]:
        """Those that are left out."""
        return [day for day in self._days() if self._is_free(day)]

    def _days(self) -> Iterator[date]:
        rule = rrule.rrule(dtstart=_midnight(self.first_day), until=_midnight(self.until), **self._rule())
        return (moment.date() for moment in islice(rule, MOST_DAYS))

    def _rule(self) -> dict:
        if self.rhythm == Rhythm.MONTHLY_BY_WEEKDAY:
            place = (self.first_day.day - 1) // 7 + 1
            # Few months have a fifth Tuesday, and each has a last one.
            place = -1 if place > 4 else place
            return {"freq": rrule.MONTHLY, "byweekday": rrule.weekday(self.first_day.weekday(), place)}
        if self.rhythm == Rhythm.MONTHLY_BY_DAY:
            return {"freq": rrule.MONTHLY, **_day_of_month(self.first_day.day)}
        return {"freq": rrule.WEEKLY, "interval": int(self.rhythm.partition("-")[2] or 1)}

    def _is_free(self, day: date) -> bool:
        return bool(self.state) and is_public_holiday(day, self.state)

    def dates(self, event) -> list[EventDate]:
        """Rows that are not stored yet."""
        over_midnight = self.starts and self.ends and self.ends <= self.starts
        return [
            EventDate(
                event=event,
                day=day,
                starts=self.starts,
                ends=self.ends,
                last_day=day + timedelta(days=1) if over_midnight else None,
            )
            for day in self.days()
        ]

    def new_dates(self, event) -> list[EventDate]:
        """Without those that the event has already."""
        there = set(event.dates.values_list("day", "starts")) if event.pk else set()
        return [row for row in self.dates(event) if (row.day, row.starts) not in there]


def _day_of_month(day: int) -> dict:
    """The last day of a month that has not so many."""
    if day <= SHORTEST_MONTH:
        return {"bymonthday": day}
    return {"bymonthday": list(range(SHORTEST_MONTH, day + 1)), "bysetpos": -1}


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
