"""What somebody has typed, understood: the things that are meant, each with what else it may be called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from search.asked.expression import Expression, Phrase, either, every, word
from search.asked.synonyms import Words, synonyms
from search.words.cut import words_of
from search.words.numbers import long_numbers
from search.words.stems import stems
from search.words.stop_words import STOP_WORDS

LONGEST = 200  # characters
MOST_THINGS = 7
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")


@dataclass(frozen=True)
class Thing:
    """One thing that is meant: a word, a phrase, a number."""

    typed: str
    direct: Expression
    synonyms: tuple[Expression, ...] = ()

    @property
    def all(self) -> Expression:
        return either([self.direct, *self.synonyms])


@dataclass(frozen=True)
class SearchQuestion:
    typed: str
    things: tuple[Thing, ...]
    # Whether there were words, and all of them say nothing.
    is_empty_talk: bool = False

    @property
    def direct(self) -> Expression:
        return every(thing.direct for thing in self.things)

    @property
    def all(self) -> Expression:
        return every(thing.all for thing in self.things)

    @property
    def has_synonyms(self) -> bool:
        return any(thing.synonyms for thing in self.things)


def understood(typed: str) -> SearchQuestion:
    things = list(_things(typed))[:MOST_THINGS]
    return SearchQuestion(typed, tuple(things), not things and any(words_of(typed)))


def _things(typed: str) -> Iterator[Thing]:
    at = 0
    for quoted in _QUOTED.finditer(typed):
        yield from _unquoted(typed[at : quoted.start()])
        if phrase := _words(words_of(quoted[1])):
            yield Thing(quoted[1].strip(), Phrase(phrase))
        at = quoted.end()
    yield from _unquoted(typed[at:])


def _unquoted(text: str) -> Iterator[Thing]:
    at = 0
    for number, start, end in long_numbers(text):
        yield from _in_words(text[at:start])
        pieces = every(word(stems(each.plain)) for each in words_of(text[start:end]))
        yield Thing(text[start:end].strip(), either([word([number]), pieces]))
        at = end
    yield from _in_words(text[at:])


def _in_words(text: str) -> Iterator[Thing]:
    """The longest words that have synonyms, then word by word; what says nothing is left out."""
    found = list(words_of(text))
    tokens = _words(found)
    at = 0
    while at < len(found):
        length, others = synonyms().at(tokens[at:])
        typed = text[found[at].start : found[at + length - 1].end]
        if length > 1:
            yield Thing(typed, Phrase(tokens[at : at + length]), tuple(others))
        elif found[at].plain not in STOP_WORDS:
            yield Thing(typed, Phrase(tokens[at : at + 1]), tuple(others))
        at += length


def _words(found) -> Words:
    return tuple(frozenset(stems(each.plain)) for each in found)
