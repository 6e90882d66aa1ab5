"""Offices of a running site stay public when the question comes up; one that is added afterwards is not yet."""

import pytest

from tests.migrating import migrate_to, migrate_to_now

LANDED = [("offices", "0014_closed_in_one_line")]


@pytest.mark.django_db(transaction=True)
def test_an_office_that_is_there_stays_public(client):
    before = migrate_to(LANDED)
    before.get_model("offices", "Office").objects.create(slug="jena", place_de="Jena", name_de="Büro")
    migrate_to_now()

    from offices.models import Office

    assert Office.objects.get().is_public
    assert client.get("/de/bueros/jena/").status_code == 200
    assert not Office.objects.create(slug="gera", place_de="Gera").is_public
    assert client.get("/de/bueros/gera/").status_code == 404
