"""A site with referrals is brought up to date: they stay as they were, and lead to the kind of place they name."""

import pytest
from django.conf import settings
from django.db import connection

from offices.models import Referral
from signpost.models import WhoCan
from tests.migrating import migrate_to, migrate_to_now

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE = [("offices", "0010_duties_of_the_five_offices"), ("signpost", None)]


@pytest.fixture
def before():
    if "offices" in settings.MIGRATION_MODULES:
        pytest.skip("This run makes its tables without migrations.")
    yield migrate_to(BEFORE)
    migrate_to_now()


def stored_referrals() -> list[tuple]:
    """Every column, as the database has it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM offices_referral ORDER BY id")
        return cursor.fetchall()


def test_referrals_stay_and_lead_on(before):
    office = before.get_model("offices", "Office").objects.create(slug="jena", place="Jena", state="TH")
    texts = ["Zuständig ist die Ausländerbehörde.", "Jobcenter oder Sozialamt.", "Eine andere Stelle.", None]
    for number, text in enumerate(texts):
        before.get_model("offices", "Referral").objects.create(
            office=office, cannot_de="Das nicht.", cannot_en="Not this.", who_can_de=text, position=number,
            url="https://example.org/",
        )  # fmt: skip
    rows = stored_referrals()
    migrate_to_now()
    assert stored_referrals() == rows
    assert Referral.objects.count() == len(texts)
    assert list(WhoCan.objects.values_list("referral__position", "kind")) == [(0, "immigration")]
