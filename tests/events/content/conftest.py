from io import StringIO

import pytest
from django.core.management import call_command

from events.models import Programme
from offices.models import Office
from tests.events.content.loading import load


def _load():
    call_command("load_offices", verbosity=0, stdout=StringIO())
    load()


@pytest.fixture(scope="module")
def week_on_stage(standing):
    """It is loaded once for all tests of a file."""
    with standing():
        _load()
        yield


@pytest.fixture
def wartburgkreis(db):
    if not Programme.objects.exists():
        _load()
    return Office.objects.get(slug="wartburgkreis")


@pytest.fixture
def week(wartburgkreis):
    return Programme.objects.get()
