"""Bringing back what was deleted: a row with all that went with it, and what named it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import IntegrityError, models
from django.utils.translation import gettext as _

from history.declarations import Recorded, Rows, around_restoring
from history.models import RowVersion
from history.recording.stored import State, state_in
from history.restoring.refused import NotRestoredError, contradicts
from history.restoring.states import RowState, kind_of
from history.restoring.together import Key, closure, lacking_of, name_of_row, named_by
from history.restoring.writing import name_many, write_values
from history.words.values import field_of, label
from website.rich_text.field import RichTextField
from website.rich_text.where_used import facts_of


@dataclass
class Result:
    errors: list[str] = field(default_factory=list)
    # What is not as it was, in sentences.
    told: list[str] = field(default_factory=list)


def carry_out(step: RowVersion) -> Result:
    """Within a transaction, which who calls this rolls back where there are errors."""
    rows = closure(step)
    naming = list(_named_before(step, rows))
    keys: dict[type[models.Model], set] = {}
    for row in rows:
        keys.setdefault(row.kind.model_class, set()).add(row.key)
    for row, _values in naming:
        keys.setdefault(row.kind.model_class, set()).add(row.key)
    try:
        return _carry_out(rows, naming, keys)
    except IntegrityError as error:
        raise NotRestoredError([contradicts()]) from error


def _carry_out(rows: list[RowState], naming: list[tuple[RowState, State]], keys: Rows) -> Result:
    with around_restoring(keys):
        result = bring_rows_back(rows)
        if not result.errors:
            for row, values in naming:
                _name_again(row, values, result)
        if result.errors:
            raise NotRestoredError(result.errors)
    return result


def bring_rows_back(rows: list[RowState]) -> Result:
    """First what others hang on. Each gets the key that it had."""
    result, waiting, done = Result(), list(rows), set()
    while waiting and not result.errors:
        pending = {(row.kind.model_class, row.key) for row in waiting}
        ready = [row for row in waiting if not pending & {*named_by(row)} - {(row.kind.model_class, row.key)}]
        for row in ready or waiting:
            _bring_back(row, result, done)
        waiting = [row for row in waiting if row not in (ready or waiting)]
    if not result.errors:
        for row in rows:
            for new in row.kind.model_class._base_manager.filter(pk=row.key):
                name_many(new, _known_fields(row))
    return result


def _known_fields(row: RowState) -> State:
    """Without those that there are no more."""
    return {
        name: value for name, value in row.state.items() if field_of(row.kind.model_class, name) is not None
    }


def _bring_back(row: RowState, result: Result, done: set[Key]) -> None:
    model = row.kind.model_class
    done_key = model, row.key
    if model._base_manager.filter(pk=row.key).exists():
        result.errors.append(_("“%(row)s” is there already.") % {"row": row.name})
        return
    values = _without_lost(row, result)
    new = model(pk=model._meta.pk.to_python(row.key))
    _make_room(model, values, done)
    try:
        _write_new(row.kind, new, row.name, values, result)
        done.add(done_key)
    except NotRestoredError as error:
        result.errors += error.sentences


def _without_lost(row: RowState, result: Result) -> State:
    values = _known_fields(row)
    for _row, column, key in lacking_of(row):
        said = {"row": row.name, "field": label(column), "name": name_of_row(row, column, key)}
        if column.null:
            values[column.name] = None
            result.told.append(_("“%(row)s” named “%(name)s” (%(field)s), which is gone.") % said)
        else:
            sentence = _("“%(row)s” belongs to “%(name)s” (%(field)s), which is gone. Recover that first.")
            result.errors.append(sentence % said)
    return values


def _make_room(model, values: State, done: set[Key]) -> None:
    """A new office gets some rows by itself. Where the office has come back, its own take their places."""
    for column in model._meta.fields:
        if column.one_to_one and (column.related_model, str(values.get(column.name))) in done:
            model._base_manager.filter(**{column.name: values[column.name]}).delete()


def _write_new(kind: Recorded, new: models.Model, name: str, values: State, result: Result) -> None:
    for column, value in _free_addresses(kind, values).items():
        told = _("The address “%(old)s” is taken meanwhile; “%(row)s” has the address “%(new)s” now.")
        result.told.append(told % {"old": values[column], "new": value, "row": name})
        values[column] = value
    write_values(kind, new, values, is_new=True)


def _free_addresses(kind: Recorded, values: State) -> State:
    """Another slug where somebody has taken it since."""
    found = {}
    for column in kind.model_class._meta.fields:
        slug = values.get(column.name)
        if isinstance(column, models.SlugField) and slug and _is_taken(kind, column, values, slug):
            numbers = (f"{slug}-{number}" for number in range(2, 1_000))
            found[column.name] = next(each for each in numbers if not _is_taken(kind, column, values, each))
    return found


def _is_taken(kind: Recorded, column: models.Field, values: State, slug: str) -> bool:
    rows = kind.model_class._base_manager.filter(**{column.name: slug})
    if column.unique:
        return rows.exists()
    for constraint in kind.model_class._meta.constraints:
        names = getattr(constraint, "fields", ())
        if column.name in names:
            others = {name: values.get(name) for name in names if name != column.name}
            return rows.filter(**others).exists()
    return False


def _named_before(step: RowVersion, rows: list[RowState]) -> Iterator[tuple[RowState, State]]:
    """Rows that named one of these, and do not since the deletion, with what they named."""
    keys = {(row.kind.model_class, row.key) for row in rows}
    changed = RowVersion.objects.filter(
        kind=RowVersion.Kind.CHANGED, version__revision=step.version.revision_id
    )
    for each in changed.select_related("version", "previous__version"):
        kind = kind_of(each)
        if kind is None or each.previous is None:
            continue
        before, after = state_in(each.previous.version), state_in(each.version)
        values = {
            name: value
            for name, value in before.items()
            if value != after.get(name) and _names_one_of(keys, field_of(kind.model_class, name), value)
        }
        if values:
            yield RowState(kind, each.version.object_id, after, each.version.object_repr), values


def _names_one_of(keys: set[Key], column: models.Field | None, value) -> bool:
    if isinstance(column, RichTextField):
        rows = [model(pk=model._meta.pk.to_python(key)) for model, key in keys]
        return any(f'href="{href}"' in (value or "") for row in rows for href in facts_of(row))
    if column is None or not column.related_model:
        return False
    named = value if isinstance(value, list) else [value]
    return any((column.related_model, str(each)) in keys for each in named)


def _name_again(row: RowState, values: State, result: Result) -> None:
    """Where nobody has chosen something else meanwhile."""
    for there in row.kind.model_class._base_manager.filter(pk=row.key):
        wanted = {}
        for name, value in values.items():
            if isinstance(value, list):
                now = [*getattr(there, name).values_list("pk", flat=True)]
                wanted[name] = sorted({*now, *value}, key=str)
            elif getattr(there, there._meta.get_field(name).attname) == row.state.get(name):
                wanted[name] = value
        if wanted:
            try:
                write_values(row.kind, there, wanted)
            except NotRestoredError as error:
                result.told += error.sentences
