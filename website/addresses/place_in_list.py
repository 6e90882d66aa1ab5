"""A place in a list, as it stands in an address: the row before or after which a page begins.

It stays where it is when something new comes.
"""

import re
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class PlaceInList(NamedTuple):
    """In the order of moments, and of rows within one."""

    moment: datetime
    pk: int

    def __str__(self) -> str:
        moment = self.moment.astimezone(UTC)
        return f"{moment:%Y%m%dT%H%M%S}{f'{moment:%f}' if moment.microsecond else ''}-{self.pk}"

    @classmethod
    def from_text(cls, text: str) -> "PlaceInList":
        """Raises ValueError for what is none."""
        written = re.fullmatch(r"(\d{8}T\d{6})(\d{6})?-(\d{1,18})", text, re.ASCII)
        if written is None:
            raise ValueError(text)
        seconds, fraction, pk = written.groups(default="0")
        moment = datetime.strptime(seconds, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        return cls(moment.replace(microsecond=int(fraction)), int(pk))


class PlaceInListField(forms.CharField):
    def __init__(self) -> None:
        super().__init__(required=False, widget=forms.HiddenInput)

    def clean(self, value: Any) -> PlaceInList | None:
        text = super().clean(value)
        try:
            return PlaceInList.from_text(text) if text else None
        except ValueError as error:
            raise ValidationError(_("This is no page of the list.")) from error
