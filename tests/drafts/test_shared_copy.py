"""A working copy is shared: by two people at once, and by those who may change some of it only."""

import pytest

from drafts.models import WorkingCopy
from tests.drafts.copies import (
    ENGLISH,
    copy_of,
    keep,
    overview_of,
    publish,
    shown,
    signed_in,
    typed,
    way_to,
    with_new_duty,
)
from tests.offices.admin_pages import address, part_with
from tests.website.pages import parse, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact(jena):
    return jena.contacts.get()


@pytest.fixture
def unit(jena):
    return jena.units.get()


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


def test_new_rows_of_both_are_kept(as_anna, unit):
    part = part_with(type(unit), type(unit.duties.get()))
    emil = signed_in("emil")
    hers, his = typed(as_anna, unit, part), typed(emil, unit, part)
    as_anna.post(way_to(unit, part), with_new_duty(hers, "Von Anna.") | {"_keep": "yes"})
    answer = emil.post(
        way_to(unit, part), with_new_duty(his, "Von Emil.") | {"_keep": "yes"}, headers=ENGLISH
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
    assert as_rita.get(overview_of(contact)).status_code == 403


def test_another_office_finds_nothing(contact):
    gerd = signed_in("gerd")
    assert gerd.post(way_to(contact), {"name_de": "Herr Gerd", "_keep": "yes"}).status_code == 404
    assert gerd.post(way_to(contact), {"name_de": "Herr Gerd", "_preview": "yes"}).status_code == 404
    assert gerd.get(overview_of(contact)).status_code == 404
    assert not WorkingCopy.objects.exists()


def test_a_list_tells_nothing_of_a_copy_in_another_office(contact, as_anna):
    path = address(type(contact), "changelist")
    gerd = signed_in("gerd")
    before = texts(parse(gerd.get(path, headers=ENGLISH)).find(".//table[@id='result_list']/thead"))
    keep(as_anna, contact, name_de="Frau Neu")
    after = texts(parse(gerd.get(path, headers=ENGLISH)).find(".//table[@id='result_list']/thead"))
    assert "Working copy" in texts(
        parse(as_anna.get(path, headers=ENGLISH)).find(".//table[@id='result_list']/thead")
    )
    assert after == before
