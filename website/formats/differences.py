"""The difference of two texts, word by word, as people read it and as screen readers say it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

# A word, a sign or a line break, each with the spaces behind it.
_TOKENS = re.compile(r"(?:\n|\w+(?:[-.@:/’']\w+)*|[^\w\s])[^\S\n]*|[^\S\n]+")
_SPACES = " \t\xa0"
# What stays the same is shown only beside what does not.
BESIDE = 12
# As many words between two changes belong to them.
LITTLE = 2
# What would have to be looked at more often is not compared word by word: one word three thousand times, or a
# novel, would take minutes.
MOST_LOOKS = 4_000_000


def word_difference(before: str, after: str) -> SafeString:
    old, new = _tokens(before), _tokens(after)
    return format_html_join("", "{}", ((piece,) for piece in _pieces(old, new)))


def _tokens(text: str) -> list[str]:
    return _TOKENS.findall(text)


def _pieces(old: list[str], new: list[str]) -> Iterator[str]:
    runs = list(_runs(old, new))
    for number, (is_same, removed, added) in enumerate(runs):
        if is_same:
            yield _shortened(added, is_first=number == 0, is_last=number == len(runs) - 1)
        else:
            yield from _changed("".join(removed), "".join(added))


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[bool, list[str], list[str]]]:
    """What stays, and what was there and is there. What hardly anything separates is one change."""
    removed: list[str] = []
    added: list[str] = []
    blocks = _blocks(old, new)
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


def _blocks(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """As difflib has them, whatever spaces stand behind each word."""
    old, new = _bare(old), _bare(new)
    counts = Counter(new)
    if sum(counts[word] for word in old) <= MOST_LOOKS:
        return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    begin = _same(old, new)
    end = _same(old[begin:][::-1], new[begin:][::-1])
    last, last_new = len(old) - end, len(new) - end
    found = [
        ("equal", 0, begin, 0, begin),
        ("replace", begin, last, begin, last_new),
        ("equal", last, len(old), last_new, len(new)),
    ]
    return [each for each in found if each[1] < each[2] or each[3] < each[4]]


def _bare(tokens: list[str]) -> list[str]:
    return [token.rstrip(_SPACES) or token for token in tokens]


def _same(old: list[str], new: list[str]) -> int:
    """How many words both begin with."""
    return sum(1 for _word in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _is_little(words: list[str]) -> bool:
    """A comma, an "and": standing alone between two changes they only make them hard to read."""
    return sum(bool(word.strip()) for word in words) <= LITTLE


def _shortened(words: list[str], is_first: bool, is_last: bool) -> str:
    before = [] if is_first else words[:BESIDE]
    after = [] if is_last else words[-BESIDE:]
    if (is_first and is_last) or len(before) + len(after) >= len(words):
        return "".join(words)
    return "".join([*before, " … " if before and after else "…", *after])


def _changed(removed: str, added: str) -> Iterator[str]:
    """The spaces behind them belong to neither."""
    if removed:
        yield _marked("del", _("removed:"), removed.rstrip(_SPACES) or removed)
    if removed and added:
        yield " "
    if added:
        yield _marked("ins", _("added:"), added.rstrip(_SPACES) or added)
    last = added or removed
    yield last[len(last.rstrip(_SPACES)) :] if last.rstrip(_SPACES) else ""


def _marked(tag: str, said: str, words: str) -> SafeString:
    """The word is heard, in the language of the page, whatever that of the text is; lines are seen."""
    element = '<{0}><span class="visually-hidden" lang="{1}">{2} </span>{3}</{0}>'
    return format_html(element, SafeString(tag), get_language() or "", said, words)
