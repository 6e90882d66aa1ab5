"""What went wrong while sending, told without the words of the server: those name people and addresses."""

import smtplib
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Failure:
    error: str  # class and SMTP code, such as "SMTPDataError 451"
    is_permanent: bool = False  # another try would be answered in the same way
    server_is_down: bool = False  # any other mail would fail now, too


# Of a mail that nobody sees through: each time, the process dies while sending it. It may have gone out.
CLAIMS_LAPSED = Failure("ClaimsLapsed", is_permanent=True)


def failure_of(error: Exception) -> Failure:
    """What to make of an error.

    The server's word counts where it refused this recipient or this text for good. Everything else may be
    mended by somebody (a sender that is not allowed, a wrong password) and is tried again until time is up.
    """
    code = _code(error)
    name = f"{type(error).__name__} {code or ''}".strip()
    if isinstance(error, (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError)):
        return Failure(name, is_permanent=code >= 500)
    if isinstance(error, smtplib.SMTPSenderRefused):
        return Failure(name)
    # SMTPException is an OSError: the rest of them are about the connection, the greeting, the sign-in.
    return Failure(name, server_is_down=isinstance(error, OSError))


def _code(error: Exception) -> int:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        # A mail has one recipient.
        return min((code for code, _answer in error.recipients.values()), default=0)
    return getattr(error, "smtp_code", 0)


def in_words(error: str) -> str:
    """A sentence about a stored error, or ""."""
    name = error.partition(" ")[0]
    return f"{_sentence(name)} ({error})" if error else ""


def _sentence(name: str) -> str:
    match name:
        case "SMTPRecipientsRefused":
            return _("The mail server refused the recipient.")
        case "SMTPSenderRefused":
            return _("The mail server refused the sender. Please check DEFAULT_FROM_EMAIL.")
        case "SMTPDataError":
            return _("The mail server refused the message.")
        case "SMTPAuthenticationError":
            return _("The mail server refused the user name or the password. Please check EMAIL_URL.")
        case "SMTPServerDisconnected":
            return _("The mail server ended the connection.")
        case "ConnectionRefusedError" | "TimeoutError" | "gaierror" | "SMTPConnectError":
            return _("The mail server could not be reached.")
        case "ClaimsLapsed":
            return _("The program ended each time while it was sending the mail. It may have arrived.")
    return _("The mail could not be sent.")
