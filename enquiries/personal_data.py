"""What this app keeps of people: told on the privacy page, and deleted in time."""

from django.utils.translation import gettext_lazy as _

from enquiries.models import Enquiry
from offices.staff.roles import MODERATORS_IN_WORDS
from website.personal_data import Expiring, FormWithPersonalData

KEPT_FOR = _("180 days. Each receipt names the day.")


KEPT = (
    FormWithPersonalData(
        form=_("Message to an office"),
        data=_(
            "What you write, your name, your e-mail or phone number, the times you name, the language "
            "of the page. Instead of your IP address we keep a sign that nobody can lead back to it "
            "and that changes daily."
        ),
        purpose=_("So that the office can answer you (Art. 6 (1) (e) GDPR)."),
        read_by=MODERATORS_IN_WORDS,
        kept_for=KEPT_FOR,
    ),
    FormWithPersonalData(
        form=_("Report of an accessibility problem"),
        data=_(
            "What you write and the page it is about; your name, e-mail and phone number only if you "
            "give them. Instead of your IP address we keep a sign that nobody can lead back to it "
            "and that changes daily."
        ),
        purpose=_("So that we can solve the problem and answer you (Art. 6 (1) (c) GDPR)."),
        read_by=MODERATORS_IN_WORDS,
        kept_for=KEPT_FOR,
    ),
    Expiring(Enquiry.objects.expired),
)
