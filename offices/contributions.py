"""What this app adds to what all pages share."""

from django.utils.translation import gettext_lazy as _

from keeper.declarations import KeptPage, Moments, NotKept, Silent
from keeper.templatetags.kept import kept
from offices import next_moment
from offices.closing import personal_data as closing
from offices.desk import documents, heads, hours_today, lacking, older_texts, texts, working_copies
from offices.desk.lines import OnDesk, Section
from offices.desk.shown import SHOWN
from offices.editing.office_page import office_page
from offices.editing.ways import EditedAt
from offices.findable import FINDABLE
from offices.in_texts.facts import FACTS
from offices.in_texts.own_pages import PAGES
from offices.models import Office
from offices.page.kept import offices
from offices.proofread.facts import PROOFREAD
from offices.recorded.models import RECORDED
from offices.sitemap import OfficePages
from proofreading.declarations import NoProse
from website.contributions.boxes import Box, BoxPlace
from website.contributions.named_pages import NamedPage, PageGroup
from website.search_engines.sitemap import SitemapSection


def _all_offices(context) -> dict:
    return {"offices": offices()}


def _of_office(context) -> dict | None:
    """On the pages of an office what is closed there."""
    office = context.get("office")
    return {"office": office} if isinstance(office, Office) and office.pk else None


def _nothing(context) -> dict:
    return {}


_RESIDENCE = NamedPage(PageGroup.MAIN, _("Where do you live?"), "offices:residence")

# Who has asked for a link, and for which office, is nothing that a page shows.
_LINKS = ("offices.ClosingLink", "offices.ClosingLinkRequest")

CONTRIBUTIONS = (
    NamedPage(PageGroup.MAIN, _("Offices"), "offices:list", below=(_RESIDENCE,), covers="offices:"),
    Box(BoxPlace.FOOTER, "offices/footer.html", _all_offices, kept),
    Box(BoxPlace.WAYS_ON, "offices/way_on.html", _nothing),
    SitemapSection("offices", OfficePages()),
    KeptPage("offices:list"),
    KeptPage("offices:office"),
    KeptPage("offices:card"),
    Box(BoxPlace.ABOVE, "offices/closing/notice.html", _of_office, kept),
    NotKept(("offices:report_closed", "offices:closed_by_link"), "what staff type is kept nowhere"),
    *closing.KEPT,
    NotKept(("offices:residence",), "what people type about themselves is kept nowhere"),
    Moments(next_moment.next_after),
    Silent(("offices.User", "offices.Membership", "offices.SentForm", *_LINKS)),
    *FINDABLE,
    *RECORDED,
    *SHOWN,
    *FACTS,
    *PAGES,
    *PROOFREAD,
    NoProse(("offices.PinnedAnswer.words",), "words that people look for"),
    EditedAt("offices:office", office_page),
    OnDesk(Section.TODAY, hours_today.lines),
    OnDesk(Section.TEXTS, texts.lines),
    OnDesk(Section.COPIES, working_copies.lines),
    OnDesk(Section.LACKING, heads.lines),
    OnDesk(Section.LACKING, lacking.lines),
    OnDesk(Section.LACKING, documents.lines),
    OnDesk(Section.OUTDATED, older_texts.outdated),
    OnDesk(Section.LACKING, older_texts.never_compared),
)
