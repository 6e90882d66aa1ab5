"""What was changed in a text, word by word."""

import re
from difflib import SequenceMatcher
from enum import StrEnum

# A word, and what separates it from the next.
_WORDS = re.compile(r"\S+\s*")


class WordChange(StrEnum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


def difference(old: str, new: str) -> list[tuple[WordChange, str]]:
    """The words of both, in order: what stayed, what is gone, what is new."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    found: list[tuple[WordChange, str]] = []
    matcher = SequenceMatcher(None, _bare(before), _bare(after), autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            found.append((WordChange.SAME, "".join(after[c:d])))
            continue
        if b > a:
            found.append((WordChange.GONE, "".join(before[a:b])))
        if d > c:
            found.append((WordChange.NEW, "".join(after[c:d])))
    return found


def _bare(words: list[str]) -> list[str]:
    return [word.strip() for word in words]


# Of what stayed: so many words before and after each change, and what stands for those between.
SHOWN, LEFT_OUT = 12, "… "


def around_changes(parts: list[tuple[WordChange, str]]) -> list[tuple[WordChange, str]]:
    """The same with long runs of what stayed shortened."""
    last = len(parts) - 1
    return [
        (kind, _shortened(words, n == 0, n == last) if kind == WordChange.SAME else words)
        for n, (kind, words) in enumerate(parts)
    ]


def _shortened(text: str, is_first: bool, is_last: bool) -> str:
    words = _WORDS.findall(text)
    before, after = 0 if is_first else SHOWN, 0 if is_last else SHOWN
    if len(words) <= before + after + 1:
        return text
    end = words[len(words) - after :] if after else []
    return "".join([*words[:before], LEFT_OUT, *end])
