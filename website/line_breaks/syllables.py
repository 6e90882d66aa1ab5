"""Between which letters a German word may be parted, by the patterns that pyphen brings.

pyphen itself makes a dictionary of their digits, which takes each process that serves German pages a second
of the processor and 18 MB. Here they stay one text, and a line of it is read where a word meets it.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

import pyphen

# What pyphen leaves at either end.
SHORTEST = 2
_DIGITS = str.maketrans("", "", "0123456789")


def places(word: str) -> list[int]:
    """After how many letters. Of the digits that meet between two letters the highest counts: odd is yes."""
    pointed = f".{word.lower()}."
    levels = [0] * (len(pointed) + 2)
    for start, pattern in _met(pointed):
        for place, (digit, _letter) in enumerate(pyphen.parse(pattern), start):
            levels[place] = max(levels[place], int(digit or 0))
    return [place for place in range(SHORTEST, len(word) - SHORTEST + 1) if levels[place + 1] % 2]


def _met(pointed: str) -> Iterator[tuple[int, str]]:
    """The patterns whose letters stand in this word, and where."""
    patterns = lines()
    for start in range(len(pointed)):
        after = 0
        for end in range(start + 1, len(pointed) + 1):
            letters = pointed[start:end]
            after = bisect_right(patterns, letters, after, key=_letters)
            if after and _letters(patterns[after - 1]) == letters:
                yield start, patterns[after - 1]
            if after == len(patterns) or not _letters(patterns[after]).startswith(letters):
                break


def _letters(pattern: str) -> str:
    return pattern.translate(_DIGITS)


class Lines(Sequence[str]):
    """As a list would have them, without an object for each."""

    def __init__(self, lines: list[str]):
        self._text = "".join(lines)
        self._ends = array("L", accumulate(map(len, lines), initial=0))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number):
        return self._text[self._ends[number] : self._ends[number + 1]]


@cache
def lines() -> Lines:
    """All patterns, such as "2bund.", by their letters; of two with the same the later one counts."""
    text = pyphen.LANGUAGES["de_DE"].read_text("iso8859-1")
    return Lines(sorted((line for line in text.split("\n") if line != _letters(line)), key=_letters))
