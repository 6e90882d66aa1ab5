"""When the jury reads and gives points: after the deadline, when all entries stay as they are."""

from datetime import datetime
from enum import Enum

from awards.models import Edition
from awards.phases import phase_of


class Work(Enum):
    NOT_YET = "not yet"
    OPEN = "open"
    OVER = "over"


def work_of(edition: Edition, now: datetime) -> Work:
    """OVER from the day of the decision: what it rests on does not change any more."""
    if not phase_of(edition, now).is_over:
        return Work.NOT_YET
    return Work.OVER if edition.decided_on else Work.OPEN
