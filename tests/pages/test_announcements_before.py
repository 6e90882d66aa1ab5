"""Announcements of a running site go on as they were, though one can now be a draft."""

from datetime import UTC, datetime

import pytest
from django.conf import settings

from pages.models import Alert
from tests.migrating import migrate_to, migrate_to_now

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def before():
    if "pages" in settings.MIGRATION_MODULES:
        pytest.skip("This run makes its tables without migrations.")
    yield migrate_to([("pages", "0007_links_that_led_nowhere")])
    migrate_to_now()


def test_an_announcement_keeps_its_moments(before):
    moments = {
        "shows_from": datetime(2031, 6, 1, tzinfo=UTC),
        "shows_until": datetime(2031, 6, 9, tzinfo=UTC),
    }
    before.get_model("pages", "Alert").objects.create(text_de="Umzug", **moments)
    migrate_to_now()
    alert = Alert.objects.get()
    assert (alert.text_de, alert.shows_from, alert.shows_until) == ("Umzug", *moments.values())
