"""The signed link that a proposer gets by mail. Whoever has it sees the proposal, and may change it."""

from datetime import timedelta

from django.core import signing
from django.urls import reverse
from django.utils.translation import override

from events.models import Proposal
from website.languages import absolute

# From the day of each mail. Every answer of the office brings a new link.
VALID_DAYS = 180
SALT = "events.proposal_link"

_signer = signing.TimestampSigner(salt=SALT, sep=".")


class ForgedLinkError(Exception):
    """Nobody here has made this link."""


class OldLinkError(Exception):
    """The link was right once: it is too old, a later address has its own, or the proposal is gone."""


def token_of(proposal: Proposal) -> str:
    return _signer.sign(f"{proposal.pk}-{proposal.email_version}")


def address_of(proposal: Proposal) -> str:
    """The public address of the link, in the proposer's language."""
    with override(proposal.language):
        return absolute(reverse("events:proposal", args=[token_of(proposal)]))


def proposal_of(token: str) -> Proposal:
    """The proposal a link leads to. ForgedLinkError and OldLinkError say nothing about any other."""
    try:
        value = _signer.unsign(token, max_age=timedelta(days=VALID_DAYS))
    except signing.SignatureExpired as error:
        raise OldLinkError from error
    except signing.BadSignature as error:
        raise ForgedLinkError from error
    pk, _dash, version = value.partition("-")
    proposal = Proposal.objects.with_page().filter(pk=pk, email_version=version).first()
    if proposal is None:
        raise OldLinkError
    return proposal
