"""The mail that says a message waits. It carries a link and nothing of the message."""

from django.utils.translation import gettext_noop

from enquiries.models import Enquiry
from offices.mail.to_staff import letter_to_staff
from outbox.letter import post

_SUBJECT = gettext_noop("New message: %(reference)s")
_BODY = gettext_noop("a message waits for you on “%(site)s” (%(kind)s).\n\nPlease read it here:\n%(link)s")


def tell(enquiry: Enquiry) -> None:
    kind = Enquiry.Kind(enquiry.kind).label
    if letter := letter_to_staff(enquiry.office, enquiry, _SUBJECT, _BODY, kind=kind):
        post(**letter, cause=enquiry, purpose="new enquiry")
