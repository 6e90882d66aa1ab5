"""A contact is only used for what it is for, and where a way is missing the next best that exists is offered."""

import json
from datetime import time

import pytest
import time_machine
from django.urls import reverse
from django.utils import translation

from offices.mail.mailboxes import mailbox_of, whom_to_tell
from offices.models import Office
from tests import cast
from tests.cast.enquiries import add_enquiry
from tests.offices.hours.situations import spaces
from tests.website.pages import by_class, parse, texts
from tests.website.search_engines.schema_org import nodes

PATHS = {"de": "/de/bueros/neu/", "en": "/en/offices/neu/"}
AWARD_PHONE, AWARD_EMAIL = "+493658383019", "preis@example.org"


@pytest.fixture
def neu(db):
    return cast.make_office("neu", "Neustadt")


@pytest.fixture
def for_the_award(neu):
    """An office whose only contact is for one purpose, as Gera's is."""
    neu.contacts.create(
        purpose_de="Fragen zum Preis",
        purpose_en="questions about the award",
        phone=AWARD_PHONE,
        email=AWARD_EMAIL,
    )
    return neu


@pytest.fixture
def phone_first(neu):
    """Hours for which people phone first, and no number, as Jena has it."""
    neu.consultation_hours.create(weekday=1, opens=time(9), closes=time(12))
    neu.by_arrangement = neu.phone_first = True
    neu.save()
    return neu


def page(client, language="de"):
    return parse(client.get(PATHS[language]))


def plate(client, language="de"):
    return texts(by_class(page(client, language), "door-plate")[0])


def first_button(client):
    return next(iter(by_class(by_class(page(client), "door-plate")[0], "button")))


def lines(client, address):
    return [spaces(texts(line)) for line in by_class(parse(client.get(address)), "directory__fact")]


def organisation(client):
    return nodes(client.get(PATHS["de"]))["GovernmentOffice"]


# Phone first, and no number


@pytest.mark.parametrize(
    ("language", "asked", "never"),
    [
        ("de", "Bitte schreiben Sie uns, wann Sie kommen möchten.", "rufen Sie"),
        ("en", "Please write to us when you want to come.", "phone first"),
    ],
)
def test_without_a_number_nobody_is_asked_to_phone(client, phone_first, language, asked, never):
    said = texts(page(client, language))
    assert asked in said
    assert never not in said


def test_the_first_button_is_then_the_form_set_to_an_appointment(client, phone_first):
    button = first_button(client)
    assert texts(button) == "Schreiben, wann Sie kommen möchten"
    form = parse(client.get(button.get("href")))
    (chosen,) = [field for field in form.iter("input") if field.get("checked") is not None]
    assert chosen.get("value") == "appointment"


def test_an_office_that_only_has_appointments_asks_for_them_in_writing(client, neu):
    Office.objects.update(by_arrangement=True)
    assert "Termine nach Vereinbarung Bitte schreiben Sie uns, wann Sie kommen möchten." in plate(client)
    assert first_button(client).get("href").endswith("?about=appointment")


def test_a_number_for_one_purpose_is_none_to_phone_first(client, phone_first, for_the_award):
    assert "rufen Sie" not in plate(client)


def test_the_switchboard_is_a_number_and_is_called_one(client, phone_first):
    Office.objects.update(switchboard="+493641490")
    said = plate(client)
    assert "Bitte rufen Sie vorher an" in said
    assert "Telefonzentrale der Verwaltung 03641 490" in said
    assert (first_button(client).get("href"), texts(first_button(client))) == (
        "tel:+493641490",
        "Telefonzentrale anrufen: 03641 490",
    )
    assert "telephone" not in organisation(client)
    assert organisation(client)["parentOrganization"]["telephone"] == "+493641490"


def test_the_number_of_the_office_comes_before_the_switchboard(client, neu):
    neu.contacts.create(phone="0365 8383019")
    Office.objects.update(switchboard="+493641490")
    assert "Telefonzentrale" not in plate(client)
    assert first_button(client).get("href") == "tel:+493658383019"


def test_an_office_closed_for_weeks_without_a_number_is_written_to(client, phone_first):
    with time_machine.travel("2024-11-06 10:00+01:00", tick=False):
        phone_first.consultation_exceptions.create(first_day="2024-11-01", last_day="2025-01-31")
        assert "Bitte schreiben Sie dem Büro." in plate(client)


