import pytest

from tests import cast
from translations.confirming import How, confirm


@pytest.fixture(scope="session")
def equip():
    return lambda office: cast.add_awards(cast.add_events(office))


@pytest.fixture(scope="module")
def cast_on_stage(standing, equip):
    """Jena and Gera with every kind of row, and those who may change, translate or read them."""
    with standing():
        jena, gera = equip(cast.jena()), equip(cast.gera())
        cast.anna(jena), cast.emil(jena), cast.tara(jena), cast.rita(jena)
        cast.gerd(gera), cast.olga()
        yield


@pytest.fixture
def welcome(jena):
    """Jena with a welcome in both languages that was confirmed."""
    jena.welcome_de, jena.welcome_en = "Guten Tag.", "Hello."
    jena.save()
    confirm(jena, ["welcome_en"], how=How.WRITTEN)
    return jena
