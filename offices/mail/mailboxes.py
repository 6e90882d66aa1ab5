"""Who is told that something has come: the office, or the operator where there is no office or no mailbox.

The mailbox is a row of an app that stands above this package and hangs it on the office.
"""

from dataclasses import dataclass

from django.conf import settings

from offices.models import Office
from website.contributions.registry import all_of


@dataclass(frozen=True)
class MailboxOfOffice:
    """The name of the one-to-one relation to the office; its row has an `email`."""

    relation: str


def mailbox_of(office: Office) -> str:
    """The mailbox the office has set, or its general e-mail address, or ""."""
    return _own_mailbox(office) or office.email


def _own_mailbox(office: Office) -> str:
    rows = [getattr(office, relation, None) for relation in _relations()]
    return next((row.email for row in rows if row), "")


def _relations() -> list[str]:
    return [mailbox.relation for mailbox in all_of(MailboxOfOffice)]


def with_mailbox(offices):
    """Offices (a queryset) loaded with what mailbox_of() and whom_to_tell() ask for."""
    return offices.select_related(*_relations())


def offices_without_mailbox(offices) -> list[Office]:
    """Those of the offices (a queryset) that no mail reaches."""
    return [office for office in with_mailbox(offices).prefetch_related("contacts") if not mailbox_of(office)]


def whom_to_tell(office: Office | None, for_this: str = "") -> str:
    """The address for the mail about something new; "" if not even the operator has one.

    for_this: the address the office has given for this very matter, such as an award.
    """
    if office is None:
        return settings.OPERATOR_EMAIL
    return _own_mailbox(office) or for_this or office.email or settings.OPERATOR_EMAIL
