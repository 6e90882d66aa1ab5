"""How far a proposal is, in words for the proposer, in the active language."""

from django.utils.translation import gettext as _

from events.models import Proposal, Stage


def state_in_words(proposal: Proposal) -> str:
    if proposal.event.is_public:
        return _("It is published.")
    if proposal.event.state == "published" or proposal.stage == Stage.PUBLISHED:
        return _("The office has taken it over. It is on no public page at the moment.")
    return {
        Stage.WAITING: _("It is waiting for the office."),
        Stage.ASKED: _("The office has a question. Please read it, and change your proposal."),
        Stage.REFUSED: _("The office does not take it over."),
        Stage.WITHDRAWN: _("You have withdrawn it."),
    }[Stage(proposal.stage)]
