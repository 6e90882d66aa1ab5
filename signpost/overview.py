"""What this app adds to the overview of all pages."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from offices.models import Office
from website.overview import OverviewEntry, named_entry


def below_offices(offices: Iterable[Office]) -> dict[int, list[OverviewEntry]]:
    return {
        office.pk: [named_entry(_("Who can help?"), "signpost:office", office.slug)] for office in offices
    }
