"""Days and times as people write them, in forms without an account.

They are lines of text, and not the browser's own date field: that one sends nothing at all for a day that
does not exist, and what was typed would be lost.
"""

from datetime import date, time

from django import forms

from website.formats.in_words import clock_time, end_time, weekday_date
from website.reading.clock import read_clock
from website.reading.day import read_day

from .fields import ShortInput, refuse_line_ends


class DayField(forms.Field):
    """Takes "24.12.2031", "24. Dezember", "Dec 24" and gives a date."""

    widget = ShortInput

    def prepare_value(self, value):
        return f"{value:%d.%m.%Y}" if isinstance(value, date) else value

    def to_python(self, value):
        if value in self.empty_values or not value.strip():
            return None
        refuse_line_ends(value.strip(" "))
        return read_day(value)

    def in_words(self, typed: str) -> str:
        """How a right answer was understood: 1/2/2027 is a day in February."""
        day = self.to_python(typed)
        return weekday_date(day) if day else ""


class Clock(forms.Field):
    """Takes "18:30", "18 Uhr 30", "6.30 pm" and gives a time."""

    widget = ShortInput
    is_end = False

    def prepare_value(self, value):
        return f"{value:%H:%M}" if isinstance(value, time) else value

    def to_python(self, value):
        if value in self.empty_values or not value.strip():
            return None
        refuse_line_ends(value.strip(" "))
        return read_clock(value, self.is_end)

    def in_words(self, typed: str) -> str:
        """How a right answer was understood: "4 pm" is 16 Uhr."""
        moment = self.to_python(typed)
        return self._words(moment) if moment else ""

    def _words(self, moment: time) -> str:
        return clock_time(moment)


class ClockAtEnd(Clock):
    """Takes "24 Uhr" and "midnight", too."""

    is_end = True

    def _words(self, moment: time) -> str:
        return end_time(moment)
