"""How texts and what people type are cut into words, and which of them are one."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from search.words.compounds import parts
from search.words.cut import words_of
from search.words.numbers import long_numbers
from search.words.stems import stem, stems


def plain(text: str) -> list[str]:
    return [word.plain for word in words_of(text)]


def are_one(one: str, other: str) -> bool:
    (one,), (other,) = plain(one), plain(other)
    return bool(set(stems(one)) & set(stems(other)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mitarbeiter*innen", ["mitarbeiterinnen"]), ("Mitarbeiter:innen", ["mitarbeiterinnen"]), ("Mitarbeiter_innen", ["mitarbeiterinnen"]),
        ("Mitarbeiter/innen", ["mitarbeiterinnen"]), ("Mitarbeiter/-innen", ["mitarbeiterinnen"]), ("Mitarbeiter(innen)", ["mitarbeiterinnen"]),
        ("MitarbeiterInnen", ["mitarbeiterinnen"]), ("Mitarbeiter·innen", ["mitarbeiterinnen"]), ("Berater/in", ["beraterin"]),
        ("und/oder", ["und", "oder"]), ("Eltern/innen oder (in Jena)", ["elterninnen", "oder", "in", "jena"]),
        ("Führer\u00adschein", ["fuehrerschein"]), ("Germers\u200bheim", ["germersheim"]), ("Schillerstr. 5", ["schillerstrasse", "5"]),
        ("Straße STRASSE strasse", ["strasse"] * 3), ("E-Mail", ["e", "mail"]), ("100 % _ \"", ["100"]), ("Привет, мир!", ["привет", "мир"]),
        ("مرحبا بالعالم", ["مرحبا", "بالعالم"]), ("", []), ("☺ — …", []),
    ],
)  # fmt: skip
def test_what_is_a_word(text, words):
    assert plain(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mitarbeiter", "Mitarbeiter*innen"), ("Mitarbeiter", "Mitarbeitende"), ("Mitarbeitenden", "Mitarbeiterinnen"), ("Kurs", "Kurse"),
        ("Häuser", "Haus"), ("Aemter", "Ämter"), ("Verein", "Vereine"), ("Preis", "Preise"), ("Beratung", "Beratungen"), ("Strasse", "Straßen"),
        ("permit", "permits"), ("opening", "OPENINGS"), ("Fuehrerschein", "Führerscheine"), ("Bürger", "Bürgerinnen"), ("family", "families"),
    ],
)  # fmt: skip
def test_forms_of_one_word(one, other):
    assert are_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Amt", "Ampel"), ("Leer", "Lehrer"), ("Gera", "Gerät"), ("07545", "07546")]
)
def test_other_words(one, other):
    assert not are_one(one, other)


def test_threads_do_not_disturb_each_other():
    """Each request of a server has a thread: the stemmer of another one is at another word."""
    words = [
        f"{beginning}beratungsstellen{end}"
        for beginning in "abcdefghijkl"
        for end in ["", "leitung", "preise"]
    ] * 5
    expected = [stem.__wrapped__(word, "de") for word in words]
    with ThreadPoolExecutor(8) as threads:
        for _time in range(5):
            assert list(threads.map(lambda word: stem.__wrapped__(word, "de"), words)) == expected


@pytest.mark.parametrize(
    ("compound", "found"),
    [
        ("integrationspreis", {"integration", "preis"}), ("fahrradwerkstatt", {"werkstatt"}), ("sprachkursleitung", {"sprach", "kur", "leitung"}),
        ("veranstaltung", set()), ("vorstand", set()), ("jena", set()),
    ],
)  # fmt: skip
def test_parts_of_compounds_that_the_site_has(compound, found):
    known = {"integration", "preis", "werkstatt", "sprache", "sprach", "kurs", "leitung", "stand", "haltung"}
    assert set(parts(compound, known)) == found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tel. 0365 838-3030", ["03658383030"]), ("+49 365 8383030", ["03658383030"]), ("+49 (0) 365/838 30 30", ["03658383030"]),
        ("0049 365 8383030", ["03658383030"]), ("07545 Gera", []), ("112", []), ("2023", []),
    ],
)  # fmt: skip
def test_numbers_written_with_gaps(text, numbers):
    assert [number for number, _start, _end in long_numbers(text)] == numbers
