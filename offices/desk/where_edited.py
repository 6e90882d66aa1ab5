"""Which page of the admin a row is edited on: its own, or that of the row it belongs to."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.forms.models import _get_foreign_key

from offices.desk.ways import to_row
from offices.staff.freshness.notes import note_id
from offices.staff.roles import EDITORS, languages_translated, office_ids
from offices.staff.scope import OfficeScope
from translations.pairs import Columns


@dataclass(frozen=True)
class EditedOn:
    """office_path: the way from a row to its office, None without one. parent: the way to the other row."""

    page: Any
    office_path: str | None
    parent: str = ""
    rows: str = ""

    def office_ids(self, user, language: str) -> set[int]:
        """The offices in which somebody may change the texts of this language."""
        changed_by: frozenset = getattr(self.page, "changed_by", frozenset())
        found = office_ids(user, changed_by)
        if changed_by >= EDITORS:
            found |= {pk for pk in office_ids(user) if language in languages_translated(user, pk)}
        return found

    def way_to(self, row: Model, columns: Columns) -> str:
        if not self.parent:
            return to_row(row, columns.translation.name)
        page, _hash, _anchor = to_row(getattr(row, self.parent), self.rows).partition("#")
        return f"{page}#{note_id(row, columns)}"


@cache
def edited_on(model: type[Model]) -> EditedOn | None:
    """Where the admin has it; its own page before that of another row."""
    if admin.site.is_registered(model):
        page = admin.site.get_model_admin(model)
        return EditedOn(page, page.office_path if isinstance(page, OfficeScope) else None)
    for parent, page in admin.site._registry.items():
        for inline in page.inlines:
            if inline.model is model:
                fk = _get_foreign_key(parent, model, fk_name=inline.fk_name)
                path = inline.office_path if issubclass(inline, OfficeScope) else None
                return EditedOn(page, path, fk.name, fk.related_query_name())
    return None
