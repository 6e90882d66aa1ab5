"""A position in a list of dates, as it stands in an address: the row before or after which a page begins."""

import re
from datetime import UTC, datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from events.lists.pages_by_date import Place

_FORMAT = "%Y%m%dT%H%M%S"


def as_text(place: Place) -> str:
    moment, pk = place
    return f"{moment.astimezone(UTC):{_FORMAT}}-{pk}"


def from_text(text: str) -> Place:
    moment, pk = re.fullmatch(r"(\d{8}T\d{6})-(\d{1,18})", text, re.ASCII).groups()
    return datetime.strptime(moment, _FORMAT).replace(tzinfo=UTC), int(pk)


class PositionField(forms.CharField):
    def __init__(self):
        super().__init__(required=False, widget=forms.HiddenInput)

    def clean(self, value) -> Place | None:
        text = super().clean(value)
        try:
            return from_text(text) if text else None
        except (AttributeError, ValueError) as error:
            raise ValidationError(_("This is no page of the list.")) from error
