"""What a list of results says of a page: each page in its own words, and in those of its language."""

import pytest

from offices.models import Office
from tests.website.pages import parse
from website.languages.bilingual import Text
from website.search_engines.description import LONGEST, description, lead


def described(client, path) -> tuple:
    """Its words and their language, where that is not the page's."""
    found = [meta for meta in parse(client.get(path)).iter("meta") if meta.get("name") == "description"]
    assert len(found) <= 1
    return (found[0].get("content"), found[0].get("lang")) if found else (None, None)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "/de/bueros/jena/",
            "Integrationsbüro Jena – Jena. Das Büro setzt sich für die Menschen in Jena ein.",
        ),
        ("/en/offices/jena/", "Integration Office Jena – Jena. The office stands up for the people of Jena."),
        ("/de/bueros/", "Büros. Jeder Ort hat sein eigenes Büro. Wählen Sie den Ort, in dem Sie wohnen."),
        ("/en/display/", "Display. Set the pages so that you can read them well."),
    ],
)
def test_it_is_the_title_and_the_first_words_of_the_page(client, jena, path, words):
    assert described(client, path) == (words, None)


def test_an_office_that_says_nothing_in_english_is_described_in_german_and_marked(client, jena):
    Office.objects.update(mission_en="")
    words, language = described(client, "/en/offices/jena/")
    assert words.endswith("Das Büro setzt sich für die Menschen in Jena ein.")
    assert language == "de"


def test_of_an_office_that_says_nothing_at_all_only_the_place_is_told(client, jena):
    Office.objects.update(mission_de="", mission_en="", welcome_de="", welcome_en="")
    assert described(client, "/de/bueros/jena/") == (
        "Integrationsbüro Jena – Jena. Stadt Jena, Thüringen.",
        None,
    )


@pytest.mark.parametrize("path", ["/de/nowhere/", "/en/nowhere/"])
def test_an_error_page_has_none(client, db, path):
    assert described(client, path) == (None, None)


@pytest.mark.parametrize(
    ("main", "words"),
    [
        (
            '<p class="page-head__lead">Für <strong>alle</strong> &amp; Inte\u00adgration.</p><p>Mehr.</p>',
            "Für alle & Integration.",
        ),
        ('<p class="original-text">Nur Deutsch.</p><p>Der erste Absatz.</p>', "Der erste Absatz."),
        ('<p><a href="/a">Video speichern</a></p><p>Guten Tag.</p>', "Guten Tag."),
        ('<p class="lead">Was war. <a href="/a">Was kommt</a></p>', "Was war."),
        ('<p class="lead"><span lang="de" translate="no">Haus</span> in Jena</p>', "Haus in Jena"),
        ('<p class="lead"><span lang="en">Written in English.</span></p>', ""),
        ('<div class="flow" lang="en"><p>Written in English.</p></div>', ""),
        ('<p>Later.</p><p\n  class="lead"\n>Haus\n  in Jena</p>', "Haus in Jena"),
        ("<h1>Title</h1>", ""),
        ("", ""),
    ],
)
def test_the_lead_of_a_page(main, words):
    assert (
        lead(f"<header><p>Kopf</p></header><main>{main}</main><footer><p>Fuß</p></footer>", "de").text
        == words
    )


def test_long_words_are_cut_between_two_of_them():
    words = description("Titel", Text("Wort " * 100, "de")).text
    assert len(words) <= LONGEST
    assert words.endswith("Wort …")


def test_a_title_that_is_in_the_words_is_not_said_twice():
    assert description("Titel", Text("Titel und mehr.", "de")).text == "Titel und mehr."
    assert description("Titel?", Text("Mehr.", "de")).text == "Titel? Mehr."
