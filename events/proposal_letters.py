"""Mails about a proposal. They carry its reference and a link, and what staff write themselves."""

from enum import Enum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from events import proposal_link
from events.models import Proposal
from offices.letter_to_staff import letter_to_staff
from outbox.letter import post
from website.site import site_name

_LOOK = gettext_noop("please look at this proposal on “%(site)s”:\n%(link)s")


class News(Enum):
    """What an office is told; the value is the subject."""

    ARRIVED = gettext_noop("New proposal of an event: %(reference)s")
    CHANGED = gettext_noop("Changed proposal of an event: %(reference)s")
    WITHDRAWN = gettext_noop("Withdrawn proposal of an event: %(reference)s")


class Answer(Enum):
    """What a proposer is told: purpose, subject and first sentence."""

    ARRIVED = (
        "proposal receipt",
        gettext_noop("Your proposal has arrived: %(reference)s"),
        gettext_noop("your proposal has arrived. The office will look at it."),
    )
    NEW_ADDRESS = (
        "proposal link",
        gettext_noop("The link to your proposal: %(reference)s"),
        gettext_noop("here is the link to your proposal of an event."),
    )
    PUBLISHED = (
        "proposal published",
        gettext_noop("Your event is published: %(reference)s"),
        gettext_noop("the office has published the event you proposed. Thank you."),
    )
    ASKED_BACK = (
        "proposal asked back",
        gettext_noop("A question about your proposal: %(reference)s"),
        gettext_noop("the office has a question about the event you proposed:"),
    )
    REFUSED = (
        "proposal refused",
        gettext_noop("Your proposal is not taken: %(reference)s"),
        gettext_noop("the office does not take over the event you proposed:"),
    )


def tell_office(proposal: Proposal, news: News) -> None:
    if letter := letter_to_staff(proposal.event.office, proposal, news.value, _LOOK):
        _post(proposal, purpose=f"proposal {news.name.lower()}", **letter)


def tell_proposer(proposal: Proposal, answer: Answer) -> None:
    purpose, subject, opening = answer.value
    with override(proposal.language):
        _post(
            proposal,
            to=proposal.email,
            subject=_(subject) % {"reference": proposal.reference},
            body=_answer(proposal, _(opening)),
            purpose=purpose,
            language=proposal.language,
        )


def _answer(proposal: Proposal, opening: str) -> str:
    link = _("See how far it is, change or withdraw it until it is published:\n%(link)s") % {
        "link": proposal_link.address_of(proposal)
    }
    keep = _(
        "Please pass this link on to nobody: whoever has it can change your proposal. "
        "It is valid for %(days)s days."
    ) % {"days": proposal_link.VALID_DAYS}
    parts = [_("Good day,"), opening, proposal.sentence, link, keep, site_name()]
    return "\n\n".join(part for part in parts if part)


def _post(proposal: Proposal, *, purpose: str, **letter) -> None:
    """The same kind of mail may go out several times: each has a number of its own."""
    proposal.letters += 1
    Proposal.objects.filter(pk=proposal.pk).update(letters=proposal.letters)
    post(**letter, cause=proposal, purpose=f"{purpose} {proposal.letters}")
