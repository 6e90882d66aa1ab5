"""Phone numbers: stored as E.164 (+493658383019), shown as people in Germany write them."""

import phonenumbers
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

REGION = "DE"


def to_e164(number: str) -> str:
    """Return the number as E.164. Numbers without a country code are German.

    Raises ValidationError when nobody could be reached under it.
    """
    try:
        parsed = phonenumbers.parse(number, REGION)
    except phonenumbers.NumberParseException:
        parsed = None
    possible = phonenumbers.ValidationResult.IS_POSSIBLE
    if parsed is None or phonenumbers.is_possible_number_with_reason(parsed) != possible:
        raise ValidationError(
            _("This is not a phone number. Please enter it with the area code, for example 0365 8383019."),
            code="invalid_phone",
        )
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def to_national(e164: str) -> str:
    """Return a stored number as people dial it: national inside Germany, international elsewhere."""
    parsed = phonenumbers.parse(e164, REGION)
    german = parsed.country_code == phonenumbers.country_code_for_region(REGION)
    style = (
        phonenumbers.PhoneNumberFormat.NATIONAL if german else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(parsed, style)


class PhoneNumberField(models.CharField):
    """Takes what people type and stores E.164; an empty number stays empty."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 20)
        super().__init__(*args, **kwargs)

    def to_python(self, value):
        value = super().to_python(value)
        return to_e164(value) if value else value

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return to_e164(value) if value else value

    def formfield(self, **kwargs):
        # People type spaces and slashes, so the field of the form is wider than the column.
        return super().formfield(**{"max_length": 40, **kwargs})
