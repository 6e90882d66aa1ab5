import pytest

from tests import cast


@pytest.fixture(scope="session")
def equip():
    return lambda office: cast.add_awards(cast.add_events(office))


@pytest.fixture(scope="package", autouse=True)
def cast_on_stage(standing, equip):
    """Jena, Gera and their people stand for all tests of this folder: to make them takes longer than a test."""
    with standing():
        jena, gera = equip(cast.jena()), equip(cast.gera())
        cast.anna(jena), cast.rita(jena), cast.gerd(gera), cast.olga()
        yield
