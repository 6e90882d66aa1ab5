"""What an office starts with: one TOML file per office in content/, named for its slug, written as rows.

A key is the name of a field of the model. A translated field has one key per language (name.de, name.en).
Rows that belong to an office stand below [[units]] and the like, in the order in which they are shown. A key
that does not exist is an error, so that a slip of the pen cannot lose a fact.
"""

import re
import tomllib
from contextlib import contextmanager
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import models, transaction
from modeltranslation.fields import TranslationField

from offices.look import Hue
from offices.models import Body, ConsultationHour, Office, Unit
from offices.models.consultation import Weekday
from offices.translation import TRANSLATED_FIELDS
from website.bilingual import languages
from website.richtext import RichTextField

FOLDER = Path(__file__).parent / "content"

# The rows a file writes, and replaces when it overwrites: not memberships, nor what other apps tie to an
# office. Units come first, because other rows name the unit they belong to.
ROWS = {
    Office: [
        "units", "referrals", "contacts", "addresses", "consultation_hours", "consultation_exceptions",
        "bodies", "funds", "funding_programmes", "documents", "volunteer_offers", "information_links",
        "served_places",
    ],
    Unit: ["duties"],
    Body: ["roles"],
}  # fmt: skip

# Numbers that a file writes as words, such as weekday = "tuesday".
WORDS = {Office.hue.field: Hue, ConsultationHour.weekday.field: Weekday}


class ContentError(Exception):
    """A sentence about what is wrong with a file."""


@contextmanager
def _naming(place):
    """Put the place in front of the sentence about what is wrong there."""
    try:
        yield
    except ContentError as error:
        raise ContentError(f"{place}: {error}") from error


def content_files() -> dict[str, Path]:
    """The files there are, by the slug of their office."""
    return {path.stem: path for path in sorted(FOLDER.glob("*.toml"))}


def write_office(path: Path) -> None:
    """Write the office of this file with all its rows, or nothing at all.

    An office that exists keeps its primary key and memberships; its fields and rows become the file's.
    """
    with _naming(path.name), transaction.atomic():
        _write(_bare_office(path.stem), _read(path), given={"slug"})


def _read(path) -> dict:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ContentError(f"This is not a TOML file in UTF-8. {error}.") from error


def _bare_office(slug) -> Office:
    """An office with nothing but its slug and, if it exists already, its primary key."""
    pk = Office.objects.filter(slug=slug).values_list("pk", flat=True).first()
    office = Office(pk=pk, slug=slug)
    office._state.adding = pk is None
    return office


def _write(instance, table, given) -> None:
    """Save the instance with what the table says. The fields given already are not keys of the table."""
    fields = {field.name: field for field in _writable_fields(type(instance)) if field.name not in given}
    rows = ROWS.get(type(instance), [])
    _refuse_unknown(table, [*fields, *rows])
    for key in table:
        if key in fields:
            with _naming(key):
                _set(instance, fields[key], table[key])
    _save(instance)
    for key in rows:
        _replace_rows(instance, key, table.get(key, []))


def _writable_fields(model) -> list[models.Field]:
    """What a file may say about a row: no keys, no uploads, and a translated field once, not per language."""
    return [
        field
        for field in model._meta.concrete_fields
        if not field.primary_key and not isinstance(field, (TranslationField, models.FileField))
    ]


def _refuse_unknown(table, known):
    for key in table:
        if key not in known:
            raise ContentError(f"There is no key “{key}” here. There are: {', '.join(known)}.")


def _set(instance, field, value):
    if field.name in TRANSLATED_FIELDS.get(type(instance), []):
        for language, text in _texts(value).items():
            setattr(instance, f"{field.name}_{language}", _written(text, field))
    else:
        setattr(instance, field.name, _plain(instance, field, value))


def _texts(value) -> dict[str, str]:
    """The texts of a translated field, by language."""
    if not isinstance(value, dict):
        raise ContentError(f"Please give one text per language: {', '.join(languages())}.")
    _refuse_unknown(value, languages())
    if not all(isinstance(text, str) for text in value.values()):
        raise ContentError("Please put each text between quotation marks.")
    return value


def _written(text, field) -> str:
    """The text as the field stores it: rich text has a paragraph between empty lines."""
    if not isinstance(field, RichTextField):
        return text.strip()
    return "".join(f"<p>{paragraph}</p>" for paragraph in re.split(r"\n\s*\n", text.strip()))


def _plain(instance, field, value):
    """The value of a field that has no translation."""
    if isinstance(value, (dict, list)):
        raise ContentError("Please give one single value, without a language.")
    if field.many_to_one:
        return _row_of_the_same_office(instance, field, value)
    if field in WORDS:
        return _number(WORDS[field], value)
    return value


def _row_of_the_same_office(instance, field, slug):
    row = field.related_model.objects.filter(office=instance.office, slug=slug).first()
    if row is None:
        raise ContentError(f"This file describes no {field.name} with the slug “{slug}”.")
    return row


def _number(choices, word) -> int:
    words = [name.lower() for name in choices.names]
    if word not in words:
        raise ContentError(f"“{word}” is not one of: {', '.join(words)}.")
    return choices[word.upper()]


def _save(instance):
    """Save the instance if it is valid."""
    try:
        # The untranslated column behind a translated field is modeltranslation's own and stays as it is.
        instance.full_clean(exclude=TRANSLATED_FIELDS.get(type(instance)))
    except ValidationError as error:
        sentences = (f"{name}: {' '.join(messages)}" for name, messages in error.message_dict.items())
        raise ContentError(" ".join(sentences)) from error
    instance.save()


def _replace_rows(parent, key, tables):
    """Put these rows in the place of those the parent has."""
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ContentError(f"Please begin each row of {key} in double square brackets.")
    getattr(parent, key).all().delete()
    relation = parent._meta.get_field(key)
    model = relation.related_model
    for number, table in enumerate(tables, start=1):
        given = {relation.field.name: parent}
        if hasattr(model, "position"):
            given["position"] = number
        with _naming(f"{key} {number}"):
            _write(model(**given), table, given)
