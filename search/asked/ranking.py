"""Which hit comes first. The same rows in any order come out in the same order, on both databases."""

from collections.abc import Iterable

from search.asked.expression import Expression, fits, tokens_in
from search.asked.lookup import Found, Level
from search.index.writing import findables
from search.words.cut import words_of
from search.words.stems import stems
from search.words.stop_words import STOP_WORDS

# A title is as good as another whose words are asked for to the same quarter.
_QUARTERS = 4


def ranked(found: Iterable[Found], expression: Expression) -> list[Found]:
    rank_of = {kind: findable.rank for kind, findable in findables().items()}
    asked = tokens_in(expression)

    def key(hit: Found):
        # What was on comes in the order of its range: the latest first.
        place = -hit.place if hit.range_name == "past" else hit.place
        return (
            hit.range_name == "past",
            hit.level,
            -_coverage(hit, expression, asked),
            rank_of[hit.kind],
            place,
        )

    return sorted(found, key=key)


def _coverage(hit: Found, expression: Expression, asked: set[str]) -> int:
    """How much of its title, or of another name, is asked for, in quarters."""
    if hit.level not in {Level.TITLE, Level.TITLE_BY_SYNONYM}:
        return 0
    names = [hit.title_de, hit.title_en, *hit.names.splitlines()]
    return max(_share(name, expression, asked) for name in names if name)


def _share(name: str, expression: Expression, asked: set[str]) -> int:
    words = [set(stems(word.plain)) for word in words_of(name) if word.plain not in STOP_WORDS]
    if not words:
        return 0
    share = sum(1 for word in words if word & asked) / len(words)
    # A name that has all that is asked for comes before one of which a part is asked for.
    whole = fits(expression, {token for word in words for token in word})
    return int(share * _QUARTERS) + (_QUARTERS if whole else 0)
