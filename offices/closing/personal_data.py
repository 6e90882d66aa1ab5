"""What is kept of who asks for a link: told on the privacy page, and deleted in time."""

from django.utils.translation import gettext_lazy as _

from offices.models import ClosingLink, ClosingLinkRequest, TakenBackClosing
from website.personal_data import Expiring, FormWithPersonalData

KEPT = (
    FormWithPersonalData(
        form=_("Link for the head of an office, to report that it is closed"),
        data=_("Your e-mail address and the language of the page."),
        purpose=_("So that the link goes to heads of the office alone (Art. 6 (1) (e) GDPR)."),
        read_by=_("Nobody. The program compares it with the accounts of the office."),
        kept_for=_("Until the link is sent, a few minutes as a rule, and never longer than a week."),
    ),
    Expiring(ClosingLinkRequest.objects.expired),
    Expiring(ClosingLink.objects.expired),
    Expiring(TakenBackClosing.objects.expired),
)
