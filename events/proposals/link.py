"""The signed link that a proposer gets by mail. Whoever has it sees the proposal, and may change it."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from events.models import Proposal
from website.addresses.signed_link import SignedLink
from website.languages.alternates import absolute

# From the day of each mail. Every answer of the office brings a new link.
VALID_DAYS = 180
SALT = "events.proposal_link"

_link = SignedLink(SALT, VALID_DAYS, version_field="email_version")
token_of = _link.token_of


def address_of(proposal: Proposal) -> str:
    """The public address of the link, in the proposer's language."""
    with override(proposal.language):
        return absolute(reverse("events:proposal", args=[token_of(proposal)]))


def ends_on(proposal: Proposal) -> date:
    """The day on which a link that is mailed now ends: it is too old then, or what it leads to is deleted."""
    return min(timezone.localdate() + timedelta(days=VALID_DAYS), proposal.delete_on)


def proposal_of(token: str) -> Proposal:
    return _link.row_of(token, Proposal.objects.with_page())
