"""Mails about a proposal. They carry its reference and a link, and what staff write themselves."""

from enum import Enum

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from events import proposal_link
from events.models import Proposal
from offices.mailboxes import whom_to_tell
from outbox.letter import post
from website.languages import absolute
from website.site import site_name


class News(Enum):
    """What an office is told; the value is the subject."""

    ARRIVED = gettext_noop("New proposal of an event: %(reference)s")
    CHANGED = gettext_noop("Changed proposal of an event: %(reference)s")
    WITHDRAWN = gettext_noop("Withdrawn proposal of an event: %(reference)s")


def tell_office(proposal: Proposal, news: News) -> None:
    mailbox = whom_to_tell(proposal.event.office)
    if not mailbox:
        return
    # Staff work in the source language.
    with override(settings.LANGUAGE_CODE):
        link = absolute(reverse("admin:events_proposal_change", args=[proposal.pk]))
        body = _(
            "Good day,\n\n"
            "please look at this proposal on “%(site)s”:\n%(link)s\n\n"
            "For the protection of the sender this e-mail says nothing more."
        )
        _post(
            proposal,
            to=mailbox,
            subject=_(news.value) % {"reference": proposal.reference},
            body=body % {"site": site_name(), "link": link},
            purpose=f"proposal {news.name.lower()}",
            language=settings.LANGUAGE_CODE,
        )


def arrived(proposal: Proposal) -> None:
    with override(proposal.language):
        _answer(
            proposal,
            subject=_("Your proposal has arrived: %(reference)s"),
            opening=_("your proposal has arrived. The office will look at it."),
            purpose="proposal receipt",
        )


def new_address(proposal: Proposal) -> None:
    with override(proposal.language):
        _answer(
            proposal,
            subject=_("The link to your proposal: %(reference)s"),
            opening=_("here is the link to your proposal of an event."),
            purpose="proposal link",
        )


def published(proposal: Proposal) -> None:
    with override(proposal.language):
        _answer(
            proposal,
            subject=_("Your event is published: %(reference)s"),
            opening=_("the office has published the event you proposed. Thank you."),
            purpose="proposal published",
        )


def asked_back(proposal: Proposal) -> None:
    with override(proposal.language):
        _answer(
            proposal,
            subject=_("A question about your proposal: %(reference)s"),
            opening=_("the office has a question about the event you proposed:"),
            purpose="proposal asked back",
        )


def refused(proposal: Proposal) -> None:
    with override(proposal.language):
        _answer(
            proposal,
            subject=_("Your proposal is not taken: %(reference)s"),
            opening=_("the office does not take over the event you proposed:"),
            purpose="proposal refused",
        )


def _answer(proposal: Proposal, subject: str, opening: str, purpose: str) -> None:
    """To the proposer, in the active language."""
    link = _("See how far it is, change or withdraw it until it is published:\n%(link)s") % {
        "link": proposal_link.address_of(proposal)
    }
    keep = _(
        "Please pass this link on to nobody: whoever has it can change your proposal. "
        "It is valid for %(days)s days."
    ) % {"days": proposal_link.VALID_DAYS}
    parts = [_("Good day,"), opening, proposal.sentence, link, keep, site_name()]
    _post(
        proposal,
        to=proposal.email,
        subject=subject % {"reference": proposal.reference},
        body="\n\n".join(part for part in parts if part),
        purpose=purpose,
        language=proposal.language,
    )


def _post(proposal: Proposal, *, purpose: str, **letter) -> None:
    """The same kind of mail may go out several times: each has a number of its own."""
    proposal.letters += 1
    Proposal.objects.filter(pk=proposal.pk).update(letters=proposal.letters)
    post(**letter, cause=proposal, purpose=f"{purpose} {proposal.letters}")
