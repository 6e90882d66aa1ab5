from io import StringIO

import pytest
from django.core.management import call_command

from awards.models import Edition
from tests.awards.content.loading import load


@pytest.fixture
def gera_2017(db):
    call_command("load_offices", verbosity=0, stdout=StringIO())
    load()
    return Edition.objects.get()
