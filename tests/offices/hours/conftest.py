import pytest
from django.utils import translation

from tests import cast
from tests.offices.hours.situations import THURSDAY, TUESDAY, add_hours


@pytest.fixture
def _english():
    with translation.override("en"):
        yield


@pytest.fixture
def _german():
    with translation.override("de"):
        yield


@pytest.fixture
def jena(db):
    """Tuesday and Thursday, 9 to 12, or by appointment; phone first in either case, and there is a number."""
    office = cast.make_office("jena", "Jena", by_arrangement=True, phone_first=True, switchboard="03641 490")
    add_hours(office, TUESDAY, 9, 12)
    add_hours(office, THURSDAY, 9, 12)
    return office


@pytest.fixture
def empty(db):
    return cast.make_office("leer", "Leer", state="NI")
