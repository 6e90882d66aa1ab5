import pytest
from django.core.cache import cache

from events.models import Event, EventState, Proposal
from outbox.models import Mail
from tests import cast
from tests.events.proposals.proposing import send
from tests.events.proposals.reading import path_in


@pytest.fixture(scope="package", autouse=True)
def cast_on_stage(standing):
    """Jena and Gera stand for all tests of this folder, with nothing proposed yet."""
    with standing():
        cast.add_events(cast.jena()), cast.add_events(cast.gera())
        Event.objects.filter(state=EventState.PROPOSED).delete()
        yield


@pytest.fixture(autouse=True)
def nobody_has_sent_yet():
    cache.clear()


@pytest.fixture
def proposal(client, jena):
    send(client)
    return Proposal.objects.get()


@pytest.fixture
def link(proposal):
    """The path in the mail."""
    return path_in(Mail.objects.get(to="paula@example.org"))
