"""Who writes an event, one of its rows or its place and forgets the calendars (events/calendar/changes.py).

While tests run, each of these rows tells that it was written. Where a line of the product did it, the event waits
to be settled; a test at whose end one still waits fails and names that line. What tests write themselves is theirs.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db.models import Manager, Model, QuerySet
from django.db.models.signals import post_delete, post_save

from events.calendar import changes
from events.models import Event, EventDate, EventTopic, Organiser, Place, SpokenLanguage

ROOT = Path(__file__).parent.parent
ROWS = {EventDate, EventTopic, Organiser, SpokenLanguage}
PAST_SAVE = ["update", "bulk_create", "bulk_update"]
# What nothing that is kept follows from. A programme that is deleted leaves its events behind, without it.
FOLLOWED_BY_NOTHING = {"programme", "image"}
# The first settles; the second makes what nobody has seen before, with all that is kept about it; the third is for
# migrations, for which there are no rules of today; the fourth changes nothing that anybody reads.
SETTLE_THEMSELVES = {
    ROOT / "events/calendar/changes.py",
    ROOT / "events/management/many_events.py",
    ROOT / "website/rich_text/pasted/stored.py",
    ROOT / "website/rich_text/where_used.py",
}

# The lines that wrote, by the events they wrote; None stands for whichever a write past save() has reached.
waiting: dict[int | None, str] = {}


def forgotten() -> list[str]:
    """The lines after which no calendar was told. What is gone, or was never there in the end, needs no telling."""
    there = set(Event.objects.filter(pk__in=waiting).values_list("pk", flat=True)) if waiting else set()
    lines = [line for pk, line in waiting.items() if pk is None or pk in there]
    waiting.clear()
    return sorted(set(lines))


def _wrote(*pks: int | None) -> None:
    if line := _line_of_the_product():
        waiting.update(dict.fromkeys(pks, line))


def _line_of_the_product() -> str | None:
    """Which line writes. save() and create() of the models only do what they are told."""
    frame = sys._getframe(2)
    while frame:
        path = Path(frame.f_code.co_filename)
        is_ours = path.is_relative_to(ROOT) and "site-packages" not in path.parts
        if is_ours and not isinstance(frame.f_locals.get("self"), Model | Manager | QuerySet):
            if path.is_relative_to(ROOT / "tests") and path != Path(__file__):
                return None
            if path != Path(__file__):
                line = f"{path.relative_to(ROOT)}:{frame.f_lineno}"
                return None if path in SETTLE_THEMSELVES else line
        frame = frame.f_back
    return None


def _saved_or_deleted(sender, instance, signal, created=False, **kwargs) -> None:
    if sender is Event and signal is post_delete:
        # Its rows have gone before it. A test may roll all of it back.
        waiting.pop(instance.pk, None)
    elif sender is Event:
        _wrote(instance.pk)
    elif sender in ROWS:
        _wrote(instance.event_id)
    elif sender is Place and not created:
        _wrote(*changes.still_in_calendars(instance).values_list("pk", flat=True))


def _past_save(name: str):
    method = getattr(QuerySet, name)

    def noticed(self, *args, **kwargs):
        only_these = name == "update" and kwargs.keys() <= FOLLOWED_BY_NOTHING
        if self.model in {Event, Place, *ROWS} and not only_these:
            _wrote(None)
        return method(self, *args, **kwargs)

    return noticed


@contextmanager
def watched() -> Iterator[None]:
    settle = changes._settle

    def settled(event, before):
        settle(event, before)
        waiting.pop(event.pk, None)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(changes, "_settle", settled)
        for name in PAST_SAVE:
            patch.setattr(QuerySet, name, _past_save(name))
        for signal in [post_save, post_delete]:
            signal.connect(_saved_or_deleted)
        yield
        for signal in [post_save, post_delete]:
            signal.disconnect(_saved_or_deleted)
