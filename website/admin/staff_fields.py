"""Fields of the admin that read what is typed as the public forms do.

A browser's own date field sends what any program can read. Where there is none, people type.
"""

import re
from datetime import date, datetime, time

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from website.formats.phone import PhoneNumberField
from website.reading.characters import tidy
from website.reading.clock import read_clock
from website.reading.clock_change import refuse_skipped_time
from website.reading.day import read_day
from website.reading.mail_address import MailAddressInput
from website.reading.page_address import PageAddressInput
from website.rich_text.field import RichTextField

# Fields that tell when something ends: 24:00 is the end of a day.
_ENDS = {"ends", "closes"}


class StaffText(forms.CharField):
    def to_python(self, value):
        value = super().to_python(value)
        # A translation that is missing is None.
        return tidy(value) if value else value


class StaffDay(forms.DateField):
    def to_python(self, value):
        return read_day(value) if isinstance(value, str) and value.strip() else super().to_python(value)


class StaffClock(forms.TimeField):
    is_end = False

    def to_python(self, value):
        if isinstance(value, str) and value.strip():
            return read_clock(value, self.is_end)
        return super().to_python(value)


class StaffClockAtEnd(StaffClock):
    is_end = True


class StaffMoment(forms.DateTimeField):
    """A day and a time on the clocks of Germany."""

    default_error_messages = {
        "invalid": _(
            "We could not read this as a day and a time. Please write it like this: 24/12/2031 18:30"
        )
    }

    def to_python(self, value):
        if not isinstance(value, str) or not value.strip():
            return super().to_python(value)
        day, clock = self._read(value.strip())
        refuse_skipped_time(day, clock)
        return datetime.combine(day, clock, timezone.get_default_timezone())

    def _read(self, text: str) -> tuple[date, time]:
        try:
            # What a browser sends, with its seconds.
            found = datetime.fromisoformat(text).replace(tzinfo=None)
        except ValueError:
            return self._read_words(text)
        return found.date(), found.time()

    def _read_words(self, text: str) -> tuple[date, time]:
        for gap in re.finditer(r"(?:,\s*|\s+)", text):
            try:
                return read_day(text[: gap.start()]), read_clock(text[gap.end() :])
            except ValidationError:
                continue
        raise ValidationError(self.error_messages["invalid"], code="invalid")


def form_class_for(db_field: models.Field) -> type[forms.Field] | None:
    """The field of a form for a column, None for Django's own."""
    if db_field.choices or not db_field.editable:
        return None
    match db_field:
        case models.DateTimeField():
            return StaffMoment
        case models.DateField():
            return StaffDay
        case models.TimeField():
            return StaffClockAtEnd if db_field.name in _ENDS else StaffClock
        case models.EmailField():
            return MailAddressInput
        case models.URLField():
            return PageAddressInput
        case models.SlugField() | RichTextField() | PhoneNumberField():
            return None
        case models.CharField() | models.TextField():
            return StaffText
    return None
