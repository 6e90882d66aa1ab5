import pytest

from offices import models
from tests.offices.content.loading import load


@pytest.fixture
def loaded(db):
    load()
    return {office.slug: office for office in models.Office.objects.all()}
