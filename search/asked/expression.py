"""What is looked for, as a tree of words, and how each database is asked for it.

A word is any of its stems; a phrase is words one after the other. Within titles the order does not matter.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from search.vector import TITLE

# A word: the tokens it may stand for.
Stems = frozenset[str]


@dataclass(frozen=True)
class Phrase:
    """Words in this order; a single word is a phrase, too."""

    words: tuple[Stems, ...]


@dataclass(frozen=True)
class Beginning:
    """A word that begins like this."""

    token: str


@dataclass(frozen=True)
class Every:
    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class Either:
    parts: tuple["Expression", ...]


Expression = Phrase | Beginning | Every | Either


def every(parts: Iterable[Expression]) -> Expression:
    parts = tuple(parts)
    return parts[0] if len(parts) == 1 else Every(parts)


def either(parts: Iterable[Expression]) -> Expression:
    parts = tuple(dict.fromkeys(parts))
    return parts[0] if len(parts) == 1 else Either(parts)


def word(tokens: Iterable[str]) -> Phrase:
    return Phrase((frozenset(tokens),))


def phrases_in(expression: Expression) -> list[tuple[Stems, ...]]:
    """All phrases that are looked for; a word, or the beginning of one, is a phrase, too."""
    if isinstance(expression, Phrase):
        return [expression.words]
    if isinstance(expression, Beginning):
        return [(frozenset({expression.token}),)]
    return [phrase for part in expression.parts for phrase in phrases_in(part)]


def tokens_in(expression: Expression) -> set[str]:
    return {token for phrase in phrases_in(expression) for stems in phrase for token in stems}


def fits(expression: Expression, tokens: set[str]) -> bool:
    """Whether a text with these tokens has it, whatever their order."""
    if isinstance(expression, Phrase):
        return all(stems & tokens for stems in expression.words)
    if isinstance(expression, Beginning):
        return any(token.startswith(expression.token) for token in tokens)
    verdicts = (fits(part, tokens) for part in expression.parts)
    return all(verdicts) if isinstance(expression, Every) else any(verdicts)


@dataclass(frozen=True)
class Dialect:
    """How a database writes a question."""

    quote: str
    both: str
    one: str
    following: str
    beginning: str

    def write(self, expression: Expression, *, in_title: bool = False) -> str:
        if isinstance(expression, Phrase):
            return self._phrase(expression, in_title)
        if isinstance(expression, Beginning):
            return self.token((TITLE if in_title else "") + expression.token) + self.beginning
        operator = self.both if isinstance(expression, Every) else self.one
        return f"({operator.join(self.write(part, in_title=in_title) for part in expression.parts)})"

    def _phrase(self, phrase: Phrase, in_title: bool) -> str:
        prefix = TITLE if in_title else ""
        if in_title or len(phrase.words) == 1:
            words = (
                self.one.join(self.token(prefix + token) for token in sorted(stems)) for stems in phrase.words
            )
            return f"({self.both.join(f'({each})' for each in words)})"
        return f"({self.one.join(self._in_order(tokens) for tokens in _sequences(phrase))})"

    def _in_order(self, tokens: tuple[str, ...]) -> str:
        return f"({self.following.join(self.token(token) for token in tokens)})"

    def token(self, token: str) -> str:
        doubled = token.replace(self.quote, self.quote * 2)
        return f"{self.quote}{doubled}{self.quote}"


SQLITE = Dialect('"', " AND ", " OR ", " + ", "*")
POSTGRESQL = Dialect("'", " & ", " | ", " <-> ", ":*")


def _sequences(phrase: Phrase) -> list[tuple[str, ...]]:
    """Each in one language: the first stems of all words, then the second …"""
    most = max(len(stems) for stems in phrase.words)
    columns = [sorted(stems) for stems in phrase.words]
    if most == 1:
        return [tuple(column[0] for column in columns)]
    # Few: two languages, and words that differ in them.
    found: list[tuple[str, ...]] = [()]
    for column in columns:
        found = [(*before, token) for before in found for token in column][:AT_MOST]
    return found


AT_MOST = 16
