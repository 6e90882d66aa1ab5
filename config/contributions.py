"""Pages of the whole site that stand at the end of every page."""

from django.utils.translation import gettext_lazy as _

from config.desk import DESK
from config.findable import FINDABLE
from history.declarations import NotRecorded, Recorded
from keeper.declarations import KeptPage, NotKept, Silent
from website.contributions.boxes import Box, BoxPlace
from website.contributions.named_pages import NamedPage, PageGroup


def _search_box(context) -> dict:
    return {}


NOT_RECORDED = (
    NotRecorded(("outbox.Mail",), "letters to residents and staff"),
    NotRecorded(("search.MissedSearch",), "what residents have looked for"),
    NotRecorded(
        ("search.IndexEntry", "search.Change", "search.KnownWord"), "the index, made from what is recorded"
    ),
    NotRecorded(("admin.LogEntry",), "a history itself"),
    NotRecorded(
        (
            "drafts.WorkingCopy",
            "drafts.OpenForm",
            "drafts.ChosenFile",
            "drafts.Appointment",
            "drafts.SharedLink",
        ),
        "what is not published: the change is recorded when it is",
    ),
    NotRecorded(
        ("translations.Confirmation", "translations.Unconfirmed"),
        "which German an English text was confirmed against, compared by what it says",
    ),
    NotRecorded(
        ("proofreading.Dismissed", "proofreading.CheckedLink"), "what the program thinks of the texts"
    ),
    NotRecorded(
        (
            "reversion.Revision",
            "reversion.Version",
            "history.RowVersion",
            "history.EntryOfChange",
            "history.FormerFile",
        ),
        "the history",
    ),
    NotRecorded(("auth.Permission", "auth.Group", "contenttypes.ContentType"), "tables of Django, unused"),
    NotRecorded(
        (
            "sessions.Session",
            "usersessions.UserSession",
            "account.EmailAddress",
            "account.EmailConfirmation",
            "mfa.Authenticator",
        ),
        "how people sign in",
    ),
)

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
    Recorded("search.Synonym", owner=""),
    *NOT_RECORDED,
    *DESK,
)
