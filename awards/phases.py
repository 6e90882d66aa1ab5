"""Where an edition stands at a moment, right to the second: a pure function of the two.

awards/models/edition_selection.py says the same to the database.
"""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from django.utils import timezone

from awards.models import Edition
from awards.models.edition_selection import SECOND

# From here on the page says that the deadline is near.
CLOSING_SOON = timedelta(days=7)

# Clocks are put back on it.
HOURS_OF_THE_LONGEST_DAY = 25

# So long after the deadline people still wait for the winners. Later it is an award of long ago.
WAITING = timedelta(days=365)


class Phase(StrEnum):
    COMING = "coming"
    OPEN = "open"
    CLOSING_SOON = "closing_soon"
    CLOSED = "closed"
    DECIDED = "decided"

    @property
    def is_open(self) -> bool:
        return self in {Phase.OPEN, Phase.CLOSING_SOON}

    @property
    def is_over(self) -> bool:
        return self in {Phase.CLOSED, Phase.DECIDED}


def phase_of(edition: Edition, now: datetime) -> Phase:
    if edition.announced_at and edition.announced_at <= now:
        return Phase.DECIDED
    if _is_closed(edition, now):
        return Phase.CLOSED
    if not _has_opened(edition, now):
        return Phase.COMING
    left = time_left(edition, now)
    return Phase.OPEN if left is None or left > CLOSING_SOON else Phase.CLOSING_SOON


def is_being_decided(edition: Edition, now: datetime) -> bool:
    """Whether nobody can enter any more and the winners are still to be announced."""
    end = closes_at(edition)
    return phase_of(edition, now) is Phase.CLOSED and end is not None and now < end + WAITING


def accepts_entries(edition: Edition, now: datetime) -> bool:
    """Whether the public can enter at this moment."""
    return edition.is_public and phase_of(edition, now).is_open


def closes_at(edition: Edition) -> datetime | None:
    """The first moment that is too late. In UTC, because German clocks jump twice a year."""
    return edition.deadline.astimezone(UTC) + SECOND if edition.deadline else None


def time_left(edition: Edition, now: datetime) -> timedelta | None:
    """Until it closes; None where the deadline is not known."""
    end = closes_at(edition)
    return end - now.astimezone(UTC) if end else None


def _is_closed(edition: Edition, now: datetime) -> bool:
    end = closes_at(edition)
    if end:
        return end <= now
    # Nobody has entered when it closed, but it has: it is decided, or of a year that is over.
    return edition.decided_on is not None or edition.year < timezone.localdate(now).year


def _has_opened(edition: Edition, now: datetime) -> bool:
    """Where nobody has entered when, a published deadline means that one can enter already."""
    return edition.opens_at <= now if edition.opens_at else edition.deadline is not None


def next_change(now: datetime) -> datetime | None:
    """The next moment at which the clock changes what pages say of any edition."""
    rows = Edition.objects.only("opens_at", "deadline", "announced_at")
    moments = (moment for edition in rows for moment in _turning_points(edition))
    return min((moment for moment in moments if moment and moment > now), default=None)


def _turning_points(edition: Edition) -> list[datetime | None]:
    end = closes_at(edition)
    around_the_end = [end - CLOSING_SOON, *_counted_down(end), end, end + WAITING] if end else []
    return [edition.opens_at, edition.announced_at, *around_the_end]


def _counted_down(end: datetime) -> list[datetime]:
    """On the last day, when less than a whole number of hours is left, and at last of minutes."""
    whole = [
        *(timedelta(hours=hours) for hours in range(1, HOURS_OF_THE_LONGEST_DAY + 1)),
        *(timedelta(minutes=minutes) for minutes in range(1, 60)),
    ]
    return [end - left + timedelta.resolution for left in whole]
