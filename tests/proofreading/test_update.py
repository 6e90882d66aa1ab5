"""A running site gets the tables of proofreading and loses nothing."""

import pytest

from tests.migrating import migrate_to, migrate_to_now


@pytest.mark.django_db(transaction=True)
def test_a_running_site_keeps_its_texts_when_proofreading_comes():
    before = migrate_to(("proofreading", None), ("pages", "0009_real_last_change"))
    office = before.get_model("offices", "Office").objects.create(slug="jena", position=1, place="Jena", place_de="Jena")
    before.get_model("pages", "News").objects.create(office=office, slug="x", title_de="Neues", summary_de="Text")
    now = migrate_to_now()
    assert now.get_model("pages", "News").objects.get(slug="x").summary_de == "Text"
    assert not now.get_model("proofreading", "Dismissed").objects.exists()
