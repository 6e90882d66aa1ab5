"""The same words from the same sender within ten minutes are one: a double click, a bad connection.

A row keeps fingerprint and slot, unique together: the database itself refuses the second of two at once.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from django.db import IntegrityError, models, transaction

Row = TypeVar("Row", bound=models.Model)

SAME_MINUTES = 10


def fingerprint_of(said: list) -> str:
    """One number for who says what to whom."""
    return hashlib.sha256(repr(said).encode()).hexdigest()


def slot_of(moment: datetime) -> int:
    """Counts ten minutes at a time."""
    return int(moment.timestamp() // (SAME_MINUTES * 60))


def too_old(now: datetime) -> datetime:
    """What was sent before this moment is another one, whatever it says."""
    return now - timedelta(minutes=SAME_MINUTES)


def stored_before(same: models.QuerySet[Row], store: Callable[[], None]) -> Row | None:
    """Store something, or give the row that said the same a moment ago. same: the rows that say the same."""
    if earlier := same.first():
        return earlier
    try:
        with transaction.atomic():
            store()
    except IntegrityError:  # the other of two at once was quicker
        return same.latest("created")
    return None
