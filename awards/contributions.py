"""What this app adds to what all pages share."""

from django.utils.translation import gettext_lazy as _

from accounts.people.needed import NeedsAccount
from awards import overview, personal_data
from awards.desk import DESK
from awards.desk.edited import EDITED
from awards.desk.shown import SHOWN
from awards.findable import FINDABLE
from awards.jury.doors import in_a_jury
from awards.models import Award, Edition
from awards.phases import next_change
from awards.proofread import PROOFREAD
from awards.recorded.models import RECORDED
from awards.sitemap import EditionPages
from awards.words.in_texts import FACTS
from awards.words.own_pages import PAGES
from keeper.declarations import KeptPage, Moments, NotKept, Silent
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
    KeptPage("awards:list"),
    KeptPage("awards:edition"),
    KeptPage("awards:deadline"),
    NotKept(("awards:award",), "leads on to the latest edition"),
    NotKept(("awards:enter", "awards:link_again"), "a form with a token"),
    NotKept(
        (
            "awards:entry",
            "awards:entry_change",
            "awards:entry_withdraw",
            "awards:entry_files",
            "awards:entry_file",
            "awards:entry_file_away",
            "awards:entry_text",
            "awards:entry_json",
            "awards:consent",
        ),
        "behind a link by mail, for one person",
    ),
    Moments(next_change),
    Silent(
        (
            "awards.Answer",
            "awards.EntryAttachment",
            "awards.LinkRequest",
            "awards.Circular",
            "awards.Juror",
            "awards.Conflict",
            "awards.Review",
            "awards.Score",
        )
    ),
    *FINDABLE,
    *RECORDED,
    *SHOWN,
    *PROOFREAD,
    *FACTS,
    NeedsAccount(in_a_jury),
    *PAGES,
    *DESK,
    *EDITED,
)
