"""Which fields of a model hold prose: what is written in several languages, and notes beside it.

So a new model is proofread as soon as it is registered for translation.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Field, Model, TextField, URLField

from proofreading.declarations import NoProse, NotOurs
from website.contributions.registry import all_of
from website.rich_text.field import RichTextField


@dataclass(frozen=True)
class ProseField:
    """name: of the column. source: of the one it is translated from, "" where it is that itself."""

    name: str
    language: str
    is_rich: bool
    source: str = ""
    is_note: bool = False


def models_with_prose() -> list[type[Model]]:
    return [model for model in apps.get_models() if prose_of(model)]


@cache
def addresses_of(model: type[Model]) -> tuple[str, ...]:
    """Its fields with the address of a page."""
    fields = model._meta.concrete_fields if prose_of(model) else ()
    return tuple(field.name for field in fields if isinstance(field, URLField) and field.editable)


@cache
def prose_of(model: type[Model]) -> tuple[ProseField, ...]:
    others = {label for each in all_of(NotOurs) for label in each.models}
    return () if model._meta.label in others else tuple(_prose(model))


def _prose(model: type[Model]) -> Iterator[ProseField]:
    fields: Any = model._meta.concrete_fields
    translated = {field.translated_field.name for field in fields if hasattr(field, "translated_field")}
    left_out = {name for each in all_of(NoProse) for name in each.fields} if translated else set()
    for field in fields if translated else ():
        if hasattr(field, "translated_field"):
            name = field.translated_field.name
            if name in getattr(model, "name_fields", ()) or f"{model._meta.label}.{name}" in left_out:
                continue
            own, source = field.language, settings.MODELTRANSLATION_DEFAULT_LANGUAGE
            yield ProseField(field.name, own, _is_rich(field), "" if own == source else f"{name}_{source}")
        elif _is_note(field, translated) and f"{model._meta.label}.{field.name}" not in left_out:
            yield ProseField(field.name, settings.LANGUAGE_CODE, _is_rich(field), is_note=True)


def _is_rich(field: Field) -> bool:
    return isinstance(field, RichTextField)


def _is_note(field: Field, translated: set[str]) -> bool:
    is_text = isinstance(field, TextField) and field.editable and not field.choices
    return is_text and field.name not in translated
