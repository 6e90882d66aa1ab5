"""A street of the records with another number, or its town with another postcode."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from proofreading.text import KnownFacts, Street, Warning, WrittenText, warning

_IN_TWO = re.compile(r"(?P<name>.*\D)\s(?P<number>\d+\s?[a-zA-Z]?(?:\s?[-–/]\s?\d+\s?[a-zA-Z]?)?)$")

_OTHER_NUMBER = _(
    "“%(quote)s”: in its field stands “%(street)s”. Please correct what is wrong, the text or the field."
)
_OTHER_POSTCODE = _(
    "“%(quote)s”: in its field stands “%(town)s”. Please correct what is wrong, the text or the field."
)


def other_addresses(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    known = {_plain(each.street) for each in facts.streets}
    for each in facts.streets:
        found = _street_in(text.words, each)
        if found is None:
            continue
        if not _is_known(_plain(found[0]), known):
            yield warning("street", found[0], _OTHER_NUMBER, street=each.street)
        yield from _postcodes(text.words[found.end() :], each, facts)


def _street_in(words: str, known: Street) -> re.Match | None:
    parts = _IN_TWO.fullmatch(known.street.strip())
    if not parts:
        return None
    name = re.sub(r"(?<=[Ss]tr)(?:aße|asse|\\\.)", r"(?:aße|asse|\.)", re.escape(parts["name"]))
    return re.search(rf"(?<!\w){name}\s\d+(?:\s?[a-zA-Z]\b)?(?:\s?[-–/]\s?\d+[a-zA-Z]?\b)?", words)


def _is_known(found: str, known: set[str]) -> bool:
    """A letter behind it may be the next word."""
    return found in known or found.rstrip("abcdefghijklmnopqrstuvwxyz") in known


def _postcodes(words: str, known: Street, facts: KnownFacts) -> Iterator[Warning]:
    """Right behind the street, where the two are one address."""
    if not (known.postcode and known.town):
        return
    found = re.match(rf",?\s+(?P<postcode>\d{{5}})\s+{re.escape(known.town)}", words)
    if found and found["postcode"] not in {each.postcode for each in facts.streets}:
        yield warning(
            "postcode",
            found[0].lstrip(", \n"),
            _OTHER_POSTCODE,
            town=f"{known.postcode} {known.town}",
        )


def _plain(street: str) -> str:
    return re.sub(r"str(?:aße|asse|\.)", "str", re.sub(r"[\s–]+", "", street.replace("–", "-")).lower())
