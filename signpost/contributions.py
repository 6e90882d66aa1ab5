"""What this app adds to what all pages share."""

from django.utils.translation import gettext_lazy as _

from keeper.declarations import KeptPage, Moments
from offices.overview import BelowOffices
from signpost import next_moment, overview
from signpost.desk import DESK, SHOWN
from signpost.edited import EDITED
from signpost.findable import FINDABLE
from signpost.models.recorded import RECORDED
from signpost.page.own_pages import PAGES
from signpost.proofread import PROOFREAD
from signpost.sitemap import SignpostPages
from website.contributions.named_pages import NamedPage, PageGroup
from website.search_engines.sitemap import SitemapSection

CONTRIBUTIONS = (
    NamedPage(PageGroup.MAIN, _("Who can help?"), "signpost:all", covers="signpost:"),
    BelowOffices(overview.below_offices, has_each=True),
    SitemapSection("who-can-help", SignpostPages()),
    KeptPage("signpost:all"),
    KeptPage("signpost:office"),
    Moments(next_moment.next_after),
    *FINDABLE,
    *RECORDED,
    *SHOWN,
    *PROOFREAD,
    *PAGES,
    *DESK,
    *EDITED,
)
