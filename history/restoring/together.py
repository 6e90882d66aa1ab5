"""Which rows of a deletion belong together, and what they name that is gone."""

from collections.abc import Iterable, Iterator

from django.db import models

from history.models import RowVersion
from history.recording.stored import state_in
from history.restoring.states import RowState, kind_of
from history.words.values import Names, field_of

Key = tuple[type[models.Model], str]


def row_of(step: RowVersion) -> RowState:
    return RowState(kind_of(step), step.version.object_id, state_in(step.version), step.version.object_repr)


def gone_with(rows: Iterable[RowState]) -> list[RowState]:
    """What was deleted together with these rows because it named one of them, down to the last."""
    known = {(row.kind.model_class, row.key) for row in rows}
    found: list[RowState] = []
    for step in _deletions(known):
        there = {**dict.fromkeys(known, True)}
        for row in closure(step, there):
            if (row.kind.model_class, row.key) not in known:
                known.add((row.kind.model_class, row.key))
                found.append(row)
    return found


def _deletions(keys: Iterable[Key]) -> list[RowVersion]:
    """The last deletion of each."""
    found = []
    for model, key in list(keys):
        steps = RowVersion.objects.of_row(model(pk=key)).filter(kind=RowVersion.Kind.DELETED)
        if latest := steps.select_related("version").order_by("-pk").first():
            found.append(latest)
    return found


def closure(step: RowVersion, known: dict[Key, bool] | None = None) -> list[RowState]:
    """The row of a deletion and the rows of the same deletion that hang on it."""
    same = RowVersion.objects.filter(kind=RowVersion.Kind.DELETED, version__revision=step.version.revision_id)
    waiting = [row_of(each) for each in same.select_related("version").order_by("pk") if kind_of(each)]
    own = row_of(step)
    found = [own]
    keys = {*(known or {}), (own.kind.model_class, own.key)}
    waiting = [row for row in waiting if (row.kind.model_class, row.key) not in keys]
    while hanging := [row for row in waiting if any(key in keys for key in named_by(row))]:
        found += hanging
        keys |= {(row.kind.model_class, row.key) for row in hanging}
        waiting = [row for row in waiting if row not in hanging]
    return found


def named_by(row: RowState) -> Iterator[Key]:
    """The rows without which it cannot be, or does not want to."""
    for name, value in row.state.items():
        column = field_of(row.kind.model_class, name)
        if (
            column is not None
            and column.related_model
            and column.concrete
            and not column.many_to_many
            and value
        ):
            yield column.related_model, str(value)


def lacking(rows: list[RowState]) -> list[tuple[RowState, models.Field, str]]:
    """What they name that is gone, too, and does not come back with them."""
    own = {(row.kind.model_class, row.key) for row in rows}
    return [each for row in rows for each in lacking_of(row) if (each[1].related_model, each[2]) not in own]


def lacking_of(row: RowState) -> list[tuple[RowState, models.Field, str]]:
    found = []
    for name, value in row.state.items():
        column = field_of(row.kind.model_class, name)
        if column is None or not column.related_model or column.many_to_many or not value:
            continue
        if not column.related_model._base_manager.filter(pk=value).exists():
            found.append((row, column, str(value)))
    return found


def name_of_row(row: RowState, column: models.Field, key: str) -> str:
    return Names([(row.kind.model_class, {column.name: key})]).of(column.related_model, key)
