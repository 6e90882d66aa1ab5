"""Phone numbers: stored as a link has them (+493658383019;ext=12), shown as people in Germany write them."""

import re
from typing import Any

import phonenumbers
from django import forms
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from website.reading.phone_number import REGION, SHORT, read_phone_number

# Wherever it comes from, what is stored looks like this.
STORED = re.compile(r"(?:\+\d+|\d{3,6})(?:;ext=\d+)?")


def to_national(stored: str) -> str:
    """Return a stored number as people dial it: national inside Germany, international elsewhere."""
    if not STORED.fullmatch(stored):
        return stored
    number, _mark, extension = stored.partition(";ext=")
    if SHORT.fullmatch(number):
        words = f"{number[:3]} {number[3:]}".strip()
    else:
        parsed = phonenumbers.parse(number, REGION)
        german = parsed.country_code == phonenumbers.country_code_for_region(REGION)
        formats = phonenumbers.PhoneNumberFormat
        words = phonenumbers.format_number(parsed, formats.NATIONAL if german else formats.INTERNATIONAL)
    if not extension:
        return words
    # Translators: a phone number and what to dial or to ask for behind it.
    return _("%(number)s, extension %(extension)s") % {"number": words, "extension": extension}


def for_address_cards(stored: str) -> str:
    """Telephones dial a card's number, wait at the comma and dial the rest. Letters are keys to them."""
    return stored.replace(";ext=", ",")


class StoredPhone(forms.BoundField):
    @cached_property
    def initial(self) -> Any:
        value = super().initial
        return to_national(value) if value else value


class PhoneInput(forms.CharField):
    """Shows a stored number as people write it, and what was typed as it was typed."""

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> StoredPhone:
        return StoredPhone(form, self, field_name)

    def clean(self, value: Any) -> str:
        value = super().clean(value)
        return read_phone_number(value) if value else value


class PhoneNumberField(models.CharField):
    """Takes what people type and stores it so that it can be dialled; an empty number stays empty."""

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs.setdefault("max_length", 32)
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return read_phone_number(value) if value else value

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return read_phone_number(value) if value else value

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        # People type spaces and slashes, so the field of the form is wider than the column.
        return super().formfield(**{"form_class": PhoneInput, "max_length": 60, **kwargs})
