"""Letters in the plainest form there is, for addresses of pages and for searching: one rule for both.

It is that of passports (ICAO 9303) and of the search form of DIN 91379: ä is ae, ø is oe, å is aa, ł is l.
Other accents are left out. What Unicode would make of the German ones is another word.
"""

import re
import unicodedata

from .characters import without_invisible

# In lower case; what is not here loses its accent.
LATIN = {
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe", "å": "aa", "þ": "th",
    "ð": "d", "đ": "d", "ħ": "h", "ı": "i", "ĸ": "k", "ł": "l", "ŋ": "n", "ŧ": "t", "ĳ": "ij", "ə": "e",
    "ǝ": "e", "ɵ": "o", "ɨ": "i", "ʉ": "u", "ƶ": "z", "ɛ": "e", "ɔ": "o", "ɓ": "b", "ɗ": "d", "ƙ": "k",
    "ŀ": "l", "ŉ": "n", "ƈ": "c", "ʒ": "z", "ǯ": "z", "ǥ": "g", "ǟ": "ae", "ǻ": "aa", "ȫ": "oe",
    "ǖ": "ue", "ǘ": "ue", "ǚ": "ue", "ǜ": "ue",
}  # fmt: skip
# Umlauts that Unicode has as two characters.
UMLAUTS = {"ạ\u0308": "ae", "ọ\u0308": "oe", "ụ\u0308": "ue"}
# For addresses only: a search in Greek or Russian is typed in Greek or Russian.
_OTHER_SCRIPTS = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ie", "ж": "zh",
    "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "shch", "ъ": "ie", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "ђ": "d", "ј": "j",
    "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k",
    "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "τ": "t", "υ": "y",
    "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_LATIN = str.maketrans(LATIN)
_OTHERS = str.maketrans(_OTHER_SCRIPTS)
# "Bürger:innen" is found by "Bürgerinnen".
GENDER_MARK = r"(?<=\w)[*:_·](?=i)"
_WORD = re.compile(r"\w+")


def plain_letters(text: str) -> str:
    """In lower case, without umlauts, accents and characters that nobody sees."""
    plain = _lower(text)
    for letter, letters in UMLAUTS.items():
        plain = plain.replace(letter, letters)
    plain = plain.translate(_LATIN)
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", plain)
        if not unicodedata.combining(character)
    )
    # An ø with an accent is in the list without it.
    return plain.translate(_LATIN)


def ascii_letters(text: str) -> str:
    """As plain_letters(), with Cyrillic and Greek as near as the address of a page needs them."""
    return plain_letters(_lower(text).translate(_OTHERS)).translate(_OTHERS)


def fold(text: str) -> str:
    """The words of a text in plain letters, one blank between: what is searched, and what is searched for."""
    return " ".join(_WORD.findall(re.sub(GENDER_MARK, "", plain_letters(text))))


def _lower(text: str) -> str:
    """Each letter one character again afterwards: in lower case, İ comes in two."""
    composed = unicodedata.normalize("NFC", without_invisible(text))
    # In lower case ŉ comes in two, one of them an apostrophe.
    lower = composed.replace("ŉ", "n").casefold()
    return unicodedata.normalize("NFC", lower)
