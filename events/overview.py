"""What this app adds to the overview of all pages. Single events have their list."""

from collections import defaultdict
from collections.abc import Iterable

from events.models import Programme
from offices.models import Office
from website.languages.bilingual import pick
from website.overview import OverviewEntry


def below_offices(offices: Iterable[Office]) -> dict[int, list[OverviewEntry]]:
    """The programmes of each office, by its id, the newest first."""
    found = defaultdict(list)
    for programme in Programme.objects.public().newest_first():
        found[programme.office_id].append(
            OverviewEntry(pick(programme, "title"), programme.get_absolute_url())
        )
    return found
