"""The mail that says a message waits. It carries a link and nothing of the message."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from enquiries.models import Enquiry
from offices.mailboxes import whom_to_tell
from outbox.letter import post
from website.languages import absolute
from website.site import site_name


def tell(enquiry: Enquiry) -> None:
    mailbox = whom_to_tell(enquiry.office)
    if not mailbox:
        return
    # Staff work in the source language.
    with override(settings.LANGUAGE_CODE):
        post(
            to=mailbox,
            subject=_("New message: %(reference)s") % {"reference": enquiry.reference},
            body=_body(enquiry),
            cause=enquiry,
            purpose="new enquiry",
            language=settings.LANGUAGE_CODE,
        )


def _body(enquiry: Enquiry) -> str:
    link = absolute(reverse("admin:enquiries_enquiry_change", args=[enquiry.pk]))
    return _(
        "Good day,\n\n"
        "a message waits for you on “%(site)s” (%(kind)s).\n\n"
        "Please read it here:\n%(link)s\n\n"
        "For the protection of the sender this e-mail says nothing more."
    ) % {"site": site_name(), "kind": enquiry.get_kind_display(), "link": link}
