"""The button "Keep as working copy": what was typed is kept, by several people, and nobody else sees it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from drafts.models import ChosenFile, WorkingCopy
from tests import cast
from tests.drafts.copies import (
    ENGLISH,
    all_else_stored,
    copy_of,
    keep,
    overview_of,
    publish,
    shown,
    signed_in,
    typed,
    way_to,
    whole_site,
)
from tests.offices.admin_pages import address, confirm_deletion, page_with, part_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact(jena):
    return jena.contacts.get()


@pytest.fixture
def unit(jena):
    return jena.units.get()


def test_the_form_shows_the_copy_and_says_so(as_anna, contact):
    keep(as_anna, contact, name_de="Frau Neu")
    page = as_anna.get(way_to(contact), headers=ENGLISH)
    html = page.content.decode()
    assert 'value="Frau Neu"' in html
    assert "Working copy of “Frau Jena”, saved by anna" in html
    assert "The public sees the version of before." in html
    assert 'value="Publish"' in html
    assert not page.context["problems"]


def test_the_whole_site_is_as_it_was(as_anna, jena, contact, unit):
    visitor = Client()
    before = whole_site(visitor, jena)
    welcome = part_with(type(jena), "welcome")
    keep(as_anna, jena, welcome, welcome_de="Neues Willkommen")
    keep(as_anna, contact, name_de="Frau Neu")
    assert whole_site(visitor, jena) == before


def test_what_is_wrong_is_told_and_kept_all_the_same(as_anna, contact):
    answer = keep(as_anna, contact, email="no address", name_de="Frau Neu")
    assert answer.status_code == 200
    assert [each.label for each in answer.context["problems"]] == ["E-mail"]
    assert "Kept as a working copy." in answer.content.decode()
    again = as_anna.get(way_to(contact), headers=ENGLISH)
    assert not again.context["problems"]
    assert again.context["adminform"].form["email"].value() == "no address"


def test_what_is_wrong_is_not_published(as_anna, contact):
    keep(as_anna, contact, email="no address")
    answer = publish(as_anna, contact)
    assert answer.status_code == 200
    assert answer.context["problems"]
    assert copy_of(contact)


def test_the_form_of_what_is_public_leaves_the_copy_alone(as_anna, contact):
    keep(as_anna, contact, name_de="Frau Neu")
    page = as_anna.get(way_to(contact) + "?public=yes", headers=ENGLISH)
    assert "Frau Neu" not in page.content.decode()
    answer = as_anna.post(way_to(contact), shown(page) | {"name_en": "Ms Public", "_save": "yes"})
    assert answer.status_code == 302
    contact.refresh_from_db()
    assert (contact.name_de, contact.name_en) == ("Frau Jena", "Ms Public")
    assert copy_of(contact).sent["name_de"] == ["Frau Neu"]


def test_what_others_publish_meanwhile_stays_beside_what_the_copy_changes(as_anna, contact):
    keep(as_anna, contact, name_de="Frau Neu")
    emil = signed_in("emil")
    page = emil.get(way_to(contact) + "?public=yes")
    emil.post(way_to(contact), shown(page) | {"name_en": "Ms Public", "_save": "yes"})
    assert 'value="Ms Public"' in as_anna.get(way_to(contact)).content.decode()
    assert publish(as_anna, contact).status_code == 302
    contact.refresh_from_db()
    assert (contact.name_de, contact.name_en) == ("Frau Neu", "Ms Public")


def test_what_others_publish_in_the_same_field_is_told_when_it_is_published(as_anna, contact):
    keep(as_anna, contact, name_de="Frau Neu")
    emil = signed_in("emil")
    page = emil.get(way_to(contact) + "?public=yes")
    emil.post(way_to(contact), shown(page) | {"name_de": "Frau Emil", "_save": "yes"})
    answer = publish(as_anna, contact)
    assert answer.status_code == 200
    assert "Frau Emil" in answer.content.decode()
    assert 'value="Frau Neu"' in answer.content.decode()
    contact.refresh_from_db()
    assert contact.name_de == "Frau Emil"


def test_a_file_that_was_chosen_is_kept_for_everybody_and_published(as_anna, jena):
    picture = jena.library_pictures.get()
    before = picture.image.name
    sent = typed(as_anna, picture) | {"_keep": "yes"}
    upload = SimpleUploadedFile("fest.png", cast.picture())
    assert as_anna.post(way_to(picture), sent | {"image": upload}).status_code == 302
    picture.refresh_from_db()
    assert picture.image.name == before
    emil = signed_in("emil")
    page = emil.get(way_to(picture), headers=ENGLISH)
    assert "fest.png" in page.content.decode()
    again = shown(page) | {"image-kept": page.context["adminform"].form["image"].field.widget.token}
    assert emil.post(way_to(picture), again | {"_keep": "yes"}).status_code == 302
    answer = emil.post(way_to(picture), again | {"working_copy": copy_of(picture).version, "_save": "yes"})
    assert answer.status_code == 302, answer.context["problems"]
    picture.refresh_from_db()
    assert picture.image.name.startswith("library/fest")
    assert not ChosenFile.objects.exists()


def test_the_list_says_which_row_has_a_copy(as_anna, contact):
    assert (
        "working copy"
        not in as_anna.get(address(type(contact), "changelist"), headers=ENGLISH).content.decode().lower()
    )
    keep(as_anna, contact, name_de="Frau Neu")
    html = as_anna.get(address(type(contact), "changelist"), headers=ENGLISH).content.decode()
    assert "Working copy" in html


def test_the_desk_names_what_is_not_published_to_the_own_office_alone(as_anna, contact, jena):
    keep(as_anna, contact, name_de="Frau Neu")
    keep(as_anna, jena, part_with(type(jena), "welcome"), welcome_de="Neues")
    html = as_anna.get("/admin/", headers=ENGLISH).content.decode()
    assert "Working copies, not published yet" in html
    assert "contact: Frau Jena" in html
    assert "Working copies" not in signed_in("gerd").get("/admin/", headers=ENGLISH).content.decode()


def test_the_desk_asks_the_same_for_one_copy_and_for_many(as_anna, jena, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    contacts = [jena.contacts.create(name_de=f"Frau {number}") for number in range(4)]
    counts = []
    for number in [1, 4]:
        for each in contacts[:number]:
            keep(as_anna, each, function_de="Leitung")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            as_anna.get("/admin/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_copy_goes_with_its_row_and_that_is_said_before(as_anna, contact):
    keep(as_anna, contact, name_de="Frau Neu")
    path = address(type(contact), "delete", contact.pk)
    assert "its working copy" in as_anna.get(path, headers=ENGLISH).content.decode()
    assert confirm_deletion(as_anna, path).status_code == 302
    assert not WorkingCopy.objects.exists()


def test_after_discarding_nothing_is_different_anywhere(as_anna, contact):
    before = all_else_stored()
    keep(as_anna, contact, name_de="Frau Neu")
    assert as_anna.post(overview_of(contact), {"_discard": "yes"}).status_code == 302
    assert not WorkingCopy.objects.exists()
    assert all_else_stored() == before
    assert "Frau Neu" not in as_anna.get(way_to(contact)).content.decode()


def test_a_character_that_no_column_takes_is_left_out(as_anna, contact):
    assert keep(as_anna, contact, name_de="Frau\x00 Neu").status_code == 302
    assert copy_of(contact).sent["name_de"] == ["Frau Neu"]


def test_the_pages_say_where_the_form_has_copies(as_anna, jena):
    welcome, other = part_with(type(jena), "welcome"), part_with(type(jena), "switchboard")
    keep(as_anna, jena, welcome, welcome_de="Neues")
    html = as_anna.get(way_to(jena, other), headers=ENGLISH).content.decode()
    assert f'href="{page_with(jena, "welcome")}"' in html
    assert 'value="Save"' in html
