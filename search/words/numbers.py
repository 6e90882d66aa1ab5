"""Numbers that are written with gaps: phone numbers above all, "0365 838-3030" and "+49 365 8383030"."""

import re
from collections.abc import Iterator

# Six digits or more on one line, with what people write between them.
_LONG_NUMBER = re.compile(r"(?:\+|\b00)?\d(?:[ \t\u00a0/().–-]{0,3}\d){5,}")
_NOT_A_DIGIT = re.compile(r"\D")
_OF_GERMANY = re.compile(r"^(?:\+49|0049)(?:\(0\))?")


def long_numbers(text: str) -> Iterator[tuple[str, int, int]]:
    """Each as one word, as it is dialled within Germany, and where it stands."""
    for found in _LONG_NUMBER.finditer(text):
        compact = re.sub(r"[\s/.–-]", "", found[0])
        national = _OF_GERMANY.sub("0", compact)
        yield _NOT_A_DIGIT.sub("", national), found.start(), found.end()
