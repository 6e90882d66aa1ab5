import pytest

from offices import models
from tests.offices.content.loading import load


@pytest.fixture(scope="module")
def offices_on_stage(standing):
    """They are loaded once for all tests of a file."""
    with standing():
        load()
        yield


@pytest.fixture
def loaded(db):
    if not models.Office.objects.exists():
        load()
    return {office.slug: office for office in models.Office.objects.all()}
