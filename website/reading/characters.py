"""The characters of what people type or paste, before anything else looks at them."""

import re
import unicodedata

# What programs leave behind and nobody has typed: marks of a file's beginning, places where a line might end,
# and the old direction marks, by which a line can show another text than it holds. Soft hyphens stay: staff
# set them in long words. So do the joiners that Persian and Indian languages are written with, and the marks
# that tell the direction of one character or isolate a name. Searching passes over all of them.
_LEFT_BEHIND = re.compile("[\u200b\u2060\ufeff\u202a-\u202e]")
# No document can hold these (XML 1.0): control characters, halves of characters, and what is no character.
IMPOSSIBLE = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_CONTROL = {"Cc", "Cs"}
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-"))
_WIDE = str.maketrans("＋（）．／，：∶；＠［］＜＞＃", "+()./,::;@[]<>#")


def tidy(text: str) -> str:
    """A text as it is stored: the same letters, always made up in the same way (NFC, as DIN 91379 asks)."""
    return unicodedata.normalize("NFC", _LEFT_BEHIND.sub("", text))


def without_invisible(text: str) -> str:
    """Without any character that nobody sees, such as soft hyphens and marks of direction."""
    return "".join(character for character in text if unicodedata.category(character) != "Cf")


def is_control(character: str) -> bool:
    """A control character or half a character. Nobody types one, and mails and databases refuse them."""
    return unicodedata.category(character) in _CONTROL


def is_unseen(character: str) -> bool:
    """A control or format character, half a character, or one of no script."""
    return unicodedata.category(character).startswith("C")


def is_one_line(text: str) -> bool:
    """By every character that programs take for the end of a line."""
    return text.splitlines() in ([], [text])


def plain_characters(text: str) -> str:
    """Digits, dashes, blanks and stops of all scripts as ASCII has them, for what is not prose.

    Superscripts and fractions are left as they are: a footnote is no part of a number.
    """
    plain = "".join(map(_plain, without_invisible(text))).translate(_DASHES).translate(_WIDE)
    return re.sub(" +", " ", plain)


def _plain(character: str) -> str:
    match unicodedata.category(character):
        case "Nd":
            return str(unicodedata.decimal(character))
        case "Zs":
            return " "
    return character
