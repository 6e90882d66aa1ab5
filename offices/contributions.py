"""What this app adds to what all pages share."""

from django.utils.translation import gettext_lazy as _

from offices.models import Office
from offices.sitemap import OfficePages
from website.contributions.boxes import Box, Place
from website.contributions.named_pages import Group, NamedPage
from website.search_engines.sitemap import Section


def _all_offices(context) -> dict:
    return {"offices": Office.objects.all()}


def _nothing(context) -> dict:
    return {}


CONTRIBUTIONS = (
    NamedPage(Group.MAIN, _("Offices"), "offices:list", covers="offices:"),
    Box(Place.FOOTER, "offices/footer.html", _all_offices),
    Box(Place.WAYS_ON, "offices/way_on.html", _nothing),
    Section("offices", OfficePages()),
)
