"""The stem of a word, in German or in English, from its plain letters: "Kurse" and "Kurs" are one.

Snowball's stemmers (snowballstemmer): the German one reads ae, oe and ue as umlauts, so it takes plain
letters. Compared on the searches of tests/search/ with simplemma, see docs/search.md.
"""

import threading
from functools import cache, lru_cache

from website.languages.bilingual import languages

_NAMES = {"de": "german", "en": "english"}
# A stem of a stem: Snowball makes "kurs" of "Kurse", and "kur" of "Kurs". Three times are enough.
_AT_MOST = 3
# Words of a site, in both languages.
REMEMBERED = 60_000


@lru_cache(maxsize=REMEMBERED)
def stem(plain: str, language: str) -> str:
    """A number, or a word of another script, is its own stem."""
    if not plain.isalpha() or not plain.isascii() or language not in _NAMES:
        return plain
    for _time in range(_AT_MOST):
        shorter = _stemmer(language).stemWord(plain)
        if shorter == plain or len(shorter) < 2:
            break
        plain = shorter
    return plain


def stems(plain: str) -> tuple[str, ...]:
    """In all languages of the site: who types a word does not say in which it is."""
    return tuple(dict.fromkeys(stem(plain, language) for language in languages()))


class _Stemmers(threading.local):
    """A stemmer holds the word that it is at: each thread has its own."""

    def __init__(self):
        # Loaded where somebody searches or saves.
        import snowballstemmer  # type: ignore[import-untyped]

        self.of = {language: snowballstemmer.stemmer(name) for language, name in _NAMES.items()}


@cache
def _of_threads() -> _Stemmers:
    return _Stemmers()


def _stemmer(language: str):
    return _of_threads().of[language]
