import pytest
from django.core.cache import cache

from events.models import Event, Proposal, State
from outbox.models import Mail
from tests.events.proposals.reading import path_in
from tests.events.proposing import send


@pytest.fixture(autouse=True)
def nothing_proposed_yet(jena, gera):
    cache.clear()
    Event.objects.filter(state=State.PROPOSED).delete()


@pytest.fixture
def proposal(client, jena):
    send(client)
    return Proposal.objects.get()


@pytest.fixture
def link(proposal):
    """The path in the mail."""
    return path_in(Mail.objects.get(to="paula@example.org"))
