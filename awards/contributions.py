"""What this app adds to what all pages share."""

from django.utils.translation import gettext_lazy as _

from awards import overview, personal_data
from awards.models import Award, Edition
from awards.sitemap import EditionPages
from offices.office_of_page import PageOfOffice
from offices.overview import BelowOffices
from website.contributions.named_pages import NamedPage, PageGroup
from website.search_engines.sitemap import SitemapSection

CONTRIBUTIONS = (
    NamedPage(PageGroup.MAIN, _("Awards"), "awards:list", covers="awards:"),
    BelowOffices(overview.below_offices),
    SitemapSection("awards", EditionPages()),
    PageOfOffice("awards:award", Award.objects.office_at),
    PageOfOffice("awards:edition", Edition.objects.office_at),
    PageOfOffice("awards:enter", Edition.objects.office_at),
    *personal_data.KEPT,
)
