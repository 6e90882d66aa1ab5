"""Setting a page back to how it was: what that changes, and doing it."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import IntegrityError, models, transaction

from history.declarations import Recorded, around_restoring, rows_of_page
from history.recording.stored import State
from history.restoring.recover import bring_rows_back
from history.restoring.refused import NotRestoredError, contradicts, still_named
from history.restoring.states import Page, RowState, page_after, page_now
from history.restoring.together import gone_with
from history.restoring.writing import write_values
from history.words.changes import BeforeAndAfter
from history.words.values import field_of
from website.two_editors.locking import lock

# The fields of a model that somebody may restore; None stands for all of it, and rows may come and go.
MayRestore = Callable[[type[models.Model]], frozenset[str] | None]


@dataclass
class Plan:
    kind: Recorded
    page_id: str
    now: Page
    # What of which row would be another value.
    changed: list[tuple[RowState, State]] = field(default_factory=list)
    # Rows that were deleted since, and rows that were added.
    back: list[RowState] = field(default_factory=list)
    added: list[RowState] = field(default_factory=list)

    @property
    def is_nothing(self) -> bool:
        return not (self.changed or self.back or self.added)

    @property
    def seen(self) -> str:
        """What the page shows that asks: others may write something else before it is answered."""
        states = sorted((kind.model, key, row.state) for (kind, key), row in self.now.items())
        return hashlib.sha256(json.dumps(states, sort_keys=True).encode()).hexdigest()

    def pairs(self) -> list[BeforeAndAfter]:
        """What will change whatever is chosen; what was added since is chosen one by one."""
        changed = [
            BeforeAndAfter(
                row.kind, row.key, {name: row.state.get(name) for name in values}, values, row.name
            )
            for row, values in self.changed
        ]
        return [
            *changed,
            *(BeforeAndAfter(row.kind, row.key, None, row.state, row.name) for row in self.back),
        ]


def plan(
    kind: Recorded, page_id, revision_id: int, may: MayRestore, leave: frozenset[str] = frozenset()
) -> Plan:
    """leave: the fields of the page's own row that stay as they are."""
    now, then = page_now(kind, page_id), page_after(kind, page_id, revision_id)
    found = Plan(kind, str(page_id), now)
    for key, row in then.items():
        if row.kind.stays:
            continue
        names = may(row.kind.model_class)
        if key in now:
            values = _values(row, now[key], names)
            if row.kind is kind:
                values = {name: value for name, value in values.items() if name not in leave}
            if values:
                found.changed.append((now[key], values))
        elif names is None:
            found.back.append(row)
    found.added = [
        row
        for key, row in now.items()
        if key not in then and row.kind.of and not row.kind.stays and may(row.kind.model_class) is None
    ]
    return found


def _values(then: RowState, now: RowState, names: frozenset[str] | None) -> State:
    return {
        name: value
        for name, value in then.state.items()
        if name not in then.kind.untouched
        and field_of(then.kind.model_class, name) is not None
        and (names is None or name in names)
        and now.state.get(name) != value
    }


def lock_page(kind: Recorded, page_id) -> None:
    """Nobody writes any of it until the transaction ends."""
    lock(kind.model_class, pk=page_id)
    for rows in rows_of_page(kind):
        lock(rows.model_class, **{rows.path("pk"): page_id})


def carry_out(what: Plan, to_remove: Iterable[str]) -> None:
    """All of it, or nothing: NotRestoredError says why. to_remove: of what was added since, by row_key()."""
    removed = [row for row in what.added if row_key(row) in set(to_remove)]
    back = [*what.back, *gone_with(what.back)]
    rows: dict[type[models.Model], set] = {}
    for row in [*back, *removed, *(row for row, _values in what.changed)]:
        rows.setdefault(row.kind.model_class, set()).add(row.key)
    rows.setdefault(what.kind.model_class, set()).add(what.page_id)
    errors: list[str] = []
    try:
        with transaction.atomic(), around_restoring(rows):
            for row in removed:
                _delete(row, errors)
            for row, values in what.changed:
                _change(row, values, errors)
            errors += bring_rows_back(back).errors
            if errors:
                raise NotRestoredError(errors)
    except models.RestrictedError as error:
        raise NotRestoredError([still_named(str(each)) for each in error.restricted_objects]) from error
    except IntegrityError as error:
        raise NotRestoredError([contradicts()]) from error


def row_key(row: RowState) -> str:
    return f"{row.kind.model}-{row.key}"


def _delete(row: RowState, errors: list[str]) -> None:
    for each in row.kind.model_class._base_manager.filter(pk=row.key):
        each.delete()


def _change(row: RowState, values: State, errors: list[str]) -> None:
    for each in row.kind.model_class._base_manager.filter(pk=row.key):
        try:
            write_values(row.kind, each, values)
        except NotRestoredError as error:
            errors += error.sentences
