"""What this app adds to the overview of all pages."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from offices.models import Office
from website.overview import OverviewEntry, named_entry


def below_offices(offices: Iterable[Office]) -> dict[int, list[OverviewEntry]]:
    """The form of each office, by its id."""
    return {office.pk: [_form(office)] for office in offices}


def _form(office: Office) -> OverviewEntry:
    return named_entry(_("Write to the office"), "enquiries:office", office.slug)
