"""Who gets a circular, and why it may have to wait."""

from datetime import datetime

from django.utils.translation import gettext as _

from awards.models import Circular, Entry
from awards.phases import accepts_entries

Audience = Circular.Audience

_CHOICE: dict[str, str] = {
    Audience.SENT: "sent",
    Audience.INCOMPLETE: "incomplete",
    Audience.COMPLETE: "for_jury",
    Audience.DRAFTS: "drafts",
    Audience.WON: "won",
    Audience.NOT_WON: "not_won",
}


def entries_for(circular: Circular) -> list[Entry]:
    """As things stand now, the oldest first."""
    rows = circular.edition.entries.order_by("sent_at", "pk")
    return list(getattr(rows, _CHOICE[circular.audience])())


def obstacle(circular: Circular, entries: list[Entry], now: datetime) -> str:
    """A sentence why it cannot be sent now, and what to do; "" if it can."""
    is_about_winners = circular.audience in {Audience.WON, Audience.NOT_WON}
    if is_about_winners and not circular.edition.entries.won().exists():
        # Else everybody would be told that they have not won.
        return _("No entry has won yet. Please enter the winners first, on the page of the edition.")
    if circular.audience == Audience.DRAFTS and not accepts_entries(circular.edition, now):
        return _("Drafts can no longer be sent, so there is nothing to remind of.")
    if not entries:
        return _("At the moment nobody would get this mail. Please choose who gets it.")
    return ""
