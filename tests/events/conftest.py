from datetime import UTC, datetime

import pytest
import time_machine

from tests import cast

# The moment at which the tests of this folder stand, where time matters: a Monday at noon, summer time.
NOW = datetime(2031, 6, 2, 10, tzinfo=UTC)


@pytest.fixture(scope="session")
def equip():
    return cast.add_events


@pytest.fixture
def bare(empty_stage):
    """An office without any rows."""
    return cast.make_office("jena", "Jena")


@pytest.fixture
def event(bare):
    """A published event of that office, without dates."""
    return cast.make_event(bare, "treffen", "Treffen")


@pytest.fixture
def at_noon(settings):
    settings.SITE_URL = "https://example.org"
    with time_machine.travel(NOW, tick=False):
        yield
