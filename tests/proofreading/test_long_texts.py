"""Whatever somebody pastes into a field is read in a moment: none of this would come to an end otherwise."""

import pytest

from pages.models import News
from proofreading.rows import MOST_CHARACTERS, found_in
from proofreading.text import KnownFacts

HOSTILE = {
    "one number": "1" * 120_000,
    "one word": "ä" * 120_000,
    "one mail address": "a." * 60_000 + "@",
    "marks that open": "„" * 60_000,
    "brackets that open": "(" * 60_000,
    "paragraphs in each other": "<p>" * 20_000,
    "dates alone": "Dienstag, 14. Dezember 2023 " * 8_000,
    "sums alone": "1.000.000,00 Euro " * 8_000,
}


def kinds(news) -> set[str]:
    return {each.warning.rule for each in found_in(news, KnownFacts(), set())}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_comes_to_an_end(text):
    found_in(News(summary_de=text, body_de=text, body_en=text[:1_000]), KnownFacts(), set())


def test_of_a_long_text_the_beginning_is_read_and_nothing_is_compared():
    begin = "<p>Am Dienstag, 14. Dezember 2023.</p>"
    rest = "<p>Und 1.000 Euro.</p>" * (MOST_CHARACTERS // 20)
    assert kinds(News(body_de=begin + rest, body_en="<p>On 14 December 2023.</p>")) == {"weekday"}


def test_what_stands_behind_a_long_number_is_found():
    assert "at" in kinds(News(body_de=f"<p>{'1' * 5_000} post (at) example.org</p>"))
