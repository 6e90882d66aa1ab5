"""A renamed office keeps its old address."""

import pytest
from django.core.management import call_command

from offices.models import FormerSlug, Office
from tests import cast

pytestmark = pytest.mark.usefixtures("jena_on_stage")


def rename(office, slug):
    office.slug = slug
    office.save()


def test_the_old_address_leads_to_the_new_one_in_both_languages(client, jena):
    rename(jena, "jena-neu")
    response = client.get("/de/bueros/jena/")
    assert (response.status_code, response["Location"]) == (301, "/de/bueros/jena-neu/")
    assert client.get("/en/offices/jena/")["Location"] == "/en/offices/jena-neu/"
    assert client.get("/en/offices/jena-neu/").status_code == 200


def test_browsers_ask_again_as_the_old_address_may_come_back_into_use(client, jena):
    rename(jena, "jena-neu")
    for path in [
        "/de/bueros/jena/",
        "/de/bueros/jena/kontakt/",
        "/de/veranstaltungen/vorschlagen/?office=jena",
    ]:
        response = client.get(path)
        assert (response.status_code, response["Cache-Control"]) == (301, "no-cache")


def test_a_second_renaming_keeps_both(client, jena):
    rename(jena, "a")
    rename(jena, "b")
    assert {client.get(f"/de/bueros/{slug}/")["Location"] for slug in ["jena", "a"]} == {"/de/bueros/b/"}


def test_renaming_back_leaves_no_circle(client, jena):
    rename(jena, "a")
    rename(jena, "jena")
    assert client.get("/de/bueros/jena/").status_code == 200
    assert client.get("/de/bueros/a/")["Location"] == "/de/bueros/jena/"


def test_another_office_may_take_a_former_address(client, jena):
    rename(jena, "a")
    cast.make_office("jena", "Neues Jena")
    assert client.get("/de/bueros/jena/").status_code == 200
    assert not FormerSlug.objects.exists()


def test_saving_without_renaming_keeps_nothing(jena):
    jena.save()
    assert not FormerSlug.objects.exists()


def test_loading_the_files_again_does_not_bring_back_the_old_address(db):
    call_command("load_offices", verbosity=0)
    rename(Office.objects.get(slug="jena"), "jena-neu")
    call_command("load_offices", verbosity=0)
    assert not Office.objects.filter(slug="jena").exists()
