"""Places to break come into the words that people read, and into nothing else of a page."""

import json
import re

import pytest

from offices.models import Office
from tests.website.pages import by_class, parse, texts
from tests.website.search_engines.schema_org import data_blocks
from website.line_breaks.page import with_line_breaks

WORD, PARTED = "Integrationsbeauftragte", "Integrations\u00adbeauftragte"
MAIL = "integrationsbeauftragte@example.org"


@pytest.mark.parametrize(
    "html", ["<h1>{}</h1>", "<p>die {}, das</p>", '<p><span lang="de">{}</span></p>', "<label>{}<br></label>"]
)
def test_long_words_get_soft_hyphens(html):
    assert with_line_breaks(html.format(WORD), "de") == html.format(PARTED)


@pytest.mark.parametrize(
    "html",
    [
        '<a title="{}" data-x="> {}">x</a>',
        '<textarea name="a">{}</textarea>',
        "<select><option>{}</option></select>",
        "<script>{}</script>",
        '<svg><title>{}</title><path d="M1"/></svg>',
        '<p lang="en">{}</p>',
        '<div lang="de-simple"><p>{}</p></div>',
        '<dl class="facts facts--as-typed"><dd>{}</dd></dl>',
        "<!-- {} -->",
        '<a href="mailto:a@b.de">{}</a>',
    ],
)
def test_attributes_typed_words_programs_and_other_languages_are_left_alone(html):
    same = html.replace("{}", WORD)
    assert with_line_breaks(f"{same}<p>kurz</p>", "de") == f"{same}<p>kurz</p>"


def test_what_follows_an_element_is_in_the_language_around_it():
    html = f'<div lang="de"><p>{WORD}<br>{WORD}</p></div><p>{WORD}</p>'
    assert with_line_breaks(html, "en") == f'<div lang="de"><p>{PARTED}<br>{PARTED}</p></div><p>{WORD}</p>'


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Ihre E-Mail, bitte", "E-Mail"),
        ("die E-Mail-Adresse", "E-Mail"),
        ("by e-mail.", "e-mail"),
        ("mit der U-Bahn", "U-Bahn"),
        ("A-Team oder Büro-Team", "A-Team"),
    ],
)
def test_a_single_letter_does_not_end_a_line(text, marked):
    assert with_line_breaks(text, "de") == text.replace(marked, f'<span class="whole">{marked}</span>', 1)


def test_an_address_in_a_sentence_is_one_and_gets_no_soft_hyphen():
    assert with_line_breaks(f"<p>An {MAIL}.</p>", "de") == (
        '<p>An <span class="address">integrationsbeauftragte<wbr>@example.org</span>.</p>'
    )


@pytest.mark.parametrize(
    "text", ["a" * 200_000, "a-" * 100_000, "aaaa." * 40_000, "www." * 50_000, "@" * 200_000]
)
def test_no_text_takes_longer_than_it_is_long(text):
    """Each of these would take a pattern without bounds minutes."""
    html = with_line_breaks(f"<p>{text}</p>", "en")
    assert re.sub("<[^>]*>", "", html) == text


def test_a_page_has_them_in_its_text_and_nowhere_else(client, jena):
    Office.objects.update(name_de=f"{WORD} für Jena", mission_de=f"<p>Die {WORD} hilft.</p>")
    response = client.get("/de/bueros/jena/")
    html, page = response.content.decode(), parse(response)
    [title] = by_class(page, "page-head__title")
    assert "".join(title.itertext()) == f"{PARTED} für Jena"
    assert texts(title) == f"{WORD} für Jena"
    head = html.partition("<body>")[0]
    assert WORD in head
    assert "\u00ad" not in head
    assert not any("\u00ad" in value for element in page.iter() for value in element.attrib.values())
    assert "\u00ad" not in json.dumps(data_blocks(response), ensure_ascii=False)


def test_on_an_english_page_only_german_words_have_them(client, jena):
    Office.objects.update(
        name_de=f"{WORD} für Jena", name_en="", mission_en="<p>Intergovernmentalisation.</p>"
    )
    html = client.get("/en/offices/jena/").content.decode()
    assert f'lang="de" translate="no">{PARTED} für Jena' in html
    assert "Intergovernmentalisation" in html


def test_a_card_and_a_search_know_nothing_of_them(client, jena):
    Office.objects.update(name_de=f"{WORD} für Jena")
    assert "\u00ad" not in client.get("/de/bueros/jena.vcf").content.decode()
