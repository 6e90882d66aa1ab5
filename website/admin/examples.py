"""What a field of the admin wants, by an example, where its model says nothing about it.

It stands beside the admin and not in the model: what is explained better tomorrow is no migration.
"""

from django.db import models
from django.utils.functional import Promise

_EXAMPLES: dict[type[models.Model], dict[str, Promise]] = {}


def enter(model: type[models.Model], **examples: Promise) -> None:
    """By the names of fields; a text once for all languages."""
    unknown = set(examples) - {field.name for field in model._meta.get_fields()}
    assert not unknown, f"{model.__name__} has no {unknown}"
    _EXAMPLES.setdefault(model, {}).update(examples)


def example_for(db_field: models.Field) -> str | Promise:
    column = getattr(db_field, "translated_field", db_field)
    return _EXAMPLES.get(db_field.model, {}).get(column.name, "")
