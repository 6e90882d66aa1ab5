"""Everything that is written within recording() is kept: what each row was before, and what it is then.

    with recording(request.user):
        office.save()

Outside nothing is kept and nothing is asked: reading pages costs nothing, imports make no versions.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models, transaction

from history.declarations import Recorded, recorded_of
from history.recording.stored import Stored, stored, stored_on_page

_current: ContextVar["Recording | None"] = ContextVar("recording", default=None)


def current() -> "Recording | None":
    return _current.get()


class Recording:
    """What was there before, by model and key; None stands for what was not."""

    def __init__(self, user):
        self.user = user
        self.before: dict[tuple[Recorded, str], Stored | None] = {}
        # Entries of the admin's log that are written meanwhile.
        self.decisions: list = []
        self.revision = None
        # The names of files for which there was no room.
        self.files_not_kept: list[str] = []

    def note(self, model: type[models.Model], keys) -> None:
        """Before these rows are written. Whoever goes past save() and delete() says so by himself."""
        kind = recorded_of(model)
        new = [str(key) for key in keys if key is not None and (kind, str(key)) not in self.before]
        if kind and new:
            found = stored(kind, new)
            for key in new:
                self.before[kind, key] = found.get(key)

    def note_page(self, page: models.Model, rows: list[Recorded]) -> None:
        """With the rows on it, of which there may be many."""
        if recorded_of(type(page)) is not None:
            self.note(type(page), [page.pk])
            for kind in rows:
                for key, row in stored_on_page(kind, page.pk).items():
                    self.before.setdefault((kind, key), row)

    def note_new(self, row: models.Model) -> None:
        self.before.setdefault((recorded_of(type(row)), str(row.pk)), None)


@contextmanager
def recording(user) -> Iterator[Recording]:
    """All of it, or nothing. Within another one it is a part of that."""
    if (outer := current()) is not None:
        yield outer
        return
    from history.recording.writing import write  # writes rows, which asks this module

    begun = Recording(user)
    token = _current.set(begun)
    try:
        with transaction.atomic():
            yield begun
            _current.reset(token)
            token = None
            if not transaction.get_rollback():
                write(begun)
    finally:
        if token:
            _current.reset(token)


def note_rows(queryset: models.QuerySet) -> None:
    """Before queryset.update(), of which no signal tells."""
    if (recording_now := current()) is not None:
        recording_now.note(queryset.model, list(queryset.values_list("pk", flat=True)))
