import pytest
import time_machine

from awards.models import Edition, Entry
from tests import cast
from tests.conftest import NOW


@pytest.fixture(scope="session")
def equip():
    return lambda office: cast.add_awards(cast.add_events(office))


@pytest.fixture(autouse=True)
def the_clock_stands():
    """Pages say when they were changed: what is compared is of one moment."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture(scope="package", autouse=True)
def cast_on_stage(standing, equip):
    """Jena with somebody in every role, and Gera, of which none of them sees anything."""
    with standing():
        jena, gera = equip(cast.jena()), equip(cast.gera())
        edition = Edition.objects.filter(award__office=jena).exclude(prizes=None).first()
        for _ in range(7):  # to choose winners from
            cast.add_entry(edition, state=Entry.State.COMPLETE)
        cast.anna(jena), cast.mona(jena), cast.emil(jena), cast.tara(jena), cast.rita(jena)
        cast.gerd(gera), cast.olga()
        yield
