"""The answer to a question: what fits, if need be with a letter corrected or with some of the words only."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import combinations

from django.utils import timezone

from search.asked.expression import Beginning, Expression, either, every, phrases_in, word
from search.asked.extract import Phrases
from search.asked.lookup import (
    COUNTED,
    Found,
    Level,
    Narrowed,
    Range,
    count,
    is_known,
    levels_of,
    look_up,
    ranges,
)
from search.asked.question import SearchQuestion, Thing, understood
from search.asked.ranking import ranked
from search.asked.spelling import corrected, similar
from search.asked.synonyms import synonyms
from search.index.writing import known_among
from search.words.compounds import parts, possible_parts
from search.words.cut import words_of
from search.words.stems import stem
from website.languages.bilingual import languages

# More than that of one range is looked at by nobody.
CANDIDATES = 40
SHORTEST_BEGINNING = 5  # letters
MOST_SUGGESTIONS = 3


@dataclass(frozen=True)
class SearchAnswer:
    question: SearchQuestion
    hits: list[Found] = field(default_factory=list)
    # In each range, up to COUNTED.
    counts: dict[str, int] = field(default_factory=dict)
    # What was typed, and the word of the site that was searched instead.
    corrections: tuple[tuple[str, str], ...] = ()
    # Words that no page has, whatever is done.
    unknown: tuple[str, ...] = ()
    # Where nothing was found: words of the site that look alike.
    suggestions: tuple[str, ...] = ()
    # Whether no document has all of it.
    is_partly: bool = False

    @property
    def phrases(self) -> Phrases:
        """What is marked in hits."""
        return tuple(phrases_in(self.question.all)) if self.question.things else ()

    @property
    def count(self) -> int:
        return sum(self.counts.values())

    @property
    def is_counted(self) -> bool:
        return all(number <= COUNTED for number in self.counts.values())


def answer(typed: str, narrowed: Narrowed, now: datetime, at_most: int = CANDIDATES) -> SearchAnswer:
    question = understood(typed)
    if not question.things:
        return SearchAnswer(question)
    within = [each for each in ranges(timezone.localdate(now)) if narrowed.group in {"", each.name}]

    def find(asked: SearchQuestion) -> list[Found]:
        return ranked(look_up(levels_of(asked), narrowed, within, now, at_most), asked.all)

    if hits := find(question):
        return SearchAnswer(question, hits, count(question.all, narrowed, within, now))
    mended = _mended(question)
    if mended.question.things and mended.question != question and (hits := find(mended.question)):
        counts = count(mended.question.all, narrowed, within, now)
        return replace(mended, hits=hits, counts=counts)
    partly = _with_some_words(mended, narrowed, within, now, at_most)
    return partly or SearchAnswer(question, suggestions=_suggestions(question))


def _mended(question: SearchQuestion) -> SearchAnswer:
    """Each word that no page has, corrected or in its parts; what is left over is named."""
    corrections, text = [], question.typed
    for thing in question.things:
        if not is_known(thing.all) and not _otherwise(thing) and (best := _corrected(thing)):
            corrections.append((thing.typed, best))
            text = text.replace(thing.typed, best)
    if corrections:
        question = replace(understood(text), typed=question.typed)
    things: list[Thing] = []
    unknown = []
    for thing in question.things:
        if found := thing if is_known(thing.all) else _otherwise(thing):
            things.append(found)
        else:
            unknown.append(thing.typed)
    return SearchAnswer(
        replace(question, things=tuple(things)), corrections=tuple(corrections), unknown=tuple(unknown)
    )


def _suggestions(question: SearchQuestion) -> tuple[str, ...]:
    words = [word.plain for thing in question.things for word in words_of(thing.typed)]
    return tuple(dict.fromkeys(like for plain in words for like in similar(plain)))[:MOST_SUGGESTIONS]


def _otherwise(thing: Thing) -> Thing | None:
    return _beginning(thing) or _in_parts(thing)


def _in_parts(thing: Thing) -> Thing | None:
    """A compound that the site does not have, by its parts that it has."""
    words = [each.plain for each in words_of(thing.typed)]
    if len(words) != 1:
        return None
    found = parts(words[0], known_among(possible_parts(words[0])))
    together = every(word([token]) for token in found) if len(found) > 1 else None
    return replace(thing, direct=together) if together and is_known(together) else None


def _beginning(thing: Thing) -> Thing | None:
    """The beginning of words that the site has: half a word, or a compound of which more follows."""
    words = [each.plain for each in words_of(thing.typed)]
    if len(words) != 1 or len(words[0]) < SHORTEST_BEGINNING:
        return None
    # A compound may go on behind a joint, which the stem leaves out.
    beginning = Beginning(stem(words[0], languages()[0]))
    return replace(thing, direct=beginning) if is_known(beginning) else None


def _corrected(thing: Thing) -> str | None:
    """The word that was meant, as it is written with plain letters."""
    words = [each.plain for each in words_of(thing.typed)]
    # A word that staff know is not wrong, though no page has it.
    if len(words) != 1 or synonyms().know(words[0]):
        return None
    return next((other for other in corrected(words[0]) if _is_shown(other)), None)


def _is_shown(plain: str) -> bool:
    """Whether a page that everybody sees has it, or staff have told what it means."""
    return synonyms().know(plain) or any(is_known(thing.all) for thing in understood(plain).things)


def _with_some_words(
    mended: SearchAnswer, narrowed: Narrowed, within: list[Range], now, at_most: int
) -> SearchAnswer | None:
    """As many of the things as any document has."""
    things = mended.question.things
    for size in range(len(things) - 1, 0, -1):
        some: Expression = either(
            every(thing.all for thing in chosen) for chosen in combinations(things, size)
        )
        levels = [(Level.TITLE_BY_SYNONYM, some), (Level.SOME_WORDS, some)]
        if hits := look_up(levels, narrowed, within, now, at_most):
            counts = count(some, narrowed, within, now)
            return replace(mended, hits=ranked(hits, some), counts=counts, is_partly=True)
    return None
