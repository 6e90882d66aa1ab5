"""A running site gets the tables of proofreading and loses nothing."""

import pytest
from django.conf import settings
from django.db import connection

from pages.models import News
from proofreading.models import CheckedLink, Dismissed
from tests.cast import make_office
from tests.migrating import migrate_to, migrate_to_now


@pytest.mark.django_db(transaction=True)
def test_a_running_site_keeps_its_texts_when_proofreading_comes():
    if "offices" in settings.MIGRATION_MODULES:
        pytest.skip("This run makes its tables without migrations.")
    news = make_office("jena", "Jena").news.create(slug="neu", title_de="Neues", summary_de="Text")
    migrate_to([("proofreading", None)])
    assert "proofreading_dismissed" not in connection.introspection.table_names()
    migrate_to_now()
    assert News.objects.get(pk=news.pk).summary_de == "Text"
    assert not Dismissed.objects.exists()
    assert not CheckedLink.objects.exists()
