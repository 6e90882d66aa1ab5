"""Phone numbers, e-mail addresses and links in running words."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from website.reading.phone_number import read_phone_number

_PHONE = re.compile(r"(?<![\w/.,§+-])(?:\+|\(?0)[\d ()/\u00a0–-]{5,22}\d(?![\d€%])")
_MAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]*@[\w-]+(?:\.[\w-]+)+(?<![.-])")
_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>\"„“”]+(?<![.,;:!?)])")


@dataclass(frozen=True)
class FoundWay:
    """value: as it would be stored."""

    value: str
    begin: int
    end: int
    quote: str


def phones_in(text: str) -> list[FoundWay]:
    found = []
    for match in _PHONE.finditer(text):
        try:
            number = read_phone_number(match[0])
        except ValidationError:
            continue
        found.append(FoundWay(number, match.start(), match.end(), match[0].strip()))
    return found


def mails_in(text: str) -> list[FoundWay]:
    return [FoundWay(m[0].lower(), m.start(), m.end(), m[0]) for m in _MAIL.finditer(text)]


def urls_in(text: str) -> list[FoundWay]:
    return [FoundWay(_with_scheme(m[0]), m.start(), m.end(), m[0]) for m in _URL.finditer(text)]


def _with_scheme(address: str) -> str:
    return address if address.startswith("http") else f"https://{address}"
