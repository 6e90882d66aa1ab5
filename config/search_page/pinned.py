"""What offices answer to some words before anything that is found for them."""

from dataclasses import dataclass

from django.utils.translation import get_language

from keeper.facts import until_saved
from offices.models import Office, PinnedAnswer
from search.asked.expression import tokens_in
from search.asked.question import SearchQuestion
from search.asked.synonyms import Words, as_words
from website.languages.alternates import same_page
from website.local_path import local_path

AT_MOST = 3


@dataclass(frozen=True)
class Pinned:
    answer: PinnedAnswer
    # Each with all words that have to be asked for.
    lines: tuple[Words, ...]
    # The words of the place, which bring it to the front.
    place: frozenset[str]


@dataclass(frozen=True)
class ShownAnswer:
    row: PinnedAnswer
    # Where to go on, in the language of the reader; "" where the answer says nothing of it.
    url: str


def pinned_answers(question: SearchQuestion, office: Office | None) -> list[ShownAnswer]:
    """Those of this office, or of all: first the one whose place is asked for."""
    if not question.things:
        return []
    tokens = tokens_in(question.all)
    fitting = [each for each in _all() if office in {None, each.answer.office} and _fits(each, tokens)]
    fitting.sort(key=lambda each: not each.place & tokens)
    return [ShownAnswer(each.answer, _address(each.answer.url)) for each in fitting[:AT_MOST]]


def _address(url: str) -> str:
    """Of a page of this website, that in the language of the reader."""
    path = local_path(url)
    return (same_page(path, get_language()) or path) if path else url


def _fits(pinned: Pinned, tokens: set[str]) -> bool:
    return any(all(stems & tokens for stems in line) for line in pinned.lines)


@until_saved
def _all() -> tuple[Pinned, ...]:
    rows = PinnedAnswer.objects.filter(office__in=Office.objects.public()).select_related("office")
    return tuple(Pinned(row, _lines(row), _place(row.office)) for row in rows)


def _lines(row: PinnedAnswer) -> tuple[Words, ...]:
    return tuple(filter(None, map(as_words, row.lines())))


def _place(office: Office) -> frozenset[str]:
    return frozenset(token for stems in as_words(f"{office}") for token in stems)
