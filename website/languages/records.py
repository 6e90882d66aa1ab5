"""Facts that a text takes from a record instead of repeating them, so that it says what is true now.

In the text a link stands for the fact: <a href="record:phone/12">. Whoever reads it gets the fact in its
place, in the language of the text. Each package says which facts there are (RecordFact).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import override

from website.contributions.registry import all_of

SCHEME = "record:"
# The last number that any database counts to has nineteen digits.
LINK = re.compile(r"record:([a-z-]{1,40})/(\d{1,18})")
_NAMED = re.compile(rf'<a\b[^>]*?\bhref="{LINK.pattern}"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class RecordFact:
    """A kind of fact. in_words: of the record with this number, as HTML, in the active language.

    "" where there is none, or none that everybody may know. of_offices: the records of these offices
    (by primary keys) that have it, each with words for who chooses among them.
    """

    kind: str
    label: str | Promise
    model: type[Model]
    in_words: Callable[[int], SafeString]
    of_offices: Callable[[Iterable[int]], list[tuple[int, str]]]


def address_of(kind: str, pk: int) -> str:
    """Where a link leads that stands for this fact."""
    return f"{SCHEME}{kind}/{pk}"


def fact_at(href: str) -> SafeString | None:
    """The fact of an address, in the active language; "" where it is gone, None where it never was one."""
    match = LINK.fullmatch(href)
    fact = _of_kind(match[1]) if match else None
    return fact.in_words(int(match[2])) if match and fact else None


def filled_in(html: str, language: str) -> str:
    """The text with each fact in its place, or the words it was inserted with where it is gone."""
    if SCHEME not in html:
        return html
    with override(language):
        return _NAMED.sub(lambda link: fact_at(address_of(link[1], int(link[2]))) or link[3], html)


def in_words_of_now(html: str, language: str) -> str:
    """The text as it is edited: the links stay, and their words say what is true now."""
    if SCHEME not in html:
        return html
    with override(language):
        return _NAMED.sub(_with_words, html)


def _with_words(link: re.Match) -> str:
    href = address_of(link[1], int(link[2]))
    words = strip_tags(fact_at(href) or "")
    return f'<a href="{href}">{words or link[3]}</a>'


def without_words(html: str) -> str:
    """The same text for the same facts, whatever they were when it was written."""
    return _NAMED.sub(lambda link: f'<a href="{address_of(link[1], int(link[2]))}"></a>', html)


def left_out(html: str) -> str:
    """The text without its facts: for the search, which finds each at its record."""
    return _NAMED.sub("", html) if SCHEME in html else html


def written_out(html: str, href: str, words: str) -> str:
    """The text in which this fact is words like all others from now on."""
    return _NAMED.sub(lambda link: words if address_of(link[1], int(link[2])) == href else link[0], html)


def _of_kind(kind: str) -> RecordFact | None:
    return next((each for each in all_of(RecordFact) if each.kind == kind), None)
