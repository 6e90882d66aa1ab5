"""Where the texts of an office stand in the admin, found by walking what is registered there."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.forms.models import _get_foreign_key

from offices.models import Office
from proofreading.fields import prose_of


@dataclass(frozen=True)
class TextPlace:
    """office_path leads from a row to its office; parent is the way to the row on whose page it stands."""

    model: type[Model]
    office_path: str
    parent: str = ""
    changed_by: frozenset = frozenset()

    def office_of(self, row: Any) -> Office | None:
        for hop in filter(None, self.office_path.split("__")):
            row = getattr(row, hop, None)
        return row if isinstance(row, Office) else None

    def page_of(self, row: Any) -> Model:
        return getattr(row, self.parent) if self.parent else row

    @property
    def rows_there(self) -> str:
        """What these rows are called on the page of the other one."""
        field: Any = self.model._meta.get_field(self.parent)
        return field.remote_field.get_accessor_name()

    @property
    def to_load(self) -> list[str]:
        """The office of a row is known, or asked for with others."""
        return [name for name in [self.office_path, self.parent] if name and name != "office"]


@cache
def text_places() -> dict[type[Model], TextPlace]:
    """By their model. What has a page of its own leads there."""
    found: dict[type[Model], TextPlace] = {}
    registered: dict[type[Model], Any] = dict(admin.site._registry)
    for model, model_admin in registered.items():
        if not hasattr(model_admin, "office_path"):
            continue
        for rows in model_admin.inlines:
            fk = _get_foreign_key(model, rows.model, fk_name=rows.fk_name)
            found.setdefault(
                rows.model,
                TextPlace(rows.model, rows.office_path, fk.name, model_admin.changed_by & rows.changed_by),
            )
    for model, model_admin in registered.items():
        if hasattr(model_admin, "office_path"):
            found[model] = TextPlace(model, model_admin.office_path, changed_by=model_admin.changed_by)
    return {model: place for model, place in found.items() if prose_of(model)}
