"""What this app adds to the overview of all pages."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext as _

from offices.models import Office
from pages.editorial.tree import Node, grow
from pages.models import Page
from pages.other_forms.required import other_forms_of
from website.overview import OverviewEntry, named_entry


def below_offices(offices: Iterable[Office]) -> dict[int, list[OverviewEntry]]:
    """The pages of each office, by its id. The offices are loaded with framed()."""
    editorial = defaultdict(list)
    for top in grow(Page.objects.published().for_lists().filter(office__isnull=False)):
        editorial[top.page.office_id].append(_entry(top))
    return {office.pk: [*editorial[office.pk], *_fixed_pages(office)] for office in offices}


def of_the_whole_website() -> list[OverviewEntry]:
    return [_entry(top) for top in grow(Page.objects.published().for_lists().filter(office=None))]


def _fixed_pages(office: Office) -> list[OverviewEntry]:
    forms = [named_entry(form.name, form.url_name, office.slug) for form in other_forms_of(office)]
    statement = named_entry(_("Accessibility statement"), "pages:office_accessibility", office.slug)
    return [*forms, statement]


def _entry(node: Node) -> OverviewEntry:
    page = node.page
    return OverviewEntry(
        page.navigation_title(), page.get_absolute_url(), [_entry(each) for each in node.below]
    )
