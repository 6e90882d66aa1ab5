"""What this app adds to what all pages share."""

from django.utils.translation import gettext_lazy as _

from events import next_moment, overview, personal_data
from events.desk import DESK
from events.desk.edited import EDITED
from events.desk.shown import SHOWN
from events.findable import FINDABLE
from events.lists.filter import PARAMETERS
from events.models import Event, Programme
from events.proofread import PROOFREAD
from events.recorded.models import RECORDED
from events.sitemap import EventPages, ProgrammePages
from events.words.own_pages import PAGES
from keeper.declarations import KeptPage, Moments, NotKept, Silent
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
    KeptPage("events:list", PARAMETERS),
    KeptPage("events:archive", PARAMETERS),
    KeptPage("events:event"),
    KeptPage("events:programme"),
    KeptPage("events:calendar", PARAMETERS),
    KeptPage("events:feed", ("office",)),
    KeptPage("events:event_calendar"),
    KeptPage("events:programme_calendar"),
    KeptPage("events:programme_pdf"),
    NotKept(("events:propose", "events:proposed"), "a form with a token, and its receipt"),
    NotKept(
        ("events:proposal", "events:proposal_change", "events:proposal_withdraw"),
        "behind a link by mail, for one person",
    ),
    Moments(next_moment.next_after),
    Silent(("events.Proposal",)),
    *FINDABLE,
    *RECORDED,
    *SHOWN,
    *PROOFREAD,
    *PAGES,
    *DESK,
    *EDITED,
)
