import pytest

from tests import cast


@pytest.fixture(scope="session")
def equip():
    return lambda office: cast.add_awards(cast.add_events(office))
