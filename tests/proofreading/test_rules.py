"""Each rule warns where something does not fit, and is silent everywhere else."""

import pytest

from proofreading.check import warnings_of
from proofreading.text import KnownFacts, WrittenText

from .texts import DAYS, FACTS, PAIRS, SHAPE


def said(text: WrittenText, facts: KnownFacts) -> list[tuple[str, str]]:
    return [(warning.rule, warning.quote) for warning in warnings_of(text, facts)]


@pytest.mark.parametrize(("language", "typed", "facts", "expected"), [*DAYS, *FACTS, *SHAPE])
def test_a_text_is_warned_of_what_does_not_fit_and_of_nothing_else(language, typed, facts, expected):
    text = WrittenText("text", typed, language, is_rich=typed.startswith("<"))
    assert sorted(said(text, facts)) == sorted(expected)


@pytest.mark.parametrize(("german", "english", "expected"), PAIRS)
def test_a_translation_says_the_same_in_figures(german, english, expected):
    assert sorted(said(WrittenText("text", english, "en", source=german), KnownFacts())) == sorted(expected)
    assert said(WrittenText("text", german, "de"), KnownFacts()) == []


def test_there_are_enough_texts_of_each_kind():
    rows = [*DAYS, *FACTS, *SHAPE, *PAIRS]
    assert len(rows) >= 100
    assert len([row for row in rows if row[-1]]) >= 40
    assert len([row for row in rows if not row[-1]]) >= 40
