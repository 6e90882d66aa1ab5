"""When the clock changes what pages say of awards (awards/phases.py)."""

from datetime import datetime

from awards.models import Edition
from awards.phases import CLOSING_SOON, WAITING, closes_at


def next_after(now: datetime) -> datetime | None:
    rows = Edition.objects.only("opens_at", "deadline", "announced_at")
    moments = (moment for edition in rows for moment in _moments_of(edition))
    return min((moment for moment in moments if moment and moment > now), default=None)


def _moments_of(edition: Edition) -> list[datetime | None]:
    end = closes_at(edition)
    around_the_end = [end - CLOSING_SOON, end, end + WAITING] if end else []
    return [edition.opens_at, edition.announced_at, *around_the_end]
