"""The first integration award of Gera, every fact of it, as the page says it in both languages."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from awards.translation import TRANSLATED_FIELDS
from tests.website.pages import by_class, by_id, parse, texts
from website.languages.bilingual import languages, text_in

PATHS = {
    "de": "/de/preise/geraer-integrationspreis/2017/",
    "en": "/en/awards/geraer-integrationspreis/2017/",
}

# What the page says under each of its questions.
FACTS = {
    "de": {
        "Wofür": "Für gelungenes Engagement dafür, dass Kinder und Jugendliche mit und ohne Zuwanderungsgeschichte gleichberechtigt miteinander leben.",
        "Wer mitmachen kann": "Geraer Bildungseinrichtungen",
        "Wege zum Mitmachen": "eigene Bewerbung oder Vorschlag",
        "Bedingung": "Die Bewerbungsunterlagen müssen vollständig sein und pünktlich eingereicht werden. Das gilt für Bewerbungen und für Vorschläge.",
        "Frist": "Freitag, 28. April 2017",
        "Preisgeld": "insgesamt 3.500 Euro",
        "Vergeben von": "Stadt Gera",
        "Gefördert durch": "Europäischer Sozialfonds (ESF) über das Projekt „Integrationsmanagement“",
    },
    "en": {
        "What it is given for": "For successful efforts to help children and young people with and without a history of immigration live together as equals.",
        "Who can take part": "Gera's educational institutions",
        "Ways to take part": "own application or nomination",
        "Condition": "The application documents must be complete and submitted on time. This applies to applications and nominations alike.",
        "Deadline": "Friday 28 April 2017",
        "Prize money": "€3,500 in total",
        "Given by": "City of Gera",
        "Funded by": "European Social Fund (ESF) through the project “Integrationsmanagement” (integration management)",
    },
}
# Name, motto, state and teaser.
HEAD = {
    "de": (
        "1. Geraer Integrationspreis",
        "„Schule macht (Dich!) stark“",
        "Bewerbung beendet",
        "Die Stadt Gera vergibt zum ersten Mal einen Integrationspreis. Er ist für Bildungseinrichtungen gedacht, die dazu beitragen, dass Kinder und Jugendliche mit und ohne Zuwanderungsgeschichte gleichberechtigt miteinander leben.",
    ),
    "en": (
        "1st Gera Integration Award",
        "“Schule macht (Dich!) stark” (“School makes (you!) strong”)",
        "Applications closed",
        "For the first time, the City of Gera is giving an integration award. It is for educational institutions that help children and young people with and without a history of immigration to live together as equals.",
    ),
}
# Phone, e-mail and the application form.
CONTACT = {
    "de": ("0365 8383019", "migration.integrationsbeauftragte@gera.de", "Bewerbungsformular Geraer Integrationspreis"),
    "en": ("0365 8383019", "migration.integrationsbeauftragte@gera.de", "Application form for the Gera Integration Award"),
}  # fmt: skip

pytestmark = pytest.mark.usefixtures("award_on_stage")
each_language = pytest.mark.parametrize("language", ["de", "en"])


def get(client, language):
    response = client.get(PATHS[language])
    assert response.status_code == 200
    return parse(response)


@each_language
def test_name_motto_state_and_teaser(client, gera_2017, language):
    page = get(client, language)
    said = tuple(
        texts(by_class(page, name)[0])
        for name in ["page-head__title", "page-head__lead", "deadline__state", "lead"]
    )
    assert said == HEAD[language]


@each_language
def test_every_fact(client, gera_2017, language):
    (facts,) = by_class(get(client, language), "facts")
    assert {texts(pair.find("dt")): texts(pair.find("dd")) for pair in facts} == FACTS[language]


@each_language
def test_whom_to_ask_and_the_form(client, gera_2017, language):
    page = get(client, language)
    (plate,) = by_class(page, "door-plate")
    links = [link.get("href") for link in plate.iter("a")]
    assert links[:2] == ["tel:+493658383019", "mailto:migration.integrationsbeauftragte@gera.de"]
    phone, email, form = CONTACT[language]
    assert phone in texts(plate)
    assert email in texts(plate)
    (download,) = by_class(page, "download")
    assert texts(download).startswith(form)


def test_names_that_stay_german_are_marked_on_the_english_page(client, gera_2017):
    main = get(client, "en").find(".//main")
    marked = [texts(each) for each in main.iter("span") if each.get("lang") == "de"]
    assert marked == [
        "“Schule macht (Dich!) stark”",
        "“Integrationsmanagement”",
        "Bewerbungsformular Geraer Integrationspreis",
    ]
    assert "We do not have this text" not in texts(main)


@each_language
def test_the_list_has_it_in_the_archive(client, gera_2017, language):
    page = parse(client.get("/de/preise/" if language == "de" else "/en/awards/"))
    (archive,) = by_class(page, "award-list")
    name, _motto, state, teaser = HEAD[language]
    for words in [f"{name} (2017)", state, teaser]:
        assert words in texts(archive)
    assert by_id(page, "archive") is not None


def test_what_is_not_known_stays_empty(gera_2017):
    berlin = ZoneInfo("Europe/Berlin")
    assert gera_2017.deadline == datetime(2017, 4, 28, 23, 59, 59, tzinfo=berlin)
    assert (gera_2017.number, gera_2017.year, gera_2017.total) == (1, 2017, 3500_00)
    assert (gera_2017.opens_at, gera_2017.decided_on, gera_2017.announced_at) == (None, None, None)
    assert gera_2017.contact_name == ""
    assert not gera_2017.is_anonymous
    for rows in ["prizes", "criteria", "questions", "required_documents", "winners"]:
        assert not getattr(gera_2017, rows).exists()


def test_every_text_exists_in_every_language(gera_2017):
    kept_in_german = {"motto_gloss", "project_gloss"}
    for model, fields in TRANSLATED_FIELDS.items():
        for row in model.objects.all():
            for field in set(fields) - kept_in_german:
                there = [code for code in languages() if text_in(row, field, code)]
                assert there in ([], languages()), f"{model.__name__} {row}: {field}"