@time_machine.travel("2024-11-06 10:00+01:00", tick=False)
@pytest.mark.parametrize("address", ["home", "offices:list"])
def test_every_line_answers_when_people_can_come_or_call(client, phone_first, address):
    units = [
        cast.make_office(slug, slug.title(), position).units.create(
            slug="a", name_de="A", summary_de="Tut viel"
        )
        for position, slug in enumerate(["phone", "switch", "form"], start=1)
    ]
    units[0].office.contacts.create(phone="0365 8383019")
    Office.objects.filter(slug="switch").update(switchboard="+493641490")
    with translation.override("de"):
        assert lines(client, reverse(address)) == [
            "Nächste Sprechzeit: Dienstag, 12. November, 9 bis 12 Uhr, nur mit Termin",
            "Telefon 0365 8383019",
            "Telefonzentrale der Verwaltung 03641 490",
            "Dem Büro mit dem Formular schreiben",
        ]


def test_nobody_is_told_to_phone_after_writing(client, neu):
    enquiry = add_enquiry(neu)
    assert "am Telefon" not in client.get(enquiry.get_receipt_url()).content.decode()


@pytest.mark.parametrize(
    ("ways", "sentence"),
    [
        ({}, ""),
        ({"phone": "0365 8383019"}, "Sie können es dem Büro auch am Telefon sagen."),
        (
            {"phone": "0365 8383019", "email": "a@example.org"},
            "Sie können es dem Büro auch am Telefon oder per E-Mail sagen.",
        ),
        ({"phone": "0365 8383019", "purpose_de": "Fragen zum Preis"}, ""),
    ],
)
def test_the_statement_names_only_ways_that_exist(client, neu, ways, sentence):
    if ways:
        neu.contacts.create(**ways)
    said = texts(parse(client.get("/de/bueros/neu/barrierefreiheit/")))
    assert sentence in said
    assert sentence or "Sie können es dem Büro auch" not in said


# A contact for one purpose


def test_a_contact_for_a_purpose_is_shown_with_it_and_the_general_one_is_missing(client, for_the_award):
    said = plate(client)
    assert "Telefon: Fragen zum Preis 0365 8383019" in said
    assert f"E-Mail: Fragen zum Preis {AWARD_EMAIL}" in said
    assert (
        "Noch nicht bekannt: Telefon und E-Mail für alle Fragen, Sprechzeiten und Adresse. Bitte fragen"
        in said
    )


@pytest.mark.parametrize(
    ("general", "missing"),
    [({"email": "buero@example.org"}, "Telefon"), ({"phone": "0365 8383020"}, "E-Mail")],
)
def test_a_general_way_that_is_known_is_not_said_to_be_missing(client, for_the_award, general, missing):
    for_the_award.contacts.create(**general)
    assert f"Noch nicht bekannt: {missing} für alle Fragen, Sprechzeiten und Adresse." in plate(client)


def test_it_is_neither_the_button_nor_the_line_nor_on_the_card(client, for_the_award):
    assert first_button(client).get("href") == "/de/bueros/neu/kontakt/"
    assert lines(client, "/de/bueros/") == ["Dem Büro mit dem Formular schreiben"]
    assert client.get("/de/bueros/neu.vcf").status_code == 404
    for_the_award.contacts.create(email="buero@example.org")
    card = client.get("/de/bueros/neu.vcf").content.decode()
    assert "buero@example.org" in card
    assert AWARD_EMAIL not in card
    assert AWARD_PHONE not in card


def test_machines_are_told_what_it_is_for(client, for_the_award):
    found = organisation(client)
    assert not {"telephone", "email"} & found.keys()
    (point,) = [found["contactPoint"]] if isinstance(found["contactPoint"], dict) else found["contactPoint"]
    assert point["telephone"] == AWARD_PHONE
    assert "Fragen zum Preis" in json.dumps(point, ensure_ascii=False)


def test_a_statement_for_machines_has_no_contact_for_the_award(client, for_the_award):
    found = client.get("/de/bueros/neu/barrierefreiheit.json")
    feedback = found.json()["feedback"]
    assert (feedback["telephone"], feedback["email"]) == ([], [])


def test_no_message_goes_to_an_address_for_the_award(for_the_award, settings):
    settings.OPERATOR_EMAIL = "it@example.org"
    assert mailbox_of(for_the_award) == ""
    assert whom_to_tell(for_the_award) == "it@example.org"
    assert whom_to_tell(for_the_award, for_this=AWARD_EMAIL) == AWARD_EMAIL


def test_a_contact_of_one_of_several_units_is_for_that_unit(client, neu):
    guides = neu.units.create(slug="guides", name_de="Lotsen", name_en="Guides")
    neu.contacts.create(unit=guides, phone="0365 8383019")
    assert first_button(client).get("href") == "tel:+493658383019", "the only unit is the office"
    neu.units.create(slug="other", name_de="Koordination", name_en="Coordination")
    assert "Telefon: Lotsen 0365 8383019" in plate(client)
    assert first_button(client).get("href") == "/de/bueros/neu/kontakt/"
