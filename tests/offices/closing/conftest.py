import pytest

from offices.models import User
from tests import cast
from tests.offices.closing.days import NOON, hours_of


@pytest.fixture
def jena(empty_stage):
    """Tuesday and Thursday, 9 to 12; two units."""
    office = cast.make_office("jena", "Jena")
    hours_of(office, 1, 3)
    office.units.create(slug="office", name_de="Beratung", name_en="Advice", position=1).duties.create(
        text_de="Beraten.", text_en="Give advice."
    )
    office.units.create(slug="guides", name_de="Lotsen", name_en="Guides", position=2).duties.create(
        text_de="Begleiten.", text_en="Go with you."
    )
    return office


@pytest.fixture
def leer(empty_stage):
    """Nothing is known of its hours, and no way to reach it."""
    return cast.make_office("leer", "Leer", state="NI", position=4)


@pytest.fixture
def gera(jena):
    return cast.make_office("gera", "Gera", position=1)


@pytest.fixture
def hanna(jena):
    """Head of Jena's office."""
    user = cast.anna(jena)
    User.objects.filter(pk=user.pk).update(email="hanna@example.org")
    user.refresh_from_db()
    return user


@pytest.fixture
def at_noon(time_machine):
    """A Monday in summer."""
    time_machine.move_to(NOON, tick=False)
    return time_machine
