import pytest

from tests import cast


@pytest.fixture(scope="session")
def equip():
    return cast.add_awards


@pytest.fixture
def award(bare):
    """An award of that office, without editions."""
    return cast.make_award(bare, "preis", "Preis")
