import pytest

from awards.models import Edition
from history.recording.block import recording
from tests import cast


@pytest.fixture(scope="session")
def equip():
    return lambda office: cast.add_awards(cast.add_events(office))


@pytest.fixture(scope="package", autouse=True)
def cast_on_stage(standing, equip):
    """Jena with somebody in every role, and Gera, of which none of them sees anything."""
    with standing():
        jena, gera = equip(cast.jena()), equip(cast.gera())
        cast.anna(jena), cast.mona(jena), cast.emil(jena), cast.tara(jena), cast.rita(jena)
        cast.add_juror(Edition.objects.filter(award__office=jena).first(), "jule")
        gerd, _olga = cast.gerd(gera), cast.olga()
        with recording(gerd):
            # What there is to see in the history of the other office, and to recover.
            gera.welcome_de, gera.welcome_en = "Willkommen in Gera", "Welcome to Gera"
            gera.save()
            fund = gera.funds.create(name_de="Alter Fonds Gera", name_en="Old fund of Gera")
        with recording(gerd):
            fund.delete()
        yield
