"""Residents read before they open a file what it is, and whom to ask if they cannot read it."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.files.base import ContentFile

from documents.facts import FileFacts, Finding, FindingCode
from offices.judged.rows import remember
from offices.office_of_page import office_of_page
from tests.website.pages import by_class, by_id, parse, texts

pytestmark = pytest.mark.usefixtures("db", "cast_on_stage", "own_disk")
SCAN = FileFacts("pdf", 2, found=(Finding(FindingCode.ONLY_PICTURES, 2, 2),))


@pytest.fixture
def document(jena):
    row = jena.documents.get()
    row.language, row.pages = "ar", 2
    row.file.save("form.pdf", ContentFile(b"x" * 240_000))
    return row


def shown(client, language="de"):
    path = {"de": "/de/bueros/jena/", "en": "/en/offices/jena/"}[language]
    return parse(client.get(path))


def test_what_nobody_has_checked_says_so(client, document):
    page = shown(client)
    [link] = by_class(page, "download__link")
    assert texts(link) == "Formular Jena (PDF, 240 KB, Arabisch, 2 Seiten, Barrierefreiheit nicht geprüft)"
    assert link.get("hreflang") == "ar"
    assert by_class(page, "download__ask") == []


def test_a_sure_barrier_is_told_with_a_way_to_ask(client, document, jena):
    remember(document, SCAN)
    page = shown(client)
    [link] = by_class(page, "download__link")
    assert texts(link).endswith("2 Seiten, nicht barrierefrei)")
    [ask] = by_class(page, "download__ask")
    assert (
        texts(ask.getparent())
        == "Nicht alle können diese Datei lesen. Fragen Sie uns nach „Formular Jena“ in anderer Form"
    )
    address = urlsplit(ask.get("href"))
    assert address.path == "/de/barriere-melden/"
    [told] = parse_qs(address.query)["page"]
    assert by_id(page, urlsplit(told).fragment) is not None
    assert office_of_page(told) == jena
    assert f'value="{told}"' in client.get(ask.get("href")).content.decode()


def test_the_same_in_english(client, document):
    remember(document, SCAN)
    [ask] = by_class(shown(client, "en"), "download__ask")
    assert (
        texts(ask.getparent()) == "Not everybody can read this file. Ask us for “Form Jena” in another form"
    )
    document.title_en = ""
    document.save()
    [ask] = by_class(shown(client, "en"), "download__ask")
    [german] = ask.iter("span")
    assert (german.get("lang"), texts(german)) == ("de", "Formular Jena")


@pytest.mark.parametrize(
    ("said", "words", "asks"),
    [
        ("yes", "barrierefrei)", False),
        ("partly", "teilweise barrierefrei)", True),
        ("no", "nicht barrierefrei)", True),
    ],
)
def test_what_a_person_has_said_holds(client, document, said, words, asks):
    document.accessible = said
    document.save()
    remember(document, SCAN)
    page = shown(client)
    [link] = by_class(page, "download__link")
    assert texts(link).endswith(f"2 Seiten, {words}")
    assert bool(by_class(page, "download__ask")) == asks


def test_what_was_found_in_another_file_is_not_told(client, document):
    remember(document, SCAN)
    document.file.save("neu.pdf", ContentFile(b"y" * 1000))
    assert texts(by_class(shown(client), "download__link")[0]).endswith("Barrierefreiheit nicht geprüft)")


def test_a_file_that_nobody_can_open_is_not_accessible(client, document):
    document.judged = {
        "file": document.file.name,
        "version": 1,
        "refused": "This file is empty.",
        "is_known": True,
    }
    document.save()
    assert texts(by_class(shown(client), "download__link")[0]).endswith("nicht barrierefrei)")


@pytest.mark.parametrize("stored", [[], "x", 3, {"file": None}, {"facts": []}, {"facts": {"kind": "pdf"}}])
def test_what_another_version_has_stored_breaks_nothing(client, document, stored):
    document.judged = stored if not isinstance(stored, dict) else {"file": document.file.name, **stored}
    document.save()
    assert texts(by_class(shown(client), "download__link")[0]).endswith("Barrierefreiheit nicht geprüft)")
