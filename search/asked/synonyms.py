"""What means the same: words that staff have put together, in any language."""

from collections import defaultdict
from dataclasses import dataclass

from keeper.facts import until_saved
from search.asked.expression import Expression, Phrase
from search.models import Synonym
from search.words.cut import words_of
from search.words.stems import stems

LONGEST_ABBREVIATION = 4  # letters
Words = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Synonyms:
    # The words that begin with a stem, each with the group it belongs to; the longest first.
    _beginning: dict[str, list[tuple[Words, int]]]
    _groups: list[list[Words]]

    def at(self, words: Words) -> tuple[int, list[Expression]]:
        """How many of the first of these words have synonyms, and which. Phrases all of them."""
        for token in words[0]:
            for known, _group in self._beginning.get(token, []):
                if _begins_with(words, known):
                    others = self._of(words, len(known))
                    return len(known), [Phrase(other) for other in others if other != known]
        return 1, []

    def _of(self, words: Words, length: int) -> list[Words]:
        """Of all groups in which they are."""
        found: dict[Words, None] = {}
        for token in words[0]:
            for known, group in self._beginning.get(token, []):
                if len(known) == length and _begins_with(words, known):
                    found |= dict.fromkeys(self._groups[group])
        return list(found)

    def know(self, plain: str) -> bool:
        """Whether it is one of them, or begins one."""
        return any(token in self._beginning for token in stems(plain))

    def tokens(self) -> set[str]:
        """What is known though no page has it."""
        return {token for group in self._groups for words in group for stems in words for token in stems}


@until_saved
def synonyms() -> Synonyms:
    beginning: dict[str, list[tuple[Words, int]]] = defaultdict(list)
    groups = []
    for number, row in enumerate(Synonym.objects.order_by("pk")):
        lines = [(line, words) for line in row.lines() if (words := as_words(line))]
        groups.append([words for line, words in lines if not _is_another_word_in_small_letters(line)])
        for _line, words in lines:
            for token in words[0]:
                beginning[token].append((words, number))
    for known in beginning.values():
        known.sort(key=lambda each: -len(each[0]))
    return Synonyms(dict(beginning), groups)


def _is_another_word_in_small_letters(line: str) -> bool:
    """Such as eAT and BuT: whoever types them is led on, but nobody is led to "eat" and "but"."""
    return len(line) <= LONGEST_ABBREVIATION and not line.isupper() and not line[1:].islower()


def as_words(text: str) -> Words:
    return tuple(frozenset(stems(word.plain)) for word in words_of(text))


def _begins_with(words: Words, known: Words) -> bool:
    return len(words) >= len(known) and all(ours & theirs for ours, theirs in zip(words, known, strict=False))
