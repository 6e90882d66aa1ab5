from io import StringIO

import pytest
from django.core.management import call_command

from events.models import Programme
from offices.models import Office
from tests.events.content.loading import load


@pytest.fixture
def wartburgkreis(db):
    call_command("load_offices", verbosity=0, stdout=StringIO())
    load()
    return Office.objects.get(slug="wartburgkreis")


@pytest.fixture
def week(wartburgkreis):
    return Programme.objects.get()
