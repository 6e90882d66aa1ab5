"""What the files of the five offices hold, and what of it is stored."""

from datetime import time

import pytest

from offices import models
from offices.translation import TRANSLATED_FIELDS
from website.languages.bilingual import languages, text_in

pytestmark = pytest.mark.usefixtures("offices_on_stage")

OFFICES = ["gera", "jena", "wartburgkreis", "leer", "germersheim"]


def test_the_five_offices_stand_in_their_order(loaded):
    assert list(models.Office.objects.values_list("slug", flat=True)) == OFFICES


@pytest.mark.parametrize(
    ("rows", "counts"),
    [
        ("units", [1, 1, 1, 3, 1]),
        ("referrals", [1, 0, 0, 0, 0]),
        ("pinned_answers", [1, 0, 0, 0, 0]),
        ("contacts", [1, 0, 2, 0, 0]),
        ("addresses", [0, 0, 2, 0, 0]),
        ("consultation_hours", [0, 2, 0, 0, 0]),
        ("consultation_exceptions", [0, 0, 0, 0, 0]),
        ("bodies", [6, 6, 2, 0, 0]),
        ("funds", [0, 3, 0, 0, 0]),
        ("funding_programmes", [1, 2, 5, 0, 0]),
        ("documents", [1, 3, 1, 0, 1]),
        ("volunteer_offers", [0, 0, 1, 1, 1]),
        ("information_links", [1, 0, 3, 0, 0]),
        ("served_places", [1, 1, 33, 19, 31]),
    ],
)
def test_no_row_of_the_facts_is_missing_and_none_is_invented(loaded, rows, counts):
    assert [getattr(loaded[slug], rows).count() for slug in OFFICES] == counts


@pytest.mark.parametrize(
    ("slug", "counts"),
    [
        ("gera", {"office": 8}),
        ("jena", {"office": 14}),
        ("wartburgkreis", {"office": 11}),
        ("leer", {"commissioner": 8, "guides": 4, "coordination": 8}),
        ("germersheim", {"office": 6}),
    ],
)
def test_every_duty_is_there(loaded, slug, counts):
    assert {unit.slug: unit.duties.count() for unit in loaded[slug].units.all()} == counts


def test_duties_keep_the_order_of_the_file(loaded):
    first, *others = loaded["leer"].units.get(slug="guides").duties.all()
    assert first.text_de == "helfen, sich am neuen Ort zurechtzufinden"
    assert first.text_en == "help you find your way around your new surroundings"
    assert others[-1].text_de == "vermitteln bei Konflikten zwischen Kulturen"


@pytest.mark.parametrize("model", TRANSLATED_FIELDS, ids=lambda model: model.__name__)
def test_every_text_exists_in_every_language(loaded, model):
    for row in model.objects.all():
        for field in TRANSLATED_FIELDS[model]:
            there = [code for code in languages() if text_in(row, field, code)]
            assert there in ([], languages()), f"{model.__name__} {row}: {field}"


def test_the_states_decide_on_holidays_and_law(loaded):
    assert [loaded[slug].state for slug in OFFICES] == ["TH", "TH", "TH", "NI", "RP"]


def test_every_door_has_its_own_colour_and_drawing(loaded):
    assert [loaded[slug].hue for slug in OFFICES] == [45, 255, 150, 210, 345]
    assert [loaded[slug].drawing for slug in OFFICES] == ["rainbow", "circles", "hill", "waves", "star"]


def test_jena_has_hours_by_arrangement_and_wants_a_call_first(loaded):
    jena = loaded["jena"]
    hours = [(row.weekday, row.opens, row.closes) for row in jena.consultation_hours.all()]
    assert hours == [(1, time(9), time(12)), (3, time(9), time(12))]
    assert (jena.by_arrangement, jena.phone_first) == (True, True)


def test_jena_puts_two_programmes_into_practice_and_names_no_funder(loaded):
    relations = loaded["jena"].funding_programmes.values_list("relation", flat=True)
    assert list(relations) == ["put_into_practice", "put_into_practice"]


def test_gera_says_what_it_cannot_do_and_who_can(loaded):
    referral = loaded["gera"].referrals.get()
    assert (
        referral.cannot_de
        == "Das Büro entscheidet nicht über Ihren Aufenthalt. Die Beauftragte hat im Ausländerrecht keine ausführenden Befugnisse."
    )
    assert referral.who_can_en == "The immigration office (Ausländerbehörde) is responsible."


def test_phone_numbers_are_stored_as_machines_dial_them(loaded):
    assert loaded["gera"].contacts.get().phone == "+493658383019"
    assert loaded["wartburgkreis"].contacts.get(name_de="Herr Rodeck").phone == "+493695615803"


def test_a_contact_may_be_an_address_for_one_purpose_only(loaded):
    contact = loaded["wartburgkreis"].contacts.last()
    assert (contact.email, contact.phone, contact.name_de) == ("denkbunt@wartburgkreis.de", "", None)


def test_the_post_box_of_the_wartburgkreis_has_a_postcode_of_its_own(loaded):
    visiting, postal = loaded["wartburgkreis"].addresses.all()
    assert (visiting.street, visiting.postcode) == ("Erzberger Allee 14", "36433")
    assert (postal.post_box, postal.postcode) == ("11 65", "36421")


def test_somebody_may_be_member_and_coordinator_of_one_body(loaded):
    committee = loaded["gera"].bodies.get(name_de="Begleitausschuss des Lokalen Aktionsplanes")
    assert [role.name_en for role in committee.roles.all()] == ["member", "coordinator"]


def test_the_duties_of_two_offices_are_examples(loaded):
    assert [slug for slug in OFFICES if loaded[slug].among_others] == ["wartburgkreis", "germersheim"]


def test_paragraphs_of_a_file_are_paragraphs_of_the_page(loaded):
    germersheim = loaded["germersheim"]
    assert [germersheim.mission_de.count("<p>"), germersheim.mission_en.count("<p>")] == [4, 4]
    assert [loaded["leer"].mission_de.count("<p>"), loaded["leer"].mission_en.count("<p>")] == [2, 2]


def test_the_call_for_volunteers_stands_beside_the_guides(loaded):
    assert loaded["leer"].volunteer_offers.get().unit.slug == "guides"
