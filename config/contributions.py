"""Pages of the whole site that stand at the end of every page."""

from django.utils.translation import gettext_lazy as _

from config.desk import DESK
from config.findable import FINDABLE
from keeper.declarations import KeptPage, NotKept, Silent
from website.contributions.boxes import Box, BoxPlace
from website.contributions.named_pages import NamedPage, PageGroup


def _search_box(context) -> dict:
    return {}


CONTRIBUTIONS = (
    NamedPage(PageGroup.SITE, _("Site overview"), "overview"),
    NamedPage(PageGroup.SITE, _("Search"), "search"),
    NamedPage(PageGroup.SITE, _("Set text size and contrast"), "display"),
    KeptPage("home"),
    KeptPage("overview"),
    KeptPage("display"),
    KeptPage("sitemap"),
    KeptPage("part_of_sitemap", ("p",)),
    Box(BoxPlace.MENU, "config/search/box.html", _search_box),
    NotKept(("search",), "what people type is kept nowhere, and counted where nothing is found"),
    NotKept(("security",), "a few lines, asked for once a month"),
    Silent(("admin.LogEntry", "sessions.Session", "outbox.Mail")),
    *FINDABLE,
    *DESK,
)
