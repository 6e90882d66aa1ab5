"""What a calendar of events holds, before it is written (file.py)."""

from dataclasses import dataclass
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

    @property
    def changed_at(self) -> datetime:
        """When an entry in it last really changed. What has left it leaves no trace."""
        return max((row.last_modified for row in self.rows), default=BEGUN)
