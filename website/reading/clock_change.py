"""The two nights a year in which clocks are changed: one lacks an hour, the other has one twice.

A time that exists twice is the first of the two, as in iCalendar (RFC 5545, 3.3.5); words say so.
"""

from datetime import UTC, date, datetime, time

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

_NO_SUCH_HOUR = _(
    "In this night clocks are put forward from 2:00 to 3:00, so this time does not exist. "
    "Please choose another."
)


def refuse_skipped_time(day: date | None, clock: time | None) -> None:
    """ValidationError for 2:30 in the night in which clocks go from 2:00 to 3:00."""
    if day is None or clock is None:
        return
    moment = _local(day, clock)
    if moment.astimezone(UTC).astimezone(moment.tzinfo).time() != clock:
        raise ValidationError(_NO_SUCH_HOUR, code="skipped")


def is_twice(day: date, clock: time) -> bool:
    """Whether clocks show this time of the day twice, an hour apart."""
    moment = _local(day, clock)
    return moment.utcoffset() > moment.replace(fold=1).utcoffset()


def _local(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock.replace(fold=0), timezone.get_default_timezone())
