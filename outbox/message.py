"""A stored mail as the message that goes over the wire."""

from email.utils import format_datetime, parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone

from website.reading.domain_name import address_on_the_wire, mailbox_on_the_wire


def sender() -> str:
    return mailbox_on_the_wire(settings.DEFAULT_FROM_EMAIL)


def sender_domain() -> str:
    """Where the sender is at home. A Message-ID must not name the machine."""
    return parseaddr(sender())[1].rpartition("@")[2] or "localhost"


def message_of(mail: Any) -> EmailMessage:
    """The same message in every try: plain text, with the date on which it was written."""
    return EmailMessage(
        subject=mail.subject,
        body=mail.body,
        from_email=sender(),
        # Django would write domains with an ß in the old way, in which they are somebody else's.
        to=[address_on_the_wire(mail.to)],
        reply_to=[address_on_the_wire(mail.reply_to)] if mail.reply_to else None,
        headers={
            "Message-ID": mail.message_id,
            "Date": format_datetime(timezone.localtime(mail.created)),
            "Content-Language": mail.language,
            # Machines that answer for people on holiday leave such a mail alone (RFC 3834).
            "Auto-Submitted": "auto-generated",
        },
    )
