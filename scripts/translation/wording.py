"""How the interface speaks, as far as a machine can tell."""

import re
from collections.abc import Iterator

# What is not prose: HTML tags, placeholders.
_MARKUP = re.compile(r"<[^>]*>|%\([^)]+\)[a-z]|\{\w*\}")
_TYPEWRITER_QUOTE = re.compile(r"[\"']")

_FAMILIAR = re.compile(r"\b(?:du|dich|dir|dein\w*|euch|euer\w*|eure\w*)\b", re.IGNORECASE)
# Screen readers stumble over these signs; the German names both or finds a neutral word.
_GENDER_SIGN = re.compile(r"[^\W\d_][*:_]in", re.IGNORECASE)
_FOREIGN_QUOTES = re.compile(r"[”»«]|“(?=\w)")


def faults(text: str, language: str) -> Iterator[str]:
    prose = _MARKUP.sub(" ", text)
    if _TYPEWRITER_QUOTE.search(prose):
        yield f"has typewriter quotes in “{text}”"
    if language == "de":
        yield from _german_faults(prose)


def _german_faults(prose: str) -> Iterator[str]:
    if familiar := _FAMILIAR.search(prose):
        yield f"says “{familiar[0]}” where German here says Sie"
    if sign := _GENDER_SIGN.search(prose):
        yield f"has a gender sign inside a word (“{sign[0]}”)"
    if _FOREIGN_QUOTES.search(prose) or prose.count("„") != prose.count("“"):
        yield "has quotation marks that are not „German“"
