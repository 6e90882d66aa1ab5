"""A text cut into its words, each in the plain letters of website/reading/letters.py.

What is written in several ways is cut alike: "Mitarbeiter*innen", "Mitarbeiter/innen", "Mitarbeiter(innen)"
and "MitarbeiterInnen" are "mitarbeiterinnen", "Schillerstr." is "schillerstrasse".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from website.reading.characters import without_invisible
from website.reading.letters import plain_letters

# The letters of a word, with what joins or divides its forms for women and men, and what accents it.
_WORD = re.compile(
    r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060]|[*:_·](?=in)"
    r"|/-?(?=innen\b)|(?<=er)/-?(?=in\b)|\(-?(?=in(?:nen)?\)))*"
)
REMEMBERED = 50_000
# Of a word that counts. PostgreSQL takes no more than 2,046 bytes.
LONGEST = 100  # characters
_GENDER_MARK = re.compile(r"[*:_·]|/-?|\(-?")
_INNER_CAPITAL = re.compile(r"(?<=[a-zäöüß])I(?=n(?:nen)?\b)")
_STREET = re.compile(r"str$")


@dataclass(frozen=True)
class Word:
    """Where it stands in the text, and its plain letters."""

    start: int
    end: int
    plain: str


def words_of(text: str) -> Iterator[Word]:
    for found in _WORD.finditer(text):
        if plain := _plain(found[0]):
            yield Word(found.start(), found.end(), plain)


# Texts say the same words again and again.
@lru_cache(maxsize=REMEMBERED)
def _plain(written: str) -> str:
    written = _INNER_CAPITAL.sub("i", _GENDER_MARK.sub("", without_invisible(written)))
    plain = "".join(character for character in plain_letters(written) if character.isalnum())
    return _STREET.sub("strasse", plain)[:LONGEST]
