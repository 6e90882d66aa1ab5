"""What this app adds to the overview of all pages."""

from collections import defaultdict
from collections.abc import Iterable

from awards.models import Edition
from awards.words.names import name_with_year
from offices.models import Office
from website.overview import OverviewEntry


def below_offices(offices: Iterable[Office]) -> dict[int, list[OverviewEntry]]:
    """The editions of each office, by its id, the latest first."""
    found = defaultdict(list)
    for edition in Edition.objects.public().latest_first().select_related("award"):
        found[edition.award.office_id].append(
            OverviewEntry(name_with_year(edition), edition.get_absolute_url())
        )
    return found
