"""Content that comes with the site: TOML files, written as rows.

A key is the name of a field of the model. A translated field has one key per language (name.de, name.en).
Rows that belong to a row stand below [[units]] and the like, in the order in which they are shown. A key that
does not exist is an error, so that a slip of the pen cannot lose a fact.
"""

import re
import tomllib
from contextlib import contextmanager
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import models
from modeltranslation.fields import TranslationField

from translations.confirming import confirm_content
from website.languages.bilingual import languages
from website.rich_text.field import RichTextField


class ContentError(Exception):
    """A sentence about what is wrong with a file."""


class MissingRowError(ContentError):
    """The file is right, but a row that it names is not there: staff have renamed or deleted it."""


@contextmanager
def naming(place):
    """Put the place in front of the sentence about what is wrong there."""
    try:
        yield
    except ContentError as error:
        raise type(error)(f"{place}: {error}") from error


def read_content(path: Path) -> dict:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ContentError(f"This is not a TOML file in UTF-8. {error}.") from error


class ContentWriter:
    """Writes the tables of a file.

    rows: for each model, the rows a file writes with it, and replaces when it is written again.
    words: for a field, the numbers that a file writes as words, such as weekday = "tuesday".
    """

    def __init__(self, rows: dict, words: dict | None = None):
        self.rows = rows
        self.words = words or {}

    def write(self, instance, table, given):
        """Save the instance with what the table says. The fields given already are not keys of the table."""
        fields = {field.name: field for field in _writable_fields(type(instance)) if field.name not in given}
        rows = self.rows.get(type(instance), [])
        refuse_unknown(table, [*fields, *rows])
        for key in table:
            if key in fields:
                with naming(key):
                    self._set(instance, fields[key], table[key])
        _save(instance)
        for key in rows:
            self._replace_rows(instance, key, table.get(key, []))

    def _replace_rows(self, parent, key, tables):
        """Put these rows in the place of those the parent has."""
        getattr(parent, key).all().delete()
        relation = parent._meta.get_field(key)
        self.add_rows(relation.related_model, key, tables, {relation.field.name: parent})

    def add_rows(self, model, key, tables, given):
        """Add a row of this model for each table, and return them. The fields given are the same for all."""
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise ContentError(f"Please begin each row of {key} in double square brackets.")
        rows = []
        for number, table in enumerate(tables, start=1):
            position = {"position": number} if hasattr(model, "position") else {}
            rows.append(model(**given, **position))
            with naming(f"{key} {number}"):
                self.write(rows[-1], table, given | position)
        return rows

    def _set(self, instance, field, value):
        if _is_translated(field):
            for language, text in _texts(value).items():
                setattr(instance, f"{field.name}_{language}", _written(text, field))
        else:
            setattr(instance, field.name, self._plain(instance, field, value))

    def _plain(self, instance, field, value):
        """The value of a field that has no translation."""
        if isinstance(value, (dict, list)):
            raise ContentError("Please give one single value, without a language.")
        if field.many_to_one:
            return row_of_the_same_office(instance.office, field.related_model, field.name, value)
        if field in self.words:
            return _number(self.words[field], value)
        return value


def row_of_the_same_office(office, model, name, value):
    """The row that is called so in the file: by its slug, or by its name in the source language."""
    word = next(word for word in ["slug", "name", "title"] if hasattr(model, word))
    key = word if word == "slug" else f"{word}_{languages()[0]}"
    row = model.objects.filter(office=office, **{key: value}).first()
    if row is None:
        raise MissingRowError(f"There is no {name} with the {word} “{value}”.")
    return row


def refuse_unknown(table, known):
    for key in table:
        if key not in known:
            raise ContentError(f"There is no key “{key}” here. There are: {', '.join(known)}.")


def _writable_fields(model) -> list[models.Field]:
    """What a file may say about a row: no keys, no uploads, nothing that the site keeps by itself, and a
    translated field once, not per language."""
    return [
        field
        for field in model._meta.concrete_fields
        if field.editable
        and not field.primary_key
        and not isinstance(field, (TranslationField, models.FileField))
    ]


def _is_translated(field) -> bool:
    """Whether there is a column per language behind this field."""
    names = {each.name for each in field.model._meta.fields if isinstance(each, TranslationField)}
    return f"{field.name}_{languages()[0]}" in names


def _texts(value) -> dict[str, str]:
    """The texts of a translated field, by language."""
    if not isinstance(value, dict):
        raise ContentError(f"Please give one text per language: {', '.join(languages())}.")
    refuse_unknown(value, languages())
    if not all(isinstance(text, str) for text in value.values()):
        raise ContentError("Please put each text between quotation marks.")
    return value


def _written(text, field) -> str:
    """The text as the field stores it: rich text has a paragraph between empty lines."""
    if not isinstance(field, RichTextField):
        return text.strip()
    # By hand, as the text has tags and breaks its lines anywhere: Django's linebreaks would keep the breaks.
    return "".join(f"<p>{paragraph}</p>" for paragraph in re.split(r"\n\s*\n", text.strip()))


def _number(choices, word) -> int:
    words = [name.lower() for name in choices.names]
    if word not in words:
        raise ContentError(f"“{word}” is not one of: {', '.join(words)}.")
    return choices[word.upper()]


def _save(instance):
    """Save the instance if it is valid."""
    # The untranslated column behind a translated field is modeltranslation's own and stays as it is.
    untranslated = {field.name for field in instance._meta.fields if _is_translated(field)}
    # What the site keeps by itself is set while saving.
    kept = {field.name for field in instance._meta.fields if not field.editable and not field.primary_key}
    try:
        instance.full_clean(exclude=untranslated | kept)
    except ValidationError as error:
        sentences = (f"{name}: {' '.join(messages)}" for name, messages in error.message_dict.items())
        raise ContentError(" ".join(sentences)) from error
    instance.save()
    # The two languages of what the site comes with were written together.
    confirm_content([instance])
