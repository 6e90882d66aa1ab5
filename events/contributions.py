"""What this app adds to what all pages share."""

from django.utils.translation import gettext_lazy as _

from events import overview, personal_data
from events.models import Event, Programme
from events.sitemap import EventPages, ProgrammePages
from offices.office_of_page import PageOfOffice
from offices.overview import BelowOffices
from website.contributions.named_pages import NamedPage, PageGroup
from website.search_engines.sitemap import SitemapSection

_ARCHIVE = NamedPage(PageGroup.MAIN, _("Past events"), "events:archive")

CONTRIBUTIONS = (
    NamedPage(PageGroup.MAIN, _("Events"), "events:list", below=(_ARCHIVE,), covers="events:"),
    NamedPage(PageGroup.TAKE_PART, _("Propose an event"), "events:propose"),
    BelowOffices(overview.below_offices),
    SitemapSection("events", EventPages()),
    SitemapSection("programmes", ProgrammePages()),
    PageOfOffice("events:event", Event.objects.office_at),
    PageOfOffice("events:programme", Programme.objects.office_at),
    *personal_data.KEPT,
)
