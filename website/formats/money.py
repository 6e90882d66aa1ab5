"""Sums of money: stored in cents, so that nothing is ever rounded; entered in euros."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db import models

CENTS = 100


class EuroInput(forms.DecimalField):
    """Takes euros ("7.50") and gives cents."""

    def __init__(self, *, max_value: int | None = None, min_value: int = 0, **kwargs: Any):
        kwargs = {"decimal_places": 2, "max_digits": 11, **kwargs}
        super().__init__(min_value=min_value, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return (Decimal(value) / CENTS).quantize(Decimal("0.01")) if isinstance(value, int) else value

    def clean(self, value: Any) -> int | None:
        euros = super().clean(value)
        return None if euros is None else int(euros * CENTS)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class CentsField(models.PositiveIntegerField):
    """A sum in cents. Its field in a form takes euros."""

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        return models.Field.formfield(self, **{"form_class": EuroInput, **kwargs})
