import pytest

from offices.page.vcard import (
    card,
    escape,
    fold,
    line,
    text_line,
)
from website.languages.bilingual import Text


@pytest.mark.parametrize(
    ("value", "escaped"),
    [
        ("a, b; c", "a\\, b\\; c"),
        ("back\\slash", "back\\\\slash"),
        ("two\r\nlines\nand three", "two\\nlines\\nand three"),
        ("\r\nEND:VCARD", "\\nEND:VCARD"),
        ("time: 9", "time: 9"),
        ("", ""),
    ],
)
def test_characters_with_a_meaning_are_escaped(value, escaped):
    assert escape(value) == escaped


@pytest.mark.parametrize(
    "content", ["a" * 75, "ä" * 37, "", "ü" * 200, "a" + "ä" * 200, "😀" * 50, "aä" * 99]
)
def test_no_line_is_longer_than_75_octets_and_nothing_is_lost(content):
    lines = fold(content).encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"".join([lines[0], *(piece.removeprefix(b" ") for piece in lines[1:])]).decode() == content
    assert (len(lines) == 1) == (len(content.encode()) <= 75)


def test_parts_stay_apart_and_the_language_is_said():
    assert str(line("ADR", "", "", "Straße 1; Hof", type="WORK")) == "ADR;TYPE=WORK:;;Straße 1\\; Hof"
    assert str(text_line("FN", Text("Büro", "de"))) == "FN;LANGUAGE=de:Büro"


def test_a_card_is_framed():
    assert card([line("FN", "A")]) == "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND:VCARD\r\n"
