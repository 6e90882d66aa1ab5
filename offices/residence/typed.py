"""What people type when they are asked where they live: a postcode, a name, or both, maybe in an address."""

import re
from dataclasses import dataclass

from website.reading.characters import plain_characters

# "99817", "D-99817" and "DE 99817". One in one piece goes before one with blanks in it, such as "99 817".
_COUNTRY = r"(?:\bDE?[ -]*)?"
_WHOLE = re.compile(rf"{_COUNTRY}(?<!\d)(\d{{5}})(?!\d)", re.IGNORECASE)
_IN_PIECES = re.compile(rf"{_COUNTRY}(?<!\d)(\d(?:[ .-]?\d){{4}})(?![ .-]?\d)", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_AROUND = " \t,;.:-–/"


@dataclass(frozen=True)
class Typed:
    # Five digits, or "".
    postcode: str
    # The name as it was typed, or "".
    name: str

    @property
    def names(self) -> tuple[str, ...]:
        """What may be the name of the place: all of it, or a part between commas, the last one first."""
        parts = [part.strip(_AROUND) for part in re.split("[,;]", self.name)]
        return tuple(dict.fromkeys(filter(None, [self.name, *reversed(parts)])))


def read(text: str) -> Typed:
    plain = plain_characters(text).strip(_AROUND)
    found = _WHOLE.search(plain) or _IN_PIECES.search(plain)
    if not found:
        return Typed("", plain if _LETTER.search(plain) else "")
    before, behind = plain[: found.start()].strip(_AROUND), plain[found.end() :].strip(_AROUND)
    # In an address the town stands behind its postcode.
    name = behind if _LETTER.search(behind) else before
    return Typed(re.sub(r"\D", "", found[1]), name if _LETTER.search(name) else "")


def is_wrong_postcode(text: str) -> bool:
    """Digits, and nothing that could be a name: too few of them, or too many."""
    plain = plain_characters(text)
    return bool(_DIGIT.search(plain)) and not _LETTER.search(plain)
