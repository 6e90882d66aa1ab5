"""What this app keeps of people: told on the privacy page, and deleted in time."""

from django.utils.translation import gettext_lazy as _

from awards.jury import keeping
from awards.models import Entry, LinkRequest
from offices.staff.roles import MODERATORS_IN_WORDS
from website.personal_data import Expiring, FormWithPersonalData

KEPT = (
    FormWithPersonalData(
        form=_("Entry for an award"),
        data=_(
            "Your name, your e-mail and phone number, your school, club or group, the language of the "
            "page, what you write and the files you send. For a nomination the nominee’s name and "
            "e-mail; the nominee is asked for consent and told what is kept. Instead of your IP "
            "address we keep a sign that nobody can lead back to it and that changes daily."
        ),
        purpose=_(
            "So that the jury can decide, and the office can reach you (Art. 6 (1) (e) GDPR). The "
            "nominee’s name is told to jury and public only with consent (Art. 6 (1) (a) GDPR)."
        ),
        read_by=_(
            "In the office only the head and those who have the task of answering; after the deadline the "
            "jury, without what the office keeps from it; and the administrators of this website."
        ),
        kept_for=_(
            "Six months after the decision, or twelve months after the deadline if nothing is decided. "
            "Drafts that were never sent: 30 days after the deadline. What was withdrawn, or refused "
            "by the nominee: 30 days."
        ),
    ),
    FormWithPersonalData(
        form=_("Jury of an award"),
        data=_(
            "The name and e-mail address of each member, their points and comments, and the entries they "
            "are too close to."
        ),
        purpose=_("So that the jury can decide, and the office knows how (Art. 6 (1) (e) GDPR)."),
        read_by=MODERATORS_IN_WORDS,
        kept_for=_("As long as the entries. An account that was for the jury alone goes with it."),
    ),
    Expiring(Entry.objects.expired),
    Expiring(LinkRequest.objects.expired),
    Expiring(keeping.expired_members),
    Expiring(keeping.expired_accounts),
)
