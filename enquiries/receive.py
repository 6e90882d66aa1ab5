from django.db import transaction
from django.utils import timezone

from enquiries.models import Enquiry
from enquiries.receipt import send_receipt
from enquiries.tell import tell
from website.public_forms.guards import once


def receive(enquiry: Enquiry) -> Enquiry:
    """Store a message, tell whom it is for, and the sender that it has arrived.

    What was sent a moment ago already comes back as it is.
    """
    enquiry.fingerprint = enquiry.words_fingerprint()
    with transaction.atomic():
        same = Enquiry.objects.same_as(enquiry, timezone.now())
        if earlier := once.stored_before(same, enquiry.save):
            return earlier
        tell(enquiry)
        send_receipt(enquiry)
    return enquiry
