"""Sums of money in running words, in cents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_AMOUNT = r"(?P<amount>\d{1,3}(?:[.,\u00a0\u202f ']\d{3})+(?:[.,]\d{2})?|\d+(?:[.,]\d{1,2})?)(?:,-|,–)?"
_SCALE = (
    r"(?:\s*(?P<scale>Tsd\.|Mio\.|Mrd\.|Tausend|Millionen|Million|thousand|million|billion|Milliarden?))?"
)
_BEHIND = re.compile(rf"(?<![\d.,]){_AMOUNT}{_SCALE}\s*-?(?:€|EUR\b|[Ee]uros?\b)")
_BEFORE = re.compile(rf"(?:€|\bEUR)\s*{_AMOUNT}(?![\d])(?:\s?(?P<scale>thousand|million|billion|m\b|k\b))?")
_SCALES = {
    "Tsd.": 10**3, "Tausend": 10**3, "thousand": 10**3, "k": 10**3, "Mio.": 10**6, "Million": 10**6,
    "Millionen": 10**6, "million": 10**6, "m": 10**6, "Mrd.": 10**9, "Milliarde": 10**9,
    "Milliarden": 10**9, "billion": 10**9,
}  # fmt: skip


@dataclass(frozen=True)
class Sum:
    cents: int
    begin: int
    end: int
    quote: str


def sums_in(text: str) -> list[Sum]:
    found: list[Sum] = []
    for match in _all(text):
        if not any(match.start() < other.end and other.begin < match.end() for other in found):
            cents = _cents(match["amount"]) * _SCALES.get(match["scale"] or "", 1)
            found.append(Sum(cents, match.start(), match.end(), match[0]))
    return found


def _all(text: str) -> Iterator[re.Match]:
    # "€5" before "5 Euro": what stands between two sums belongs to the sign in front of it.
    yield from _BEFORE.finditer(text)
    yield from _BEHIND.finditer(text)


def _cents(amount: str) -> int:
    """Whatever groups thousands; a mark with one or two digits behind it is the decimal one."""
    whole, mark, rest = amount, "", ""
    if found := re.search(r"[.,](\d{1,2})$", amount):
        whole, mark, rest = amount[: found.start()], found[0], found[1]
    euros = int(re.sub(r"\D", "", whole))
    return euros * 100 + (int(rest.ljust(2, "0")) if mark else 0)
