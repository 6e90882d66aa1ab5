import pytest
from django.core.management import call_command

from offices.models import Office


@pytest.fixture(scope="module")
def five_offices_on_stage(standing):
    """As they come with the site: to load them takes longer than a test."""
    with standing():
        call_command("load_offices", verbosity=0)
        yield


@pytest.fixture
def offices(five_offices_on_stage, db):
    return {office.slug: office for office in Office.objects.all()}
