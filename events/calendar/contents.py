"""What a calendar of events holds, before it is written (file.py)."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from events.models import EventDate
from offices.models import Office
from website.languages.bilingual import Text

# Since when an empty calendar has not changed.
BEGUN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class CalendarContents:
    """Addresses are absolute."""

    language: str
    name: Text
    description: str
    page: str  # where people read the same
    source: str  # where this calendar is
    office: Office | None
    rows: list[EventDate]
    # Days on which the office is closed, in its own calendar (offices/closing/told.py).
    closings: list = field(default_factory=list)

    @property
    def changed_at(self) -> datetime:
        """When an entry in it last really changed. What has left it leaves no trace."""
        told = [*self.rows, *self.closings]
        return max((row.last_modified for row in told), default=BEGUN)
