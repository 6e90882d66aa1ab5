"""Differences of words."""

import pytest

from translations.difference import WordChange, around_changes, difference

SAME, GONE, NEW = WordChange.SAME, WordChange.GONE, WordChange.NEW


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("", "", []),
        ("Guten Tag", "Guten Tag", [(SAME, "Guten Tag")]),
        ("", "Neu", [(NEW, "Neu")]),
        ("Alt", "", [(GONE, "Alt")]),
        ("am Montag offen", "am Dienstag offen", [(SAME, "am "), (GONE, "Montag "), (NEW, "Dienstag "), (SAME, "offen")]),
        ("offen", "offen am Montag", [(SAME, "offen "), (NEW, "am Montag")]),
        ("eins\n\nzwei", "eins zwei", [(SAME, "eins zwei")]),
        ("a <b> c", "a <b> d", [(SAME, "a <b> "), (GONE, "c"), (NEW, "d")]),
    ],
)  # fmt: skip
def test_words_that_stayed_are_gone_or_new(old, new, found):
    assert difference(old, new) == found


def test_both_texts_can_be_read_out_of_it():
    old, new = "Wir helfen Menschen in Jena gern.", "Wir beraten alle Menschen in Gera."
    parts = difference(old, new)
    assert "".join(words for kind, words in parts if kind != NEW).split() == old.split()
    assert "".join(words for kind, words in parts if kind != GONE).split() == new.split()


def test_long_runs_of_what_stayed_are_shortened():
    words = " ".join(map(str, range(100)))
    parts = around_changes(difference(f"{words} alt {words}", f"{words} neu {words}"))
    assert [kind for kind, _words in parts] == [SAME, GONE, NEW, SAME]
    assert parts[0][1].split() == ["…", *map(str, range(88, 100))]
    assert parts[-1][1].split() == [*map(str, range(12)), "…"]
