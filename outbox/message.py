"""A stored mail as the message that goes over the wire."""

from email.utils import format_datetime, parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone
from django.utils.encoding import punycode


def sender_domain() -> str:
    """Where the sender is at home. A Message-ID must not name the machine."""
    return punycode(parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]) or "localhost"


def message_of(mail) -> EmailMessage:
    """The same message in every try: plain text, with the date on which it was written."""
    return EmailMessage(
        subject=mail.subject,
        body=mail.body,
        to=[mail.to],
        reply_to=[mail.reply_to] if mail.reply_to else None,
        headers={
            "Message-ID": mail.message_id,
            "Date": format_datetime(timezone.localtime(mail.created)),
            "Content-Language": mail.language,
            # Machines that answer for people on holiday leave such a mail alone (RFC 3834).
            "Auto-Submitted": "auto-generated",
        },
    )
