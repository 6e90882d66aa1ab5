"""A site with exceptions is brought up to date: they stay as they were, each with a name of its own."""

from datetime import date, time

import pytest
from django.conf import settings
from django.db import connection

from offices.models import ConsultationException
from tests.migrating import migrate_to, migrate_to_now

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE = [("offices", "0013_roles")]


@pytest.fixture
def before():
    if "offices" in settings.MIGRATION_MODULES:
        pytest.skip("This run makes its tables without migrations.")
    yield migrate_to(BEFORE)
    migrate_to_now()


def stored() -> list[tuple]:
    names = "id, first_day, last_day, every_year, opens, closes, reason_de, reason_en, office_id"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {names} FROM offices_consultationexception ORDER BY id")
        return cursor.fetchall()


def test_exceptions_stay(before):
    office = before.get_model("offices", "Office").objects.create(slug="jena", place="Jena", state="TH")
    rows = before.get_model("offices", "ConsultationException").objects
    day = date(2031, 6, 2)
    rows.create(office=office, first_day=day, reason_de="Krankheit")
    rows.create(office=office, first_day=day, last_day=day, opens=time(14), closes=time(16))
    rows.create(
        office=office, first_day=day, last_day=day, every_year=True, reason_de="Fest", reason_en="Feast"
    )
    told = stored()
    migrate_to_now()
    assert stored() == told
    kept = ConsultationException.objects.all()
    assert len({row.uid for row in kept}) == 3
    assert {(row.unit_id, row.sequence) for row in kept} == {(None, 0)}
