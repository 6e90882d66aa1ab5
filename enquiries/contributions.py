"""What this app adds to what all pages share."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from enquiries import overview, personal_data
from enquiries.desk import DESK
from enquiries.own_pages import PAGES
from enquiries.sitemap import ContactPages
from history.declarations import NotRecorded, Recorded
from keeper.declarations import NotKept, Silent
from offices.mail.mailboxes import MailboxOfOffice
from offices.overview import BelowOffices
from website.contributions.boxes import Box, BoxPlace
from website.contributions.named_pages import NamedPage, PageGroup
from website.contributions.roles import PageInRole, Role
from website.search_engines.sitemap import SitemapSection


def _around_the_report(context) -> dict:
    """The page one comes from; the form is not told of itself, nor of a secret address."""
    request = context["request"]
    is_told = request.path != reverse("enquiries:barrier") and not context.get("secret_address")
    return {"page": request.get_full_path() if is_told else ""}


CONTRIBUTIONS = (
    NamedPage(PageGroup.HELP, _("Report an accessibility problem"), "enquiries:barrier"),
    Box(BoxPlace.HELP, "enquiries/report_in_footer.html", _around_the_report),
    PageInRole(Role.REPORT_A_BARRIER, "enquiries:barrier"),
    PageInRole(Role.WRITE_TO_OFFICE, "enquiries:office"),
    BelowOffices(overview.below_offices, has_each=True),
    SitemapSection("contact", ContactPages()),
    MailboxOfOffice("mailbox"),
    *personal_data.KEPT,
    NotKept(("enquiries:office", "enquiries:barrier"), "a form with a token"),
    NotKept(("enquiries:office_sent", "enquiries:barrier_sent"), "a receipt, for one person"),
    Silent(("enquiries.Enquiry",)),
    NotRecorded(("enquiries.Enquiry",), "what a resident has written"),
    Recorded("enquiries.Mailbox"),
    *PAGES,
    *DESK,
)
