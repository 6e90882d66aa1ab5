"""Passwords that are tried first where people speak German: their words, their keyboard, this site's own
words.

Django's own list is of English speakers. Ours is short, because a password is brought back to what it is
made of
before it is compared: Pa$$w0rt2026! is passwort.
"""

import re
import unicodedata
from functools import cache
from itertools import groupby
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

WORDS = Path(__file__).with_name("often_chosen.txt")

# What people type for letters.
_FOR_LETTERS = str.maketrans("0134578@$€!|", "oieastbasei" + "l")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
# Rows of a German and of an English keyboard, and what one counts by heart.
_RUNS = [
    "qwertzuiopü", "asdfghjklöä", "yxcvbnm", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "0123456789",
    "abcdefghijklmnopqrstuvwxyz", "1qay2wsx3edc4rfv5tgb6zhn", "qayxswedcvfrtgbnhy", "1q2w3e4r5t6z7u8i9o0p",
    "1q2w3e4r5t6y7u8i9o0p", "147258369", "963852741", "741852963",
]  # fmt: skip
# So many signs in a row are a run, and so few others may stand beside common words and runs.
_RUN = 4
_LEAST_OF_ITS_OWN = 6


class GermanPasswordValidator:
    """Refuses what is left over as too little once common words, runs, years and signs are taken out."""

    def validate(self, password, user=None):
        if _own_signs(password, _words() | _words_of_site(user)) < _LEAST_OF_ITS_OWN:
            raise ValidationError(
                _(
                    "This password is guessed quickly: it is made of words, rows of keys or numbers "
                    "that many "
                    "people use. Please put together three or four words that have nothing to do "
                    "with each other."
                ),
                code="password_too_common",
            )

    def get_help_text(self):
        return _("No password that many people use, and none made of it with numbers or signs added.")


@cache
def _words() -> frozenset[str]:
    lines = WORDS.read_text("utf-8").splitlines()
    return frozenset(folded(word) for line in lines if not line.startswith("#") for word in line.split())


def _words_of_site(user) -> frozenset[str]:
    """The names of the site, of its offices and of the person."""
    said = [*settings.SITE_NAMES.values()]
    if user is not None:
        said += [user.get_username(), user.first_name, user.last_name, user.email.replace("@", " ")]
        said += _offices_of(user)
    words = (folded(word) for text in said for word in re.split(r"[\W_]+", text))
    return frozenset(word for word in words if len(word) >= _RUN)


def _offices_of(user) -> list[str]:
    if user.pk is None:
        return []
    return [each.office.place for each in user.memberships.select_related("office")]


def folded(text: str) -> str:
    """Small letters, umlauts written out, no accents."""
    small = unicodedata.normalize("NFKC", text).casefold().translate(_UMLAUTS)
    return "".join(sign for sign in unicodedata.normalize("NFD", small) if not unicodedata.combining(sign))


def _own_signs(password: str, words: frozenset[str]) -> int:
    """How many different letters or digits are neither part of a common word nor of a run."""
    plain = re.sub(r"(?<!\d)(?:19|20)\d\d(?!\d)", " ", folded(password))
    readings = [plain, plain.translate(_FOR_LETTERS), plain.translate(_FOR_LETTERS).replace("l", "i")]
    return min(_left_over(each, words) for each in readings)


def _left_over(text: str, words: frozenset[str]) -> int:
    for word in sorted(words, key=len, reverse=True):
        if word in text:
            text = text.replace(word, " ")
    for run in _RUNS:
        text = _without_run(_without_run(text, run), run[::-1])
    return _worth(re.sub(r"[\W_]+", " ", text))


def _without_run(text: str, run: str) -> str:
    for length in range(len(run), _RUN - 1, -1):
        for begin in range(len(run) - length + 1):
            text = text.replace(run[begin : begin + length], " ")
    return text


def _worth(text: str) -> int:
    """Signs that are repeated, alone or in groups, count once; numbers at the end hardly do."""
    worth = 0
    for part in text.split():
        part = re.sub(r"(.{1,6}?)\1+", r"\1", part)
        digits = part.isdecimal()
        worth += min(len(list(groupby(part))), 2) if digits else len(list(groupby(part)))
    return worth
