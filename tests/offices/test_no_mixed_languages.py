"""Nothing on an English page is German without saying so, nor the other way round.

Every text of every page is compared with everything the database and the catalogue know in the other language.
"""

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

from offices.translation import TRANSLATED_FIELDS
from tests.website.pages import parse, parse_html

PATHS = {
    "de": ["/de/", "/de/bueros/", "/de/darstellung/", "/de/x/", "/de/uebersicht/", "/de/bueros/{slug}/"],
    "en": ["/en/", "/en/offices/", "/en/display/", "/en/x/", "/en/sitemap/", "/en/offices/{slug}/"],
}
OFFICES = ["gera", "jena", "wartburgkreis", "leer", "germersheim"]
OTHER = {"de": "en", "en": "de"}
# Names that are the same for everybody, and the names of the languages, which stand in their own.
PROPER_NAMES = {
    "Gera", "Jena", "Wartburgkreis", "Landkreis Leer", "NextGenerationEU", "Deutsch", "English", "Demonstration",
}  # fmt: skip
ATTRIBUTES = ["alt", "aria-label", "title", "placeholder", "content"]


def fold(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def foreign_content(language: str) -> set[str]:
    """Every text in the other language that is not the same in this one."""
    other = OTHER[language]
    texts = set()
    for model, fields in TRANSLATED_FIELDS.items():
        for row in model.objects.all():
            for field in fields:
                here, there = (getattr(row, f"{field}_{code}") or "" for code in [language, other])
                if there != here:
                    texts |= set(paragraphs(there))
    return texts


def paragraphs(html: str) -> list[str]:
    return [fold(part) for part in html.replace("<p>", "").split("</p>") if fold(part)]


def foreign_words(language: str) -> set[str]:
    """The German of every message on an English page; its English on a German one."""
    with open(settings.LOCALE_PATHS[0] / "de/LC_MESSAGES/django.po", "rb") as file:
        messages = [message for message in read_po(file) if message.id and isinstance(message.id, str)]
    german, english = (
        {fold(text) for text in texts} for texts in zip(*((m.string, m.id) for m in messages), strict=True)
    )
    return german - english if language == "en" else english - german


def spoken(element, language):
    """Each text and attribute with the language it is marked as, from the outside in."""
    language = element.get("lang", language)
    if element.tag in {"script", "style", "link", "input"}:
        return
    if element.text:
        yield fold(element.text), language
    for name in ATTRIBUTES:
        if element.get(name):
            yield fold(element.get(name)), language
    for child in element:
        yield from spoken(child, language)
        if child.tail:
            yield fold(child.tail), language


def mixed(page, language, foreign):
    said = spoken(page, language)
    return [text for text, marked in said if text in foreign - PROPER_NAMES and marked != OTHER[language]]


@pytest.fixture(scope="module")
def pages(loaded_once):
    with loaded_once() as client:
        found = {
            language: {
                path.format(slug=slug): parse(client.get(path.format(slug=slug)))
                for path in paths
                for slug in OFFICES
            }
            for language, paths in PATHS.items()
        }
        return found, {language: foreign_content(language) | foreign_words(language) for language in PATHS}


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_text_is_in_the_other_language_without_saying_so(pages, language):
    found, foreign = pages
    assert len(foreign[language]) > 200, "there is something to find"
    for path, page in found[language].items():
        assert (path, mixed(page, language, foreign[language])) == (path, [])


def test_an_unmarked_foreign_text_is_found():
    page = parse_html('<html lang="en"><p>Aufgaben</p><p lang="de">Aufgaben</p><img alt="Aufgaben">')
    assert mixed(page, "en", {"Aufgaben"}) == ["Aufgaben", "Aufgaben"]
