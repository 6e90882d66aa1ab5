"""Names of places in the form in which they are compared, whether they are written in full or shortened."""

import re
from dataclasses import dataclass

from website.reading.letters import fold

# One word for all that mean the same, typed or stored.
_SAME = {
    "st": "sankt", "b": "bei", "v": "vor", "d": "der", "a": "am", "an": "am", "i": "in", "im": "in",
    "o": "ob", "rh": "rhein", "pf": "pfalz", "ostfr": "ostfriesland",
    "landkreis": "kreis", "lk": "kreis", "kr": "kreis", "district": "kreis", "county": "kreis",
}  # fmt: skip
# What tells towns of one name apart begins with one of these: "Wörth am Rhein" is Wörth in everyday life.
_TELLS_APART = {"am", "bei", "vor", "in", "ob", "auf", "unter"}
_LEFT_OUT = _TELLS_APART | {"der", "den", "dem"}
# People say what kind of place it is, and that they live in it.
_BEFORE_NAMES = {
    "stadt", "gemeinde", "ortsgemeinde", "verbandsgemeinde", "samtgemeinde", "vg", "sg",
    "city", "town", "of", "in", "aus", "from", "the",
}  # fmt: skip
# Of a district, beside the name of its kind: "district of Leer".
_OF_A_DISTRICT = {"kreis", "of", "rural", "in"}
# Who has no ä on the keyboard writes ae, or else a.
_WITHOUT_DOTS = str.maketrans("äöüÄÖÜ", "aouAOU")

Words = tuple[str, ...]


@dataclass(frozen=True)
class PlaceName:
    """A name, and the part of it that people use in everyday life."""

    whole: Words
    core: Words


def words_of(text: str) -> Words:
    """The words of a name to compare; a district begins with "kreis", wherever it had that."""
    words = [_SAME.get(word, word) for word in fold(text).split()]
    while len(words) > 1 and words[0] in _BEFORE_NAMES:
        words = words[1:]
    # Wartburgkreis, as people say Kreis Wartburg.
    parts = [part for word in words for part in _without_kind(word)]
    if "kreis" in parts and len(parts) > 1:
        return ("kreis", *(part for part in parts if part not in _OF_A_DISTRICT))
    return tuple(parts)


def _without_kind(word: str) -> Words:
    kind = "kreis"
    return (kind, word.removesuffix(kind)) if word.endswith(kind) and word != kind else (word,)


def names_of(text: str) -> set[PlaceName]:
    """All forms of a name as it is stored."""
    return {_name(spelt) for spelt in {text, text.translate(_WITHOUT_DOTS)}}


def _name(text: str) -> PlaceName:
    whole = words_of(text)
    before_brackets = words_of(re.split(r"[(/]", text, maxsplit=1)[0]) or whole
    core = before_brackets[:1]
    for word in before_brackets[1:]:
        if word in _TELLS_APART:
            break
        core = (*core, word)
    return PlaceName(whole, core)


def run_together(words: Words) -> str:
    """Two words are as good as one: "Badsalzungen". So is what joins them: "Leer in Ostfriesland"."""
    return "".join(word for word in words if word not in _LEFT_OUT)
