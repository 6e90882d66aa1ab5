"""The same words from the same sender within ten minutes are one: a double click, a bad connection.

A row keeps fingerprint and slot, unique together: the database itself refuses the second of two at once.
"""

import hashlib
from datetime import datetime, timedelta

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
