"""Days and times as people write them.

They are lines of text, and not the browser's own date field: that one sends nothing at all for a day that
does not exist, and what was typed would be lost.
"""

import re
from datetime import date, datetime, time

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from website.formats import clock_time, weekday_date

from .fields import ShortInput, refuse_line_ends

_DAYS = ["%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d"]
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?:uhr|h)?(am|pm)?", re.ASCII)


class Day(forms.Field):
    """Takes "24.12.2031", "24/12/2031" and "2031-12-24" and gives a date."""

    widget = ShortInput
    default_error_messages = {
        "invalid": _("This is not a day of the calendar. Please write it like this: 24/12/2031"),
    }

    def prepare_value(self, value):
        return f"{value:%d.%m.%Y}" if isinstance(value, date) else value

    def to_python(self, value):
        if value in self.empty_values or not value.strip():
            return None
        refuse_line_ends(value.strip(" "))
        for pattern in _DAYS:
            try:
                return datetime.strptime(value.replace(" ", ""), pattern).date()  # noqa: DTZ007  a day, no moment
            except ValueError:
                continue
        raise ValidationError(self.error_messages["invalid"], code="invalid")

    def in_words(self, typed: str) -> str:
        """How a right answer was understood: 1/2/2027 is a day in February."""
        day = self.to_python(typed)
        return weekday_date(day) if day else ""


class Clock(forms.Field):
    """Takes "18:30", "18.30", "18 Uhr", "6.30 pm" and gives a time."""

    widget = ShortInput
    default_error_messages = {
        "invalid": _("This is not a time. Please write it like this: 18:30"),
    }

    def prepare_value(self, value):
        return f"{value:%H:%M}" if isinstance(value, time) else value

    def to_python(self, value):
        if value in self.empty_values or not value.strip():
            return None
        refuse_line_ends(value.strip(" "))
        found = _TIME.fullmatch(value.replace(" ", "").lower())
        try:
            return _time_of(*found.groups())
        except (AttributeError, ValueError):
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None

    def in_words(self, typed: str) -> str:
        """How a right answer was understood: "4 pm" is 16 Uhr."""
        moment = self.to_python(typed)
        return clock_time(moment) if moment else ""


def _time_of(hours: str, minutes: str | None, half: str | None) -> time:
    hour = int(hours)
    if half:
        if not 1 <= hour <= 12:
            raise ValueError
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, int(minutes or 0))
