"""What a form that is not right says."""

from events.models import Proposal
from tests.events.proposals.proposing import TYPED, check


def problems(response) -> dict[str, str]:
    """What the error summary says, by the field it leads to."""
    return {each.anchor: str(each.sentence) for each in response.context["form"].problems()}


def refused(client, **changes) -> dict[str, str]:
    response = check(client, typed=TYPED | changes)
    assert response.status_code == 422
    assert not Proposal.objects.exists()
    return problems(response)
