"""The page of one office, with the small cast of the tests."""

from datetime import date

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from offices import models
from offices.models import Office
from tests import cast
from tests.website.pages import by_class, by_id, parse, texts

pytestmark = pytest.mark.usefixtures("jena_on_stage")

PATHS = {"de": "/de/bueros/{slug}/", "en": "/en/offices/{slug}/"}
ONE_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082".replace(
        " ", ""
    )
)


def get(client, slug="jena", language="de"):
    response = client.get(PATHS[language].format(slug=slug))
    assert response.status_code == 200
    return parse(response)


@pytest.mark.parametrize("language", ["de", "en"])
def test_it_shows_every_row_in_its_language(client, jena, language):
    page = texts(get(client, language=language))
    german = [
        "Stadt Jena", "Integrationsbüro Jena", "In Jena beraten.", "Kein Visum in Jena.", "Frau Jena", "Netz Jena",
        "Mitglied Jena", "Fonds Jena", "Programm Jena", "Formular Jena", "Helfen in Jena", "Stadtplan Jena",
    ]  # fmt: skip
    english = [
        "City of Jena", "Integration Office Jena", "Give advice in Jena.", "No visas in Jena.", "Ms Jena",
        "Network Jena", "member Jena", "Fund Jena", "Programme Jena", "Form Jena", "Help in Jena", "City map Jena",
    ]  # fmt: skip
    for text in [
        *(german if language == "de" else english),
        "jena@example.org",
        "Jenaer Allee 1",
        "Jena-Nord",
    ]:
        assert text in page


def test_it_shows_nothing_of_another_office(client, jena, gera):
    main = get(client).find(".//main")
    assert "Gera" not in texts(main)


def test_the_title_names_page_place_and_site(client, jena):
    assert get(client).find(".//title").text == "Integrationsbüro Jena – Jena – Integration vor Ort"
    assert (
        get(client, language="en").find(".//title").text
        == "Integration Office Jena – Jena – Integration Near You"
    )


@time_machine.travel("2024-11-06 10:00+01:00", tick=False)
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Nächste Sprechzeit Dienstag, 9 bis 12 Uhr"),
        ("en", "Next consultation Tuesday, 9 am to noon"),
    ],
)
def test_the_plate_says_when_to_come_next(client, jena, language, sentence):
    (plate,) = by_class(get(client, language=language), "door-plate__next")
    assert texts(plate).startswith(sentence)
    assert plate.find(".//time").get("datetime") == "2024-11-12T09:00:00+01:00"


def test_the_answer_is_new_at_every_request(client, jena):
    """What depends on the clock is right even if nothing else has changed between two visits."""
    with time_machine.travel("2024-11-12 11:59+01:00", tick=False):
        assert "Jetzt geöffnet bis 12 Uhr" in texts(get(client))
    with time_machine.travel("2024-11-12 12:00+01:00", tick=False):
        assert "Jetzt geöffnet" not in texts(get(client))


@time_machine.travel("2024-11-12 09:30+01:00", tick=False)
def test_where_people_phone_first_it_is_never_called_open(client, jena):
    jena.phone_first = True
    jena.save()
    german, english = (
        texts(by_class(get(client, language=code), "door-plate__next")[0]) for code in ["de", "en"]
    )
    assert "Sprechzeit bis 12 Uhr, nur mit Termin" in german
    assert "Consultation until noon, by appointment only" in english
    assert "geöffnet" not in german
    assert "open" not in english.lower()


@time_machine.travel("2024-12-23 09:30+01:00", tick=False)
def test_an_exception_tells_its_reason_in_the_language_it_has(client, jena):
    exception = jena.consultation_exceptions.get()
    assert "Ferien in Jena" in texts(get(client))
    assert "(Break)" in texts(get(client, language="en"))
    exception.reason_en = ""
    exception.save()
    marked = [span for span in get(client, language="en").iter("span") if span.get("lang") == "de"]
    assert "Ferien in Jena" in map(texts, marked)


