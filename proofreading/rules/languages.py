"""Dates, times, sums, phone numbers and other numbers that differ between the languages of a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from proofreading.prose.clock import times_in
from proofreading.prose.days import days_in
from proofreading.prose.sums import sums_in
from proofreading.prose.ways import mails_in, phones_in, urls_in
from proofreading.text import KnownFacts, Warning, WrittenText, warning

_SOURCE = "de"
# A translation that is so much shorter tells less, and means to.
SHORTER = 0.55
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
_WORDS = {
    "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eins": 1, "einmal": 1, "zwei": 2, "beide": 2,
    "beiden": 2, "zweimal": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun":
    9,
    "zehn": 10, "elf": 11, "zwölf": 12, "zwanzig": 20, "dreißig": 30, "hundert": 100, "tausend": 1000,
    "one": 1, "once": 1, "two": 2, "both": 2, "twice": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "hundred":
    100,
    "thousand": 1000, "fifteen": 15, "fünfzehn": 15, "fourteen": 14, "vierzehn": 14, "sixteen": 16,
    "sechzehn": 16, "eighteen": 18, "achtzehn": 18, "forty": 40, "vierzig": 40, "fifty": 50, "fünfzig": 50,
}  # fmt: skip
_ORDINALS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht": 8, "neunt": 9,
    "zehnt": 10, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
# Said in another way in the other language: around the clock; the nineties.
_IDIOM = re.compile(
    r"\b24/7\b|\b24[ -]?(?:Stunden|hours?)\b|\b(?:19|20)?\d0(?:er|s|’s)\b|\b\d+(?:-|\s)?fach\b"
)

_ONLY_IN_SOURCE = _(
    "“%(quote)s” is in the German text, and not in this one. Please check whether both say the same."
)
_NOT_IN_SOURCE = _(
    "“%(quote)s” is in this text, and not in the German one. Please check whether both say the same."
)


@dataclass
class SaidInFigures:
    """What a text says in figures, with the words for it."""

    days: dict[tuple[int, int], tuple[int | None, str]] = field(default_factory=dict)
    figures: dict[tuple, str] = field(default_factory=dict)
    # Numbers in words: what the other language may say in figures.
    in_words: frozenset[int] = frozenset()


def differences(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    if text.language == _SOURCE or not (text.source.strip() and text.words.strip()):
        return
    here, there = _said_in(text.words, text.language), _said_in(text.source_words, _SOURCE)
    for quote in _missing(here, there):
        yield warning("only in translation", quote, _NOT_IN_SOURCE)
    if len(text.words) >= SHORTER * len(text.source_words):
        for quote in _missing(there, here):
            yield warning("only in source", quote, _ONLY_IN_SOURCE)


def _missing(these: SaidInFigures, others: SaidInFigures) -> Iterator[str]:
    for day, (year, quote) in these.days.items():
        other = others.days.get(day)
        if (
            other is None
            and not _is_figure(day, others)
            or other
            and None not in {year, other[0]}
            and year != other[0]
        ):
            yield quote
    for figure, quote in these.figures.items():
        if figure not in others.figures and not _is_said_otherwise(figure, others):
            yield quote


def _is_figure(day: tuple[int, int], others: SaidInFigures) -> bool:
    """Read as a day on one side only, such as "3.5.": its numbers are there."""
    return all(("number", f"{number}") in others.figures for number in day)


def _is_said_otherwise(figure: tuple, others: SaidInFigures) -> bool:
    kind, value = figure
    if kind == "number":
        number = float(value) if value.replace(".", "", 1).isdigit() else -1
        hours = {float(value[0]) for kind, value in others.figures if kind == "time"}
        sums = {value / 100 for kind, value in others.figures if kind == "sum"}
        days = {float(part) for day in others.days for part in day}
        years = {float(year) for year, _quote in others.days.values() if year}
        return number in others.in_words or number in hours | sums | days | years
    if kind == "time":
        return ("number", f"{value[0]}") in others.figures or ("number", f"{value[0] - 12}") in others.figures
    if kind == "sum":
        return ("number", f"{value / 100:g}") in others.figures or (
            "number",
            f"{value // 100}",
        ) in others.figures
    return False


@lru_cache(maxsize=2000)
def _said_in(words: str, language: str) -> SaidInFigures:
    said = SaidInFigures()
    rest = words
    for found in urls_in(rest):
        rest = _without(rest, found)
    for found in mails_in(rest):
        said.figures["mail", found.value] = found.quote
        rest = _without(rest, found)
    for found in phones_in(rest):
        said.figures["phone", found.value] = found.quote
        rest = _without(rest, found)
    for amount in sums_in(rest):
        said.figures["sum", amount.cents] = amount.quote
        rest = _without(rest, amount)
    for day in days_in(rest, language):
        said.days |= dict.fromkeys(day.all_days, (day.year, day.quote))
        rest = _without(rest, day)
    for idiom in _IDIOM.finditer(rest):
        rest = rest[: idiom.start()] + " " * len(idiom[0]) + rest[idiom.end() :]
    for clock in times_in(rest):
        said.figures |= {("time", (each.hour, each.minute)): clock.quote for each in clock.times}
        rest = _without(rest, clock)
    for number in _NUMBER.finditer(rest):
        said.figures["number", _normal(number[0], language)] = number[0]
    return SaidInFigures(said.days, said.figures, frozenset(_numbers_in_words(words)))


def _without(words: str, found) -> str:
    """With blanks instead, so that all else stays where it is."""
    return words[: found.begin] + " " * (found.end - found.begin) + words[found.end :]


def _normal(number: str, language: str) -> str:
    """Without marks between thousands, with a full stop for the decimal one."""
    thousands, decimal = (".", ",") if language == "de" else (",", ".")
    plain = re.sub(rf"(?<=\d)[{re.escape(thousands)}\s](?=\d{{3}}(?!\d))", "", number)
    value = plain.replace(decimal, ".")
    return value.lstrip("0") or "0" if "." not in value else value


def _numbers_in_words(words: str) -> Iterator[int]:
    for word in map(str.lower, _WORD.findall(words)):
        if word in _WORDS:
            yield _WORDS[word]
        stem = re.sub(r"(?:e|en|er|es|em|ens|ly|s)$", "", word)
        if stem in _ORDINALS or word in _ORDINALS:
            yield _ORDINALS.get(word, _ORDINALS.get(stem, 0))
