from io import StringIO

import pytest
from django.core.management import call_command

from awards.models import Edition
from tests.awards.content.loading import load


def _load():
    call_command("load_offices", verbosity=0, stdout=StringIO())
    load()


@pytest.fixture(scope="module")
def award_on_stage(standing):
    """It is loaded once for all tests of a file."""
    with standing():
        _load()
        yield


@pytest.fixture
def gera_2017(db):
    if not Edition.objects.exists():
        _load()
    return Edition.objects.get()
