"""The tokens of a text: what is stored of it, and looked for. The same for both databases.

One stem for each word, in their order, so that phrases can be found; beside them what a word is found by,
too: the parts of a compound, a number written in one, words joined by a hyphen.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field

from search.words.compounds import parts
from search.words.cut import words_of
from search.words.numbers import long_numbers
from search.words.stems import stem

_JOINED = re.compile(r"\w+(?:[-‐‑]\w+)+")
# No text is longer than this is worth finding.
MOST_WORDS, LONGEST = 8_000, 100_000  # words, characters


@dataclass
class Tokens:
    """What a document is found by."""

    # Passages: the words of one do not make a phrase with those of the next.
    passages: list[list[str]] = field(default_factory=list)
    beside: set[str] = field(default_factory=set)
    # Those of its titles, once more: a hit there is worth more.
    of_titles: set[str] = field(default_factory=set)

    def add(self, text: str, language: str, known: Container[str], *, is_title: bool = False) -> None:
        text = text[:LONGEST]
        in_order = list(stems_of(text, language))[:MOST_WORDS]
        beside = set(_beside(text, language, known))
        if in_order:
            self.passages.append(in_order)
        self.beside |= beside
        if is_title:
            self.of_titles.update(in_order, beside)


def stems_of(text: str, language: str) -> Iterator[str]:
    return (stem(word.plain, language) for word in words_of(text))


def plain_words(texts: Iterable[str]) -> set[str]:
    return {word.plain for text in texts for word in words_of(text)}


def tokens_of_word(plain: str, language: str, known: Container[str]) -> set[str]:
    return {stem(plain, language), *parts(plain, known)}


def _beside(text: str, language: str, known: Container[str]) -> Iterator[str]:
    for plain in {word.plain for word in words_of(text)}:
        yield from parts(plain, known)
    for joined in _JOINED.finditer(text):
        yield stem("".join(word.plain for word in words_of(joined[0])), language)
    for number, _start, _end in long_numbers(text):
        yield number
