"""Differences as people read and hear them: words, never how something is stored."""

import pytest
from django.utils.translation import override

from history.words.formatted import with_named_formats
from website.formats.differences import word_difference


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Wir helfen.", "Wir helfen gern.", "Wir helfen <ins><span class=\"visually-hidden\" lang=\"en\">added: </span>gern</ins>."),
        ("Am Montag", "Am Dienstag", 'Am <del><span class="visually-hidden" lang="en">removed: </span>Montag</del> <ins><span class="visually-hidden" lang="en">added: </span>Dienstag</ins>'),
        ("a@example.org", "b@example.org", '<del><span class="visually-hidden" lang="en">removed: </span>a@example.org</del> <ins><span class="visually-hidden" lang="en">added: </span>b@example.org</ins>'),
        ("gleich", "gleich", "gleich"),
        ("", "<b>", '<ins><span class="visually-hidden" lang="en">added: </span>&lt;b&gt;</ins>'),
    ],
)  # fmt: skip
def test_of_words(before, after, shown):
    with override("en"):
        assert word_difference(before, after) == shown


def test_what_stays_is_shown_only_beside_what_does_not():
    many = " ".join(f"Wort{number}" for number in range(200))
    shown = str(word_difference(f"{many} alt {many}", f"{many} neu {many}"))
    assert shown.startswith("…")
    assert "Wort100" not in shown
    assert "Wort199" in shown


def test_a_word_between_two_changes_belongs_to_them():
    with override("en"):
        shown = str(word_difference("Anna und Berta", "Emil und Gerd"))
    assert shown.count("<del>") == shown.count("<ins>") == 1


def test_a_novel_is_compared_line_by_line():
    novel = "\n".join(f"Zeile {number} hat viele Wörter." for number in range(3_000))
    assert "<ins>" in word_difference(novel, f"{novel}\nEnde")


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Wir <strong>helfen</strong>.</p>", "Wir [bold: helfen]."),
        (
            "<h3>Wann</h3><ul><li>heute</li><li>morgen</li></ul>",
            "[heading] Wann\n[list]\n[item] heute\n[item] morgen",
        ),
        ('<p><a href="https://example.org/">mehr</a></p>', "mehr [link to https://example.org/]"),
        ('<p><a href="record:phone/1">03641</a></p>', "03641 [taken from its record]"),
        ('<p><span lang="uk">Київ</span></p>', "[in the language “uk”: Київ]"),
    ],
)
def test_formats_have_names(html, words):
    with override("en"):
        assert with_named_formats(html) == words


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("wort " * 3_000, "wort " * 2_990 + "anderes " * 10),
        (". " * 2_900, ", " * 2_900),
        ("zeile\n" * 20_000, "zeile\n" * 19_000 + "neu\n" * 1_000),
        (" ".join(map(str, range(20_000))), " ".join(map(str, range(1, 20_000)))),
    ],
)
def test_of_long_texts_it_is_found_too_and_both_can_be_read_out_of_it(before, after):
    with override("en"):
        shown = str(word_difference(before, after))
    assert "removed:" in shown
    assert len(shown) < 1_000_000


def test_of_one_word_three_thousand_times_the_end_alone_is_told():
    with override("en"):
        shown = str(word_difference("wort " * 3_000, "wort " * 2_999 + "anderes "))
    assert shown.count("<del>") == shown.count("<ins>") == 1
    assert "</span>anderes</ins>" in shown
