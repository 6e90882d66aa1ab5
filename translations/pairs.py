"""The texts of a row beside their sources, by the names of its columns: title_de, title_en.

So they are found in models as they are now and, in migrations, as they were.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Field, Model

from translations.fingerprint import fingerprint
from website.languages.bilingual import languages


@dataclass(frozen=True)
class Columns:
    """The columns of one text: in the source language, and in another one."""

    field: str
    language: str
    source: Field
    translation: Field


_of_model: dict[type[Model], tuple[Columns, ...]] = {}


def columns_of(model: type[Model]) -> tuple[Columns, ...]:
    """None where nothing is translated."""
    if model not in _of_model:
        _of_model[model] = tuple(_columns(model))
    return _of_model[model]


def _columns(model: type[Model]) -> Iterator[Columns]:
    columns = {field.name: field for field in model._meta.concrete_fields}
    source, *others = languages()
    for name in columns:
        for language in others:
            there = columns.get(f"{name}_{source}"), columns.get(f"{name}_{language}")
            if all(there):
                yield Columns(name, language, *there)  # both are there


@dataclass
class Pair:
    columns: Columns
    source: str
    translation: str

    @property
    def key(self) -> tuple[str, str]:
        return self.columns.field, self.columns.language

    @cached_property
    def source_hash(self) -> str:
        return fingerprint(self.source, self.columns.source)

    @cached_property
    def translation_hash(self) -> str:
        return fingerprint(self.translation, self.columns.translation)


def pairs_of(row: Model) -> list[Pair]:
    """Those with both texts: what is missing is shown in the source language, and the page says so."""
    found = []
    for columns in columns_of(type(row)):
        source, translation = (
            getattr(row, each.attname) or "" for each in [columns.source, columns.translation]
        )
        if source.strip() and translation.strip():
            found.append(Pair(columns, source, translation))
    return found
