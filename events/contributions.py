"""What this app adds to what all pages share."""

from django.utils.translation import gettext_lazy as _

from events import overview, personal_data
from events.models import Event, Programme
from events.sitemap import EventPages, ProgrammePages
from offices.office_of_page import PageOfOffice
from offices.overview import BelowOffices
from website.contributions.named_pages import Group, NamedPage
from website.search_engines.sitemap import Section

_ARCHIVE = NamedPage(Group.MAIN, _("Past events"), "events:archive")

CONTRIBUTIONS = (
    NamedPage(Group.MAIN, _("Events"), "events:list", below=(_ARCHIVE,), covers="events:"),
    NamedPage(Group.TAKE_PART, _("Propose an event"), "events:propose"),
    BelowOffices(overview.below_offices),
    Section("events", EventPages()),
    Section("programmes", ProgrammePages()),
    PageOfOffice("events:event", Event.objects.office_at),
    PageOfOffice("events:programme", Programme.objects.office_at),
    *personal_data.KEPT,
)
