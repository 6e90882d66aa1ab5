"""What an edition is called: "1. Geraer Integrationspreis", "1st Gera Integration Award"."""

from awards.models import Edition
from website.languages.bilingual import Text, pick

_TEENS = {11, 12, 13}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def _german(number: int) -> str:
    return f"{number}."


def _english(number: int) -> str:
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


_ORDINALS = {"de": _german, "en": _english}


def name_of(edition: Edition, language: str | None = None) -> Text:
    """Its number and the award, all in the language of the award's name; the year where it has no number."""
    title = pick(edition.award, "title", language)
    if edition.number is None:
        return Text(f"{title} {edition.year}", title.language)
    number = _ORDINALS.get(title.language, str)(edition.number)
    return Text(f"{number}\u00a0{title}", title.language)


def name_with_year(edition: Edition, language: str | None = None) -> Text:
    name = name_of(edition, language)
    return name if edition.number is None else Text(f"{name} ({edition.year})", name.language)


def given_by(edition: Edition) -> Text:
    """Who gives it: the municipality of the office, unless the award says otherwise."""
    return pick(edition.award, "given_by") or pick(edition.office, "municipality")
