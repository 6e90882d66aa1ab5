"""What helps in all of Germany, from numbers.toml, read once in each process."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.utils.translation import get_language

from website.languages.bilingual import Text, languages
from website.reading.phone_number import read_phone_number

FILE = Path(__file__).with_name("numbers.toml")

# Whom to call in danger: the two that stand above everything else.
IN_DANGER = ["police", "violence-against-women"]


@dataclass(frozen=True)
class FederalHelp:
    """The texts by language; phones as they can be dialled. What is not certain is empty."""

    key: str
    names: dict[str, str]
    whats: dict[str, str]
    phones: tuple[str, ...]
    url: str
    hours_in_words: dict[str, str]
    languages_in_words: dict[str, str]
    is_free: bool
    topics: tuple[str, ...]
    source: str
    checked: date

    @property
    def name(self) -> Text:
        return _said(self.names)

    @property
    def what(self) -> Text:
        return _said(self.whats)

    @property
    def hours(self) -> Text:
        return _said(self.hours_in_words)

    @property
    def languages(self) -> Text:
        return _said(self.languages_in_words)


def _said(texts: dict[str, str]) -> Text:
    wanted = get_language()
    found = next((code for code in [wanted, *languages()] if code in texts), wanted)
    return Text(texts.get(found, ""), found)


@cache
def federal_help() -> tuple[FederalHelp, ...]:
    with FILE.open("rb") as file:
        return tuple(_read(table) for table in tomllib.load(file)["help"])


def _read(table: dict) -> FederalHelp:
    return FederalHelp(
        key=table["key"],
        names=table["name"],
        whats=table["what"],
        phones=tuple(map(read_phone_number, table.get("phones", []))),
        url=table.get("url", ""),
        hours_in_words=table.get("hours", {}),
        languages_in_words=table.get("languages", {}),
        is_free=table.get("is_free", False),
        topics=tuple(table["topics"]),
        source=table["source"],
        checked=table["checked"],
    )


def on_topic(key: str) -> list[FederalHelp]:
    """In the order of the file; what a topic names first is what it is mostly about."""
    found = [each for each in federal_help() if key in each.topics]
    return sorted(found, key=lambda each: each.topics.index(key))


def in_danger() -> list[FederalHelp]:
    by_key = {each.key: each for each in federal_help()}
    return [by_key[key] for key in IN_DANGER]
