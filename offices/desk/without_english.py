"""Which texts of a row stand in German alone. Names of people and places are the same in every language."""

from collections.abc import Iterator

from django.db.models import Model, Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from offices.desk.ways import to_row
from website.admin.side_by_side import in_each_language
from website.languages.alternates import language_name


def without_english(row: Model) -> Iterator[tuple[str, str]]:
    """A sentence and the way to the field, for each language a text is not in."""
    for name in _texts(type(row)):
        source, *others = in_each_language(type(row), name)
        for other in others:
            if getattr(row, source.name) and not getattr(row, other.name):
                yield _sentence(row, other), to_row(row, other.name)


def in_german_alone(model: type[Model]) -> Q:
    """Rows with such a text, for the database: of ten thousand events it finds the few."""
    found = Q(pk__in=[])
    for name in _texts(model):
        source, *others = in_each_language(model, name)
        for other in others:
            is_there = ~Q(**{source.name: ""}) & Q(**{f"{source.name}__isnull": False})
            found |= is_there & (Q(**{other.name: ""}) | Q(**{f"{other.name}__isnull": True}))
    return found


def _texts(model: type[Model]) -> list[str]:
    fields = [field for field in model._meta.fields if hasattr(field, "translated_field")]
    names = dict.fromkeys(field.translated_field.name for field in fields)
    return [name for name in names if name not in getattr(model, "name_fields", ())]


def _sentence(row: Model, field) -> str:
    words = {
        "row": row,
        "field": capfirst(field.translated_field.verbose_name),
        "language": language_name(field.language),
    }
    return _("%(row)s: “%(field)s” is not there in %(language)s yet.") % words
