import pytest

from offices.models import Office, User
from tests import cast


@pytest.fixture(scope="package", autouse=True)
def cast_on_stage(standing):
    """Jena, Gera and their people stand for all tests of this folder: to make them takes longer than a test."""
    with standing():
        jena, gera = (cast.add_awards(cast.add_events(office)) for office in [cast.jena(), cast.gera()])
        cast.anna(jena), cast.rita(jena), cast.gerd(gera), cast.olga()
        yield


@pytest.fixture
def jena(db):
    return Office.objects.get(slug="jena")


@pytest.fixture
def gera(db):
    return Office.objects.get(slug="gera")


@pytest.fixture
def anna(db):
    return User.objects.get(username="anna")


@pytest.fixture
def rita(db):
    return User.objects.get(username="rita")


@pytest.fixture
def gerd(db):
    return User.objects.get(username="gerd")


@pytest.fixture
def olga(db):
    return User.objects.get(username="olga")


@pytest.fixture
def as_anna(client, anna):
    client.force_login(anna)
    return client


@pytest.fixture
def as_rita(client, rita):
    client.force_login(rita)
    return client


@pytest.fixture
def as_olga(client, olga):
    client.force_login(olga)
    return client
