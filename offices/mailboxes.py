"""Who is told that something has come: the office, or the operator where there is no office or no mailbox.

The mailbox is a row of enquiries/, which stands above this package and hangs it on the office.
"""

from django.conf import settings

from offices.models import Office


def mailbox_of(office: Office) -> str:
    """The mailbox the office has set, or its public e-mail address, or ""."""
    own = getattr(office, "mailbox", None)
    return own.email if own else office.email


def offices_without_mailbox(offices) -> list[Office]:
    """Those of the offices (a queryset) that no mail reaches."""
    return [
        office
        for office in offices.select_related("mailbox").prefetch_related("contacts")
        if not mailbox_of(office)
    ]


def whom_to_tell(office: Office | None) -> str:
    """The address for the mail about something new; "" if not even the operator has one."""
    return (office and mailbox_of(office)) or settings.OPERATOR_EMAIL