@time_machine.travel("2024-12-23 09:30+01:00", tick=False)
def test_the_table_of_the_week_tells_a_reason_in_the_language_it_has(client, jena):
    jena.consultation_exceptions.update(reason_en="")
    (table,) = by_class(get(client, language="en"), "hours")
    (marked,) = [span for span in table.iter("span") if span.get("lang") == "de"]
    assert texts(marked) == "Ferien in Jena"
    (table,) = by_class(get(client), "hours")
    assert not [each for each in table.iter() if each.get("lang")]
    assert "keine Sprechzeit (Ferien in Jena)" in texts(table)


def test_an_office_that_has_entered_nothing_says_what_to_do_instead(client, db):
    cast.make_office("neu", "Neustadt")
    german, english = texts(get(client, "neu")), texts(get(client, "neu", "en"))
    assert german.count("Noch nicht") == 1
    assert "Noch nicht bekannt: Telefon, E-Mail, Sprechzeiten und Adresse." in german
    assert "Not available yet: phone, e-mail, consultation hours and address." in english
    assert "Bitte fragen Sie in der Stadtverwaltung nach diesem Büro." in german
    assert "Please ask for this office at the city administration." in english


def test_a_district_is_asked_at_its_own_administration(client, db):
    cast.make_office("neu", "Neukreis", municipality_kind=Office.MunicipalityKind.DISTRICT)
    assert "in der Kreisverwaltung" in texts(get(client, "neu"))


def test_an_office_with_a_phone_can_be_called_with_one_touch(client, jena):
    jena.contacts.create(phone="0365 8383019")
    (link,) = [link for link in by_class(get(client), "button") if link.get("href") == "tel:+493658383019"]
    assert "0365 8383019 anrufen" in texts(link)


def test_the_map_link_leads_to_the_visitors_address_and_says_it_leaves(client, jena):
    page = get(client)
    (link,) = [link for link in page.iter("a") if "openstreetmap.org" in link.get("href")]
    assert link.get("href").endswith("query=Jenaer+Allee+1%2C+07743+Jena")
    assert "Sie verlassen diese Website." in texts(page)


def test_without_an_address_the_map_shows_the_municipality(client, jena):
    jena.addresses.all().delete()
    (link,) = [link for link in get(client).iter("a") if "openstreetmap.org" in link.get("href")]
    assert link.get("href").endswith("query=Stadt+Jena")


def test_every_jump_link_has_its_section(client, jena):
    page = get(client)
    (contents,) = by_class(page, "contents-list__items")
    anchors = [link.get("href") for link in contents.iter("a")]
    assert len(anchors) >= 4
    assert all(by_id(page, anchor.removeprefix("#")) is not None for anchor in anchors)


def test_facts_about_access_appear_only_when_they_are_known(client, jena):
    assert "Dolmetsch" not in texts(get(client))
    Office.objects.update(
        interpreter_on_request=True,
        step_free=True,
        languages_spoken_de="Arabisch",
        checked_on=date(2026, 11, 1),
    )
    page = texts(get(client))
    for text in ["Arabisch", "Ja, auf Anfrage", "Stufenloser Zugang: ja", "1. November 2026"]:
        assert text in page


def test_a_file_tells_format_size_language_pages_and_access_in_its_link(client, jena):
    document = jena.documents.get()
    document.language, document.pages, document.accessible = "de", 2, "yes"
    document.file.save("form.pdf", ContentFile(b"x" * 240_000))
    (link,) = by_class(get(client), "download__link")
    assert texts(link) == "Formular Jena (PDF, 240 KB, Deutsch, 2 Seiten, barrierefrei)"


def test_a_document_without_its_file_says_whom_to_ask(client, jena):
    page = get(client)
    assert texts(by_id(page, "not-here")) == (
        "Noch nicht auf dieser Seite: Formular Jena, Stadtplan Jena (Link). Bitte fragen Sie das Büro danach."
    )
    assert by_id(page, "downloads") is None
    assert by_id(page, "links") is None


