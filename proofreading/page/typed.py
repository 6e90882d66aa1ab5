"""A row as somebody has typed it into its form, to be looked at and never saved."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import FileField, Model
from django.forms import BaseForm
from django.forms.formsets import DELETION_FIELD_NAME

from website.rich_text.field import RichTextField, clean


def as_typed(form: Any) -> Model:
    """What cannot be read yet is as it is stored: there is an error for that, and no warning."""
    row = form.instance
    columns = {field.name: field for field in row._meta.concrete_fields}
    for name, value in _values(form):
        column = columns.get(name)
        if column is not None and not column.is_relation and not isinstance(column, FileField):
            setattr(row, name, clean(value) if value and isinstance(column, RichTextField) else value)
    return row


def _values(form: BaseForm) -> Iterator[tuple[str, Any]]:
    for name, field in form.fields.items():
        if field.disabled or not hasattr(field, "clean") or form.add_prefix(name) not in form.data:
            continue
        typed = field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
        try:
            yield name, _read(field, typed)
        except ValidationError:
            continue


def _read(field: Any, typed: Any) -> Any:
    """Choices of rows would ask the database, and are no texts."""
    if hasattr(field, "queryset"):
        raise ValidationError("")
    return field.clean(typed)


def is_to_be_deleted(form: BaseForm) -> bool:
    return bool(form.data.get(form.add_prefix(DELETION_FIELD_NAME)))
