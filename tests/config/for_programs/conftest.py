import pytest

from events.models import EventState, Programme
from tests import cast


@pytest.fixture
def event(bare):
    """A published event of Jena without dates."""
    return cast.make_event(bare, "treffen", "Treffen")


@pytest.fixture
def programme(bare):
    return Programme.objects.create(
        office=bare, slug="woche", state=EventState.PUBLISHED, title_de="Woche", title_en="Week"
    )


@pytest.fixture
def edition(bare):
    return cast.make_edition(cast.make_award(bare, "preis", "Preis"))
