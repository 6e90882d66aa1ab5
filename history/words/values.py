"""What a field held, in words: the kept form of it is nothing for people."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.db.models import Max
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from reversion.models import Version

from history.recording.stored import State
from history.words.formatted import with_named_formats
from website.admin.side_by_side import label as label_of_text
from website.public_files.name import for_people
from website.rich_text.field import RichTextField
from website.two_editors.in_words import readable


def field_of(model: type[models.Model], name: str) -> models.Field | None:
    """None for a field that there is no more."""
    try:
        found = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return found if isinstance(found, models.Field) else None


def label(field: models.Field) -> str:
    return label_of_text(field) if hasattr(field, "translated_field") else capfirst(str(field.verbose_name))


class Names:
    """The rows that some states name, asked for all at once."""

    def __init__(self, states: Iterable[tuple[type[models.Model], State]]):
        wanted: dict[type[models.Model], set[str]] = {}
        for model, state in states:
            for name, value in state.items():
                field = field_of(model, name)
                if field is not None and field.related_model and value not in (None, "", []):
                    keys = value if isinstance(value, list) else [value]
                    wanted.setdefault(field.related_model, set()).update(map(str, keys))
        self._names = {
            (model, key): name for model, keys in wanted.items() for key, name in _named(model, keys)
        }

    def of(self, model, key) -> str:
        return self._names.get((model, str(key))) or _("(deleted)")


def _named(model, keys: set[str]):
    """As it is called now, or was last."""
    there = {str(row.pk): str(row) for row in model._base_manager.filter(pk__in=keys)}
    if gone := keys - there.keys():
        versions = Version.objects.filter(
            content_type=ContentType.objects.get_for_model(model), object_id__in=gone
        )
        latest = versions.order_by().values("object_id").annotate(latest=Max("pk")).values("latest")
        there |= dict(Version.objects.filter(pk__in=latest).values_list("object_id", "object_repr"))
    return there.items()


def in_words(field: models.Field, value, names: Names) -> str:
    if value is None or value == "" or value == []:
        return ""
    if field.related_model:
        keys = value if isinstance(value, list) else [value]
        return ", ".join(names.of(field.related_model, key) for key in keys)
    if isinstance(field, models.FileField):
        return for_people(PurePosixPath(str(value)).name)
    if isinstance(field, RichTextField):
        return with_named_formats(str(value))
    try:
        value = field.to_python(value)
    except (ValidationError, ValueError, TypeError):
        return str(value)
    return readable(value, field, _Choices(field) if field.flatchoices else None)


class _Choices:
    """As a field of a form has them."""

    def __init__(self, field: models.Field):
        self.choices = field.flatchoices