def test_a_logo_has_the_programmes_name_as_its_alternative(client, jena):
    programme = jena.funding_programmes.get()
    programme.logo.save("logo.png", ContentFile(ONE_PIXEL))
    (image,) = get(client, language="en").iter("img")
    assert (image.get("alt"), image.get("lang")) == ("Programme Jena", None)
    programme.name_en = ""
    programme.save()
    (image,) = get(client, language="en").iter("img")
    assert (image.get("alt"), image.get("lang")) == ("Programm Jena", "de")


def _fill(office, duties, contacts):
    unit = office.units.get()
    for number in range(duties):
        unit.duties.create(text_de=f"Aufgabe {number}", text_en=f"Duty {number}", position=number)
    for number in range(contacts):
        office.contacts.create(name_de=f"Person {number}", name_en=f"Person {number}", phone="0365 8383019")


@pytest.mark.parametrize(("duties", "contacts"), [(3, 1), (60, 1), (3, 20), (60, 20)])
def test_queries_do_not_grow_and_none_is_asked_twice(client, jena, gera, duties, contacts):
    _fill(jena, duties, contacts)
    with CaptureQueriesContext(connection) as queries:
        get(client)
    asked = [query["sql"] for query in queries]
    assert len(asked) == 24
    assert len(set(asked)) == 24


# What is missing in one language. Each case: model, field, and where the text stands on the page.
TRANSLATED = [
    (Office, "name"), (Office, "municipality"), (Office, "mission"), (Office, "welcome"), (Office, "team"),
    (Office, "partners"), (Office, "remit_note"), (Office, "languages_spoken"), (Office, "funding_note"),
    (models.Duty, "text"), (models.Referral, "cannot"), (models.Contact, "name"), (models.Body, "name"),
    (models.BodyRole, "name"), (models.Fund, "name"), (models.FundingProgramme, "name"), (models.Document, "title"),
    (models.VolunteerOffer, "title"), (models.InformationLink, "title"),
]  # fmt: skip


def marked(page, language):
    return [element for element in page.iter() if element.get("lang") == language and element.tag != "a"]


@pytest.mark.parametrize(("language", "other"), [("en", "de"), ("de", "en")])
@pytest.mark.parametrize(("model", "field"), TRANSLATED)
def test_a_text_that_exists_in_one_language_is_shown_marked_under_one_sentence(
    client, jena, model, field, language, other
):
    model.objects.update(**{f"{field}_{language}": "", f"{field}_{other}": "<p>Nur hier</p>"})
    page = get(client, language=language)
    shown = [element for element in marked(page, other) if "Nur hier" in texts(element)]
    assert shown
    sentences = [texts(element) for element in by_class(page, "original-text")]
    sentence = {
        "en": "We do not have this text in English yet. You are reading it in German.",
        "de": "Diesen Text haben wir noch nicht auf Deutsch. Sie lesen ihn auf Englisch.",
    }[language]
    is_name = field in getattr(model, "name_fields", ())
    assert sentences == ([] if is_name else [sentence])
    shown = [element for element in shown if element.tag != "title"]
    assert all(element.get("translate") == "no" for element in shown) or not is_name


def test_a_heading_and_the_title_are_marked_too(client, jena):
    Office.objects.update(name_en="")
    page = get(client, language="en")
    title = page.find(".//title")
    assert (title.get("lang"), title.text) == ("de", "Integrationsbüro Jena – Jena – Integration vor Ort")
    assert page.find(".//h1/span").get("lang") == "de"


@pytest.mark.parametrize("content", [None, b""], ids=["lost", "empty"])
def test_a_file_that_is_no_longer_there_is_said_to_be_missing(client, jena, content, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    document = jena.documents.get()
    document.file.save("form.pdf", ContentFile(b"%PDF" if content is None else content))
    if content is None:
        (tmp_path / document.file.name).unlink()
    page = get(client)
    assert "Formular Jena" in texts(by_id(page, "not-here"))
    assert by_id(page, "downloads") is None
