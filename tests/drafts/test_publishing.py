"""All copies of a row are published together, or none."""

import pytest
from django.contrib.admin.models import LogEntry

from drafts.models import WorkingCopy
from tests.drafts.copies import ENGLISH, copy_of, keep, publish, shown, signed_in, typed, way_to
from tests.offices.admin_pages import part_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def welcome(jena):
    return part_with(type(jena), "welcome")


@pytest.fixture
def where(jena):
    return part_with(type(jena), "switchboard")


def test_the_copies_of_all_parts_are_published_with_the_one_on_the_form(as_anna, jena, welcome, where):
    keep(as_anna, jena, welcome, welcome_de="Neues Willkommen")
    keep(as_anna, jena, where, how_to_get_there_de="Mit der Bahn.")
    answer = publish(as_anna, jena, welcome, welcome_en="New welcome")
    assert answer.status_code == 302
    jena.refresh_from_db()
    assert jena.welcome_de == "Neues Willkommen"
    assert jena.welcome_en == "New welcome"
    assert jena.how_to_get_there_de == "Mit der Bahn."
    assert not WorkingCopy.objects.exists()


def test_where_one_part_is_wrong_nothing_is_published_and_everything_is_kept(as_anna, jena, welcome, where):
    keep(as_anna, jena, where, switchboard="no number")
    keep(as_anna, jena, welcome, welcome_de="Neues Willkommen")
    entries = LogEntry.objects.count()
    answer = publish(as_anna, jena, welcome, welcome_en="New welcome")
    assert answer.headers["Location"] == way_to(jena, where)
    html = as_anna.get(way_to(jena, where), headers=ENGLISH).content.decode()
    assert "Nothing was published, and everything is kept" in html
    assert "was changed successfully" not in html
    jena.refresh_from_db()
    assert not jena.welcome_de
    assert copy_of(jena, welcome).sent["welcome_en"] == ["New welcome"]
    assert LogEntry.objects.count() == entries


def test_a_part_without_a_copy_is_saved_alone(as_anna, jena, welcome, where):
    keep(as_anna, jena, welcome, welcome_de="Neues Willkommen")
    assert publish(as_anna, jena, where, how_to_get_there_de="Mit der Bahn.").status_code == 302
    jena.refresh_from_db()
    assert jena.how_to_get_there_de == "Mit der Bahn."
    assert copy_of(jena, welcome)


def test_a_version_that_nobody_on_this_form_has_seen_is_not_published_unseen(as_anna, jena):
    contact = jena.contacts.get()
    keep(as_anna, contact, name_de="Frau Neu")
    opened = typed(as_anna, contact)
    keep(signed_in("emil"), contact, function_de="Leitung")
    answer = as_anna.post(way_to(contact), opened | {"name_en": "Ms New", "_save": "yes"}, headers=ENGLISH)
    assert answer.status_code == 200
    assert "somebody else has kept a working copy meanwhile" in answer.content.decode()
    contact.refresh_from_db()
    assert contact.name_de == "Frau Jena"
    assert as_anna.post(way_to(contact), shown(answer) | {"_save": "yes"}).status_code == 302
    contact.refresh_from_db()
    assert (contact.name_de, contact.name_en, contact.function_de) == ("Frau Neu", "Ms New", "Leitung")


def test_what_somebody_else_has_published_already_is_not_in_the_way(as_anna, jena):
    contact = jena.contacts.get()
    keep(as_anna, contact, name_de="Frau Neu")
    opened = typed(as_anna, contact)
    assert publish(signed_in("emil"), contact).status_code == 302
    answer = as_anna.post(way_to(contact), opened | {"name_en": "Ms New", "_save": "yes"})
    assert answer.status_code == 302
    contact.refresh_from_db()
    assert (contact.name_de, contact.name_en) == ("Frau Neu", "Ms New")
