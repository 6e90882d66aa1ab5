"""The difference of two texts, word by word, as people read it and as screen readers say it."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

_TOKENS = re.compile(r"\n|[^\S\n]+|\w+(?:[-.@:/’']\w+)*|[^\w\s]")
# What stays the same is shown only beside what does not.
BESIDE = 12
# As many words between two changes belong to them.
LITTLE = 2
# A longer text is compared by its lines: words of two novels would take a minute.
MOST_WORDS = 6_000


def word_difference(before: str, after: str) -> SafeString:
    old, new = _tokens(before), _tokens(after)
    if max(len(old), len(new)) > MOST_WORDS:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return format_html_join("", "{}", ((piece,) for piece in _pieces(old, new)))


def _tokens(text: str) -> list[str]:
    return _TOKENS.findall(text)


def _pieces(old: list[str], new: list[str]) -> Iterator[str]:
    runs = list(_runs(old, new))
    for number, (is_same, removed, added) in enumerate(runs):
        if is_same:
            yield _shortened(removed, is_first=number == 0, is_last=number == len(runs) - 1)
        else:
            yield from _changed("".join(removed), "".join(added))


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[bool, list[str], list[str]]]:
    """What stays, and what was there and is there. What hardly anything separates is one change."""
    removed: list[str] = []
    added: list[str] = []
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (what, a, b, c, d) in enumerate(blocks):
        is_between = 0 < number < len(blocks) - 1
        if what == "equal" and not (is_between and _is_little(old[a:b])):
            if removed or added:
                yield False, removed, added
                removed, added = [], []
            yield True, old[a:b], new[c:d]
        else:
            removed, added = [*removed, *old[a:b]], [*added, *new[c:d]]
    if removed or added:
        yield False, removed, added


def _is_little(words: list[str]) -> bool:
    """A comma, an "and": standing alone between two changes they only make them hard to read."""
    return sum(bool(word.strip()) for word in words) <= LITTLE


def _shortened(words: list[str], is_first: bool, is_last: bool) -> str:
    before = [] if is_first else words[: 2 * BESIDE]
    after = [] if is_last else words[-2 * BESIDE :]
    if (is_first and is_last) or len(before) + len(after) >= len(words):
        return "".join(words)
    return "".join([*before, " … " if before and after else "…", *after])


def _changed(removed: str, added: str) -> Iterator[SafeString]:
    if removed:
        yield _marked("del", _("removed:"), removed)
    if removed and added:
        yield SafeString(" ")
    if added:
        yield _marked("ins", _("added:"), added)


def _marked(tag: str, said: str, words: str) -> SafeString:
    """The word is heard, in the language of the page, whatever that of the text is; lines are seen."""
    element = '<{0}><span class="visually-hidden" lang="{1}">{2} </span>{3}</{0}>'
    return format_html(element, SafeString(tag), get_language() or "", said, words)
