import re
from itertools import accumulate

import pyphen
import pytest

from website.line_breaks import syllables
from website.line_breaks.long_words import SOFT_HYPHEN, with_soft_hyphens


def parted(word: str) -> str:
    return with_soft_hyphens(word).replace(SOFT_HYPHEN, "|")


def places(parts: str) -> set[int]:
    """After how many letters a word is parted. A part that is still long may be parted further, by syllables."""
    return set(accumulate(map(len, parts.split("|")[:-1])))


@pytest.mark.parametrize(
    "word",
    [
        "Integrations|beauftragte",
        "Integrations|beauftragten|versammlung",
        "Migrations|erst|beratung",
        "Wartburg|kreis",
        "Ausländer|behörde",
        "Barriere|freiheit",
        "Gebärden|sprache",
        "Zusammen|arbeit",
        "zusammen|arbeiten",
        "Wohnberechtigungs|schein",
        "Daten|schutz|erklärung",
    ],
)
def test_compounds_are_parted_where_their_words_meet(word):
    assert places(word) <= places(parted(word.replace("|", "")))


@pytest.mark.parametrize(
    "word",
    ["Integrations|beauftragte", "Ausländer|behörde", "Gebärden|sprache", "Landes|integrations|konzept"],
)
def test_and_nowhere_else_if_the_parts_are_short(word):
    assert parted(word.replace("|", "")) == word


@pytest.mark.parametrize(
    ("word", "wrong"),
    [
        ("Sprungschanzen", "Sprungs|"),
        ("Wohnungssuche", "Wohn|ungs"),
        ("Bürgerinnenrat", "Bürger|in"),
        ("Ausländerinnen", "Ausländer|in"),
        ("kulturellerweise", "kultur|"),
        ("Dienstagvormittag", "Dienst|"),
        ("Jungsozialisten", "Jungs|oz"),
        ("zusammenarbeiten", "zusamme|n"),
    ],
)
def test_what_only_looks_like_a_joint_is_none(word, wrong):
    assert not parted(word).startswith(wrong)


def test_other_long_words_are_parted_by_their_syllables():
    assert parted("Veranstaltungen") == "Veran|stal|tungen"
    assert parted("Donaudampfschifffahrt") == "Donau|dampf|schiff|fahrt"


@pytest.mark.parametrize(
    "word",
    [
        "Integrationsbeauftragte",
        "NextGenerationEU",
        "ÄÖÜÄÖÜÄÖÜÄÖÜÄÖÜ",
        "x" * 300,
        "İ" * 20,
        "Ελληνικάελληνικά",
    ],
)
def test_no_letter_is_lost(word):
    assert with_soft_hyphens(word).replace(SOFT_HYPHEN, "") == word


def test_syllables_are_those_that_pyphen_finds():
    """All words of one length that stand in its patterns, and some more."""
    its = pyphen.Pyphen(lang="de_DE")
    letters = [re.sub(r"[\d.]", "", line) for line in syllables.lines()]
    words = {word for word in letters if len(word) == 17} | {
        "Aktionärsausschüsse",
        "Straßenfest",
        "qqqq",
        "ab",
    }
    assert len(words) > 1000
    assert {word: syllables.places(word) for word in words} == {word: its.positions(word) for word in words}
