"""The state of a row as it is kept: its fields as JSON has them, texts in each language by themselves."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from django.core import serializers
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.db.models import F, Q, QuerySet, Value
from django.utils.translation import override

from history.declarations import Recorded
from website.languages.bilingual import languages

State = dict[str, object]


@dataclass(frozen=True)
class Stored:
    """A row at one moment."""

    state: State
    page_id: str
    owner: int | None
    # Still what a resident has sent: never kept.
    is_residents: bool
    name: str = ""

    def is_like(self, other: "Stored", kind: Recorded) -> bool:
        return without_derived(self.state, kind) == without_derived(other.state, kind)


def fields_kept(model: type[models.Model]) -> list[str]:
    """Without a translated text itself: what it says depends on the language of the moment."""
    own = [*model._meta.local_fields, *model._meta.local_many_to_many]
    translated = {each.translated_field.name for each in own if hasattr(each, "translated_field")}
    return [each.name for each in own if each.name not in translated]


def without_derived(state: State, kind: Recorded) -> State:
    return {name: value for name, value in state.items() if name not in kind.derived}


def rows(kind: Recorded) -> QuerySet:
    """Each with what is known of its page."""
    page = kind.page
    return kind.model_class._base_manager.annotate(
        kept_page=F(kind.path("pk")),
        kept_owner=F(kind.path(page.owner)) if page.owner else Value(None, models.BigIntegerField()),
        kept_unless=F(kind.path(page.unless[0])) if page.unless else Value(None, models.CharField()),
    )


def stored(kind: Recorded, keys: Iterable) -> dict[str, Stored]:
    """What is in the database now of these rows, by their keys."""
    found = rows(kind).filter(pk__in=list(keys))
    many = [field.name for field in kind.model_class._meta.local_many_to_many]
    return {str(row.pk): _of(kind, row) for row in found.prefetch_related(*many)}


def stored_on_page(kind: Recorded, page_id) -> dict[str, Stored]:
    many = [field.name for field in kind.model_class._meta.local_many_to_many]
    # Rows come in the order in which the page shows them.
    found = rows(kind).filter(Q(**{kind.path("pk"): page_id})).order_by(*kind.model_class._meta.ordering)
    return {str(row.pk): _of(kind, row) for row in found.prefetch_related(*many)}


def _of(kind: Recorded, row) -> Stored:
    unless = kind.page.unless
    return Stored(
        state=state_of(row),
        page_id=str(row.kept_page),
        owner=row.kept_owner,
        is_residents=bool(unless) and row.kept_unless == unless[1],
        name=name_of(row),
    )


def state_of(row: models.Model) -> State:
    (written,) = json.loads(serializers.serialize("json", [row], fields=fields_kept(type(row))))
    return {name: _in_order(value) for name, value in written["fields"].items()}


def _in_order(value):
    """Relations to many come as the database has them."""
    return sorted(value, key=str) if isinstance(value, list) else value


def name_of(row: models.Model) -> str:
    """In the language of all content, whoever writes it."""
    try:
        with override(languages()[0]):
            return str(row)
    except ObjectDoesNotExist:  # what it is named by is gone already
        return ""


def state_in(version) -> State:
    """What a version of django-reversion holds."""
    (written,) = json.loads(version.serialized_data)
    return {name: _in_order(value) for name, value in written["fields"].items()}


def version_data(model: type[models.Model], pk, state: State) -> str:
    """In the format of Django's serializers, which django-reversion keeps."""
    return json.dumps([{"model": model._meta.label_lower, "pk": pk, "fields": state}], ensure_ascii=False)
