"""Rows made from other rows."""

from django.db import models


def values_of(row: models.Model, leave_out: set[str]) -> dict:
    """What the row says, without its key. The untranslated columns are modeltranslation's own."""
    translated = {f.translated_field.name for f in row._meta.fields if hasattr(f, "translated_field")}
    return {
        field.name: getattr(row, field.name)
        for field in row._meta.concrete_fields
        if not field.primary_key and field.name not in leave_out | translated
    }
