"""The button "Keep as working copy": what was typed is kept, by several people, and nobody else sees it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from drafts.models import ChosenFile, WorkingCopy
from offices.models import User
from tests import cast
from tests.drafts.copies import (
    ENGLISH,
    all_else_stored,
    copy_of,
    keep,
    publish,
    shown,
    typed,
    way_to,
    whole_site,
)
from tests.offices.admin_pages import address, confirm_deletion, page_with, part_with

pytestmark = pytest.mark.django_db


def signed_in(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=name))
    return client


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


def test_two_people_change_different_fields_of_the_copy(as_anna, contact):
    emil = signed_in("emil")
    keep(as_anna, contact, name_de="Frau Neu")
    hers, his = typed(as_anna, contact), typed(emil, contact)
    as_anna.post(way_to(contact), hers | {"name_en": "Ms New", "_keep": "yes"})
    answer = emil.post(way_to(contact), his | {"function_de": "Leitung", "_keep": "yes"}, headers=ENGLISH)
    assert answer.status_code == 302
    sent = copy_of(contact).sent
    assert [sent[name] for name in ["name_de", "name_en", "function_de"]] == [
        ["Frau Neu"],
        ["Ms New"],
        ["Leitung"],
    ]


def test_two_people_who_begin_at_once_are_merged_by_what_they_have_touched(as_anna, contact):
    emil = signed_in("emil")
    hers, his = typed(as_anna, contact), typed(emil, contact)
    as_anna.post(way_to(contact), hers | {"name_en": "Ms New", "_keep": "yes"})
    answer = emil.post(way_to(contact), his | {"function_de": "Leitung", "_keep": "yes"}, headers=ENGLISH)
    assert answer.status_code == 302
    assert (copy_of(contact).sent["name_en"], copy_of(contact).sent["function_de"]) == (
        ["Ms New"],
        ["Leitung"],
    )


@pytest.mark.parametrize("begins_with_a_copy", [True, False])
def test_the_same_field_is_shown_with_both_words_and_nothing_is_kept_unseen(
    as_anna, contact, begins_with_a_copy
):
    emil = signed_in("emil")
    if begins_with_a_copy:
        keep(as_anna, contact, function_de="Leitung")
    hers, his = typed(as_anna, contact), typed(emil, contact)
    as_anna.post(way_to(contact), hers | {"name_de": "Frau Anna", "_keep": "yes"})
    answer = emil.post(way_to(contact), his | {"name_de": "Frau Emil", "_keep": "yes"}, headers=ENGLISH)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert 'value="Frau Emil"' in html
    assert "anna has kept this meanwhile:" in html
    assert "Frau Anna" in html
    assert copy_of(contact).sent["name_de"] == ["Frau Anna"]
    answer = emil.post(way_to(contact), shown(answer) | {"_keep": "yes"})
    assert answer.status_code == 302
    assert copy_of(contact).sent["name_de"] == ["Frau Emil"]


def _with_new_duty(sent: dict, text: str) -> dict:
    number = int(sent["duties-TOTAL_FORMS"])
    return sent | {
        "duties-TOTAL_FORMS": number + 1,
        f"duties-{number}-text_de": text,
        f"duties-{number}-position": number + 1,
        f"duties-{number}-id": "",
    }


def test_new_rows_of_both_are_kept(as_anna, unit):
    part = part_with(type(unit), type(unit.duties.get()))
    emil = signed_in("emil")
    hers, his = typed(as_anna, unit, part), typed(emil, unit, part)
    as_anna.post(way_to(unit, part), _with_new_duty(hers, "Von Anna.") | {"_keep": "yes"})
    answer = emil.post(
        way_to(unit, part), _with_new_duty(his, "Von Emil.") | {"_keep": "yes"}, headers=ENGLISH
    )
    assert answer.status_code == 302, answer.context["problems"]
    assert unit.duties.count() == 1
    assert publish(emil, unit, part).status_code == 302
    assert {each.text_de for each in unit.duties.all()} == {"In Jena beraten.", "Von Anna.", "Von Emil."}


def test_a_copy_of_somebody_who_translates_holds_their_texts_alone(contact):
    tara, emil = signed_in("tara"), signed_in("emil")
    assert keep(tara, contact, name_en="Ms Tara", name_de="Frau Tara").status_code == 302
    assert publish(emil, contact).status_code == 302
    contact.refresh_from_db()
    assert (contact.name_de, contact.name_en) == ("Frau Jena", "Ms Tara")


def test_somebody_who_translates_adds_to_the_copy_and_publishes_nothing_of_others(contact):
    tara, emil = signed_in("tara"), signed_in("emil")
    keep(emil, contact, name_de="Frau Emil")
    assert keep(tara, contact, name_en="Ms Tara").status_code == 302
    assert copy_of(contact).sent["name_de"] == ["Frau Emil"]
    answer = publish(tara, contact)
    assert answer.status_code == 200
    assert "changes that you may not publish" in answer.content.decode()
    assert copy_of(contact)
    assert publish(emil, contact).status_code == 302
    contact.refresh_from_db()
    assert (contact.name_de, contact.name_en) == ("Frau Emil", "Ms Tara")


def test_somebody_who_translates_publishes_their_own(contact):
    tara = signed_in("tara")
    keep(tara, contact, name_en="Ms Tara")
    assert publish(tara, contact).status_code == 302
    contact.refresh_from_db()
    assert contact.name_en == "Ms Tara"
    assert not copy_of(contact)


def test_who_only_reads_keeps_nothing_and_sees_what_is_public(as_rita, contact):
    keep(signed_in("emil"), contact, name_de="Frau Emil")
    page = as_rita.get(way_to(contact))
    assert "Frau Emil" not in page.content.decode()
    assert as_rita.post(way_to(contact), {"name_de": "Frau Rita", "_keep": "yes"}).status_code == 403
    assert as_rita.get(_overview(contact)).status_code == 403


def test_another_office_finds_nothing(contact):
    gerd = signed_in("gerd")
    assert gerd.post(way_to(contact), {"name_de": "Herr Gerd", "_keep": "yes"}).status_code == 404
    assert gerd.post(way_to(contact), {"name_de": "Herr Gerd", "_preview": "yes"}).status_code == 404
    assert gerd.get(_overview(contact)).status_code == 404
    assert not WorkingCopy.objects.exists()


def _overview(row) -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_working_copy", args=[row.pk])


def test_a_file_that_was_chosen_is_kept_for_everybody_and_published(as_anna, jena):
    event = jena.events.get(slug="jena-event")
    part = part_with(type(event), "image")
    sent = typed(as_anna, event, part) | {"image_decorative": "on", "_keep": "yes"}
    upload = SimpleUploadedFile("fest.png", cast.picture())
    assert as_anna.post(way_to(event, part), sent | {"image": upload}).status_code == 302
    event.refresh_from_db()
    assert not event.image
    emil = signed_in("emil")
    page = emil.get(way_to(event, part), headers=ENGLISH)
    assert "fest.png" in page.content.decode()
    again = shown(page) | {"image-kept": page.context["adminform"].form["image"].field.widget.token}
    assert emil.post(way_to(event, part), again | {"_keep": "yes"}).status_code == 302
    answer = emil.post(
        way_to(event, part), again | {"working_copy": copy_of(event, part).version, "_save": "yes"}
    )
    assert answer.status_code == 302, answer.context["problems"]
    event.refresh_from_db()
    assert event.image.name.startswith("events/fest")
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
    assert as_anna.post(_overview(contact), {"_discard": "yes"}).status_code == 302
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
