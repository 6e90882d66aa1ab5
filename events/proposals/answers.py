"""What an office says to a proposal: it publishes the event, asks back, or refuses it."""

from typing import NamedTuple

from django.db import transaction

from events.calendar.changes import as_one_change
from events.clashes import same_place
from events.models import Event, EventState, Place, Proposal, Stage
from events.proposals.letters import ProposalReply, tell_proposer
from events.proposals.storing import close


class Published(NamedTuple):
    """What has come with an event: its proposal, and a place that nobody had in a list before."""

    proposal: Proposal
    new_place: Place | None


def publish(proposal: Proposal, sentence: str = "") -> Published | None:
    with as_one_change(proposal.event):
        proposal.event.state = EventState.PUBLISHED
        proposal.event.save()
        return published(proposal.event, sentence)


def published(event: Event, sentence: str = "") -> Published | None:
    """For whoever publishes an event by another way: its proposal, if there is one, follows."""
    proposal = Proposal.objects.filter(event=event).exclude(stage=Stage.PUBLISHED).first()
    if proposal is None or event.state != EventState.PUBLISHED:
        return None
    proposal.event = event
    new_place = _take_over_place(proposal)
    proposal.stage, proposal.closed_at, proposal.sentence = Stage.PUBLISHED, None, sentence
    proposal.save()
    tell_proposer(proposal, ProposalReply.PUBLISHED if proposal.event.is_public else ProposalReply.TAKEN_OVER)
    return Published(proposal, new_place)


def _take_over_place(proposal: Proposal) -> Place | None:
    """The new place becomes a row, unless staff have chosen one or have the same house already."""
    described = None if proposal.event.place else proposal.place()
    proposal.new_place = {}
    if described is None:
        return None
    own = Place.objects.filter(office=proposal.event.office)
    place = next((each for each in own if same_place(each, described)), described)
    if place is described:
        place.save()
    proposal.event.place = place
    proposal.event.save()
    return place if place is described else None


@transaction.atomic
def ask_back(proposal: Proposal, sentence: str) -> None:
    proposal.stage, proposal.sentence = Stage.ASKED, sentence
    proposal.save()
    tell_proposer(proposal, ProposalReply.ASKED_BACK)


@transaction.atomic
def refuse(proposal: Proposal, sentence: str) -> None:
    proposal.sentence = sentence
    close(proposal, Stage.REFUSED)
    tell_proposer(proposal, ProposalReply.REFUSED)
