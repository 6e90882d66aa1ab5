"""The tokens of a document in the database: a tsvector for PostgreSQL, a line of words for SQLite's FTS5.

Neither database analyses anything: it is given tokens, and asked for tokens.
"""

from collections.abc import Iterable, Iterator

from django.db import models

from search.words.analysis import Tokens

# Where a passage ends. No token holds it, and nobody can type it.
GAP = "¶"
# Before the tokens of a title, and before the marks that are no words.
TITLE, MARK = "·", "¤"
# PostgreSQL counts no further, and keeps no more positions of one token.
LAST_POSITION, MOST_POSITIONS = 16_383, 255


def mark_of(office_id: int) -> str:
    """What a search is narrowed by: found like a word, so that no other column has to be looked at."""
    return f"{MARK}office{office_id}"


def line_of(tokens: Tokens, marks: Iterable[str]) -> str:
    """All of it as one line: words in their order, then what is found beside them."""
    in_order = f" {GAP} ".join(" ".join(passage) for passage in tokens.passages)
    titles = (TITLE + token for token in sorted(tokens.of_titles))
    return " ".join([in_order, GAP, *sorted(tokens.beside), *titles, *sorted(marks)])


class TokensField(models.TextField):
    """Holds a line of tokens (line_of); it is written, and asked with raw SQL (search/asked/lookup.py)."""

    def db_type(self, connection):
        return "tsvector" if connection.vendor == "postgresql" else "text"

    def get_db_prep_value(self, value, connection, prepared=False):
        value = super().get_db_prep_value(value, connection, prepared)
        if connection.vendor != "postgresql" or value is None:
            return value
        return " ".join(_lexemes(value))

    def get_placeholder(self, value, compiler, connection):
        return "%s::tsvector" if connection.vendor == "postgresql" else "%s"


def _lexemes(line: str) -> Iterator[str]:
    """As PostgreSQL writes a tsvector: 'wort':1,7. Gaps take a position, so that no phrase crosses them."""
    places: dict[str, list[int]] = {}
    for position, token in enumerate(line.split(" "), start=1):
        if token and token != GAP:
            places.setdefault(token, []).append(min(position, LAST_POSITION))
    for token, positions in places.items():
        yield f"'{token}':{','.join(map(str, positions[:MOST_POSITIONS]))}"
