"""Closed days that come back: calendars that were told of their end hear of them again."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

from history.declarations import Rows
from offices.models import ConsultationException, TakenBackClosing


@contextmanager
def calendars_follow(rows: Rows) -> Iterator[None]:
    """rows: keys by model, of what is restored (history/declarations.py)."""
    yield
    for row in ConsultationException.objects.filter(pk__in=rows.get(ConsultationException, ())):
        for taken_back in TakenBackClosing.objects.filter(uid=row.uid):
            row.sequence, row.last_modified = taken_back.sequence + 1, timezone.now()
            row.save(update_fields=["sequence", "last_modified"])
            taken_back.delete()
