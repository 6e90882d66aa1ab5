"""Searching as people write: "Ärzte", "AERZTE" and "ärzte" are one, on every database alike.

No database folds like that by itself: SQLite knows capitals of ASCII only, PostgreSQL no ß. So each is told
the rule of website/reading/letters.py: SQLite calls it, PostgreSQL gets it as an expression.

    Document.objects.filter(title_de__folded__contains="aerzt")
"""

import sys
import unicodedata
from functools import cache, reduce
from operator import or_

from django.db.backends.signals import connection_created
from django.db.models import CharField, Q, TextField, Transform

from website.reading.letters import GENDER_MARK, LATIN, UMLAUTS, fold

MOST_WORDS = 6  # of a search; more narrow nothing and cost

_FUNCTION = "anlaufstelle_fold"


def words_of(query: str) -> list[str]:
    """What somebody searches for, each word once. Each may be the part of a word."""
    return list(dict.fromkeys(fold(query).split()))[:MOST_WORDS]


class Folded(Transform):
    """A text of a row in plain letters. Characters between its words may stay: words are looked for."""

    lookup_name = "folded"
    function = _FUNCTION
    output_field = TextField()

    def as_postgresql(self, compiler, connection, **context):
        sql, params = compiler.compile(self.lhs)
        for step, more in _steps():
            sql, params = step % sql, [*params, *more]
        return sql, params


class FoldedSearch:
    """For a ModelAdmin: search_fields name texts, and every word has to be in one of them."""

    def get_search_results(self, request, queryset, search_term):
        words = words_of(search_term)
        names = self.get_search_fields(request)
        if not names:  # such a list shows no field to search in
            return queryset, False
        if search_term.strip() and not words:
            return queryset.none(), False
        for word in words:
            found = (Q(**{f"{name}__folded__contains": word}) for name in names)
            queryset = queryset.filter(reduce(or_, found))
        return queryset, False


def connect() -> None:
    CharField.register_lookup(Folded)
    TextField.register_lookup(Folded)
    connection_created.connect(_teach_sqlite, dispatch_uid="folded search")


def _teach_sqlite(connection, **kwargs) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_function(_FUNCTION, 1, _fold_or_null, deterministic=True)


def _fold_or_null(text: str | None) -> str | None:
    return None if text is None else fold(text)


@cache
def _steps() -> list[tuple[str, list[str]]]:
    """What PostgreSQL does to a text, one after the other: the same as fold(), up to what is no word."""
    single, several = _latin()
    lower = _lower_case_of_other_scripts()
    return [
        (
            "normalize(translate(%s, %%s, ''), NFC)",
            [_all(lambda character: unicodedata.category(character) == "Cf")],
        ),
        *[("replace(%s, %%s, %%s)", [letter, plain]) for letter, plain in _two_characters().items()],
        ("translate(%s, %%s, %%s)", ["".join(single), "".join(single.values())]),
        *[("replace(%s, %%s, %%s)", [letter, plain]) for letter, plain in several.items()],
        ("regexp_replace(normalize(%s, NFKD), %%s, '', 'g')", [_class_of_marks()]),
        ("translate(%s, %%s, %%s)", ["".join(single | lower), "".join((single | lower).values())]),
        *[("replace(%s, %%s, %%s)", [letter, plain]) for letter, plain in several.items()],
        ("regexp_replace(lower(%s), %%s, '', 'g')", [GENDER_MARK]),
    ]


def _latin() -> tuple[dict[str, str], dict[str, str]]:
    """The letters of our table in both cases: those that become one, and those that become several."""
    both = LATIN | {letter.upper(): plain for letter, plain in LATIN.items() if len(letter.upper()) == 1}
    both |= {"ẞ": "ss"}
    single = {letter: plain for letter, plain in both.items() if len(plain) == 1 and not letter.isascii()}
    return single, {letter: plain for letter, plain in both.items() if len(plain) > 1}


def _two_characters() -> dict[str, str]:
    return UMLAUTS | {letter.upper(): plain for letter, plain in UMLAUTS.items()}


def _lower_case_of_other_scripts() -> dict[str, str]:
    """Greek and Cyrillic: a database may have been made with a locale that knows ASCII alone."""
    characters = map(chr, range(0x370, 0x530))
    folded = {character: character.casefold() for character in characters}
    return {character: lower for character, lower in folded.items() if lower != character and len(lower) == 1}


def _class_of_marks() -> str:
    """A class of a regular expression, with runs of marks as spans."""
    marks = _all(unicodedata.combining)
    return "[" + "".join(f"{first}-{last}" for first, last in _runs(marks)) + "]"


def _runs(characters: str) -> list[tuple[str, str]]:
    runs: list[list[str]] = []
    for character in characters:
        if not runs or ord(character) != ord(runs[-1][-1]) + 1:
            runs.append([character, character])
        runs[-1][1] = character
    return [(first, last) for first, last in runs]


def _all(is_one) -> str:
    return "".join(character for character in map(chr, range(1, sys.maxunicode + 1)) if is_one(character))
