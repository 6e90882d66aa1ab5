"""Mails about a proposal. They carry its title and a link, and what staff write themselves."""

import re
from enum import Enum

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from events.models import Event, Proposal, Stage
from events.proposals import link as proposal_link
from offices.mail.letterhead import ways_back, who_writes
from offices.mail.to_staff import letter_to_staff
from outbox.letter import post_numbered
from website.formats.in_words import full_date
from website.languages.alternates import absolute
from website.languages.bilingual import pick
from website.site import site_name

# Enough to know which event it is.
TITLE_LENGTH = 120
_LEADS_ELSEWHERE = re.compile(r"://|@|www\.|\w\.[^\W\d]{2,}", re.IGNORECASE)

_LOOK = gettext_noop("please look at this proposal on “%(site)s”:\n%(link)s")


class ProposalNews(Enum):
    """What an office is told; the value is the subject."""

    ARRIVED = gettext_noop("New proposal of an event: %(reference)s")
    CHANGED = gettext_noop("Changed proposal of an event: %(reference)s")
    WITHDRAWN = gettext_noop("Withdrawn proposal of an event: %(reference)s")


class ProposalReply(Enum):
    """What a proposer is told: purpose, subject and first sentence, which names event and office."""

    ARRIVED = (
        "proposal receipt",
        gettext_noop("Your proposal has arrived: %(reference)s"),
        gettext_noop("your proposal has arrived: %(event)s. %(office)s will look at it."),
    )
    NEW_ADDRESS = (
        "proposal link",
        gettext_noop("The link to your proposal: %(reference)s"),
        gettext_noop("here is the link to your proposal to %(office)s: %(event)s."),
    )
    PUBLISHED = (
        "proposal published",
        gettext_noop("Your event is published: %(reference)s"),
        gettext_noop("%(office)s has published the event you proposed: %(event)s. Thank you."),
    )
    # For a closed group: it stands on no page.
    TAKEN_OVER = (
        "proposal taken over",
        gettext_noop("Your event is taken over: %(reference)s"),
        gettext_noop(
            "%(office)s has taken over the event you proposed: %(event)s. Thank you. "
            "It stands on no public page at the moment."
        ),
    )
    ASKED_BACK = (
        "proposal asked back",
        gettext_noop("A question about your proposal: %(reference)s"),
        gettext_noop("%(office)s has a question about the event you proposed: %(event)s."),
    )
    REFUSED = (
        "proposal refused",
        gettext_noop("Your proposal is not taken: %(reference)s"),
        gettext_noop("%(office)s does not take over the event you proposed: %(event)s."),
    )


def tell_office(proposal: Proposal, news: ProposalNews) -> None:
    if letter := letter_to_staff(proposal.event.office, proposal, news.value, _LOOK):
        post_numbered(proposal, purpose=f"proposal {news.name.lower()}", **letter)


def tell_proposer(proposal: Proposal, answer: ProposalReply) -> None:
    purpose, subject, opening = answer.value
    office = proposal.event.office
    with override(proposal.language):
        facts = {"event": _title(proposal), "office": who_writes(office)}
        parts = [_("Good day,"), _(opening) % facts, *_what_follows(proposal), ways_back(office), site_name()]
        post_numbered(
            proposal,
            to=proposal.email,
            subject=_(subject) % {"reference": proposal.reference},
            body="\n\n".join(filter(None, parts)),
            purpose=purpose,
            language=proposal.language,
            reply_to=office.email,
        )


def _what_follows(proposal: Proposal) -> list[str]:
    sentence = proposal.sentence and _("The office writes:\n%(sentence)s") % {"sentence": proposal.sentence}
    return [sentence, _to_the_event(proposal.event), _to_the_proposal(proposal)]


def _title(proposal: Proposal) -> str:
    """In one line. Not before the office has looked at it if it leads elsewhere: anybody may type any address
    into the form, and a stranger's mailbox is no place for a stranger's advertisement.
    """
    title = " ".join(pick(proposal.event, "title").text.split())
    if _LEADS_ELSEWHERE.search(title) and proposal.stage == Stage.WAITING:
        return proposal.reference
    return _("“%(title)s”") % {"title": Truncator(title).chars(TITLE_LENGTH)}


def _to_the_event(event: Event) -> str:
    if not event.is_public:
        return ""
    return _("Here is the published event:\n%(link)s") % {"link": absolute(event.get_absolute_url())}


def _to_the_proposal(proposal: Proposal) -> str:
    facts = {"link": proposal_link.address_of(proposal), "date": full_date(proposal_link.ends_on(proposal))}
    if not proposal.is_changeable:
        sentence = _("Your proposal, and what became of it:\n%(link)s\nThis link ends on %(date)s.")
        return sentence % facts
    return (
        _(
            "See its progress, change or withdraw it until it is published:\n%(link)s\n"
            "Please pass this link on to nobody: whoever has it can change your proposal. "
            "It ends on %(date)s."
        )
        % facts
    )
