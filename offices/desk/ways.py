"""Where a line of the desk leads: to the list, to the row, and there to the field it is about."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db.models import Model
from django.urls import reverse

from website.admin.side_by_side import in_each_language


def to_list(model: type[Model], **query) -> str:
    return _address(model, "changelist") + (f"?{urlencode(query)}" if query else "")


def to_add(model: type[Model], **values) -> str:
    return _address(model, "add") + (f"?{urlencode(values)}" if values else "")


def to_row(row: Model, field: str = "") -> str:
    """field: its name, or that of the relation to rows on its page; a text without a language is German."""
    address = _address(type(row), "change", row.pk)
    if not field:
        return address
    versions = in_each_language(type(row), field)
    name = versions[0].name if versions else field
    is_column = any(each.name == name for each in row._meta.concrete_fields)
    return f"{_of_part(row, field) or address}#{f'id_{name}' if is_column else f'{name}-group'}"


def _of_part(row: Model, field: str) -> str:
    """Long forms are pages of one concern: the address of the one with this field."""
    model_admin: Any = admin.site.get_model_admin(type(row))
    asked = getattr(row._meta.get_field(field), "translated_field", None)
    names = {field, asked.name if asked else field}
    for part in getattr(model_admin, "parts", ()):
        rows = {inline.model._meta.model_name for inline in part.all_rows}
        related = row._meta.get_field(field).related_model
        if names & set(flatten_fieldsets(part.fieldsets)) or (related and related._meta.model_name in rows):
            return model_admin.part_address(row.pk, part)
    return ""


def _address(model: type[Model], page: str, *args) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)
