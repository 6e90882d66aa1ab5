"""Words that have a better one are found, in content files and in the interface."""

import tomllib

import pytest
from django.conf import settings

from scripts.translation import wording

LANGUAGES = [code for code, _name in settings.LANGUAGES]


# The words that mean the same (search/content/) are what people type, whatever we would say.
FILES = sorted(
    path
    for folder in ["content", "federal"]
    for path in settings.BASE_DIR.glob(f"*/{folder}/*.toml")
    if path.parent.parent.name != "search"
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_content_files_use_no_word_that_has_a_better_one(path):
    texts = list(texts_of(tomllib.loads(path.read_text(encoding="utf-8"))))
    # The signpost of an office may do with the words of its duties.
    assert texts or path.parent.parent.name == "signpost"
    found = [fault for language, text in texts for fault in wording.avoided(text, language)]
    assert found == []


def texts_of(table, language=""):
    """Each text of a content file with its language: the keys name it."""
    if isinstance(table, str):
        yield from [(language, table)] if language in LANGUAGES else []
    for key, value in table.items() if isinstance(table, dict) else []:
        yield from texts_of(value, key)
    for value in table if isinstance(table, list) else []:
        yield from texts_of(value, language)


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("de", "Ihr Kennzeichen: 1234", "Vorgangsnummer"),
        ("de", "Bitte machen Sie einen Termin aus.", "vereinbaren"),
        ("en", "Report a barrier", "accessibility problem"),
        ("en", "Open from 12 am", "midnight"),
        ("en", "Who you nominated agrees.", "nominee"),
        ("en", "public authorities and federations", "associations"),
    ],
)
def test_a_word_that_has_a_better_one_is_found(language, text, better):
    (fault,) = wording.avoided(text, language)
    assert better in fault


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Dieser Text hat 200 Zeichen."),
        ("en", "The federation of clubs, open until noon"),
        ("de", "bis zum Stand"),
    ],
)
def test_good_words_are_left_alone(language, text):
    assert list(wording.avoided(text, language)) == []
