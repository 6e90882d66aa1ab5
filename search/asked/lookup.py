"""Documents are looked up: the first ones of each range that fit, in the order in which they are stored.

So a search costs the same however many there are. How good a hit is, is told afterwards (ranking.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

from django.db import connection
from django.utils import timezone

from search.asked.expression import POSTGRESQL, SQLITE, Dialect, Expression, Phrase
from search.asked.question import SearchQuestion
from search.findable import Group
from search.index.storage import FULL_TEXT, VOCABULARY
from search.models import IndexEntry
from search.models.entry import places_of
from search.vector import mark_of

_ENTRY = IndexEntry._meta.db_table
_COLUMNS = "kind", "key", "office_id", "place", "title_de", "title_en", "names", "url_de", "url_en"
Parameter = str | int | datetime
COUNTED = 200  # hits; beyond, nobody cares how many


class Level(IntEnum):
    """How well a document fits."""

    TITLE = 0
    TEXT = 1
    TITLE_BY_SYNONYM = 2
    TEXT_BY_SYNONYM = 3
    SOME_WORDS = 4


@dataclass(frozen=True)
class Range:
    """Places from the first to the last, or the other way round."""

    name: str
    first: int
    last: int
    is_backwards: bool = False


@dataclass(frozen=True)
class Narrowed:
    """By what somebody has chosen beside the words."""

    office_id: int | None = None
    group: str = ""


@dataclass(frozen=True)
class Found:
    level: Level
    range_name: str
    kind: str
    key: int
    office_id: int | None
    place: int
    title_de: str
    title_en: str
    names: str
    url_de: str
    url_en: str


def ranges(today: date) -> list[Range]:
    """As the groups of the page: help, what can be read, what is on, what was on."""
    return [
        Range("help", *places_of(Group.HELP)),
        Range("read", *places_of(Group.READ)),
        Range("on", *places_of(Group.TAKE_PART, from_day=today)),
        Range("past", *places_of(Group.TAKE_PART, before_day=today), is_backwards=True),
    ]


def levels_of(question: SearchQuestion) -> Iterator[tuple[Level, Expression]]:
    yield Level.TITLE, question.direct
    yield Level.TEXT, question.direct
    if question.has_synonyms:
        yield Level.TITLE_BY_SYNONYM, question.all
        yield Level.TEXT_BY_SYNONYM, question.all


def look_up(levels, narrowed: Narrowed, within: list[Range], now: datetime, at_most: int) -> list[Found]:
    """Each document once, at its best level."""
    moment = _stored(now)
    statements: list[str] = []
    params: list[Parameter] = []
    for level, expression in levels:
        asked = _asked(expression, narrowed, level)
        for number, each in enumerate(within):
            statements.append(_first_places(int(level), number, each))
            params += [asked, each.first, each.last, moment, moment, at_most]
    if not statements:
        return []
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(statements), params)
        rows = cursor.fetchall()
    found: dict[int, Found] = {}
    for level, number, *columns in sorted(rows, key=lambda row: row[0]):
        hit = Found(Level(level), within[number].name, *columns)
        found.setdefault(hit.place, hit)
    return list(found.values())


def count(expression: Expression, narrowed: Narrowed, within: list[Range], now: datetime) -> dict[str, int]:
    """How many there are in each range, as far as anybody cares."""
    asked, moment = _asked(expression, narrowed, Level.TEXT), _stored(now)
    statements: list[str] = []
    params: list[Parameter] = []
    for each in within:
        statements.append(f"SELECT count(*) FROM (SELECT 1 {_within()} LIMIT {COUNTED + 1}) AS counted")
        params += [asked, each.first, each.last, moment, moment]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(f'({each})' for each in statements)}", params)
        row = cursor.fetchone()
    return {each.name: number for each, number in zip(within, row, strict=True)}


def known_tokens(tokens: set[str]) -> set[str]:
    """Those that a document has, also one that nobody sees yet: whoever shows one asks is_known(), too."""
    asked = sorted(tokens)
    if not asked:
        return set()
    if connection.vendor == "postgresql":
        statement = f"""SELECT token FROM unnest(%s::text[]) AS asked (token) WHERE EXISTS
            (SELECT 1 FROM {_ENTRY} WHERE tokens @@ ('''' || token || '''')::tsquery)"""
        params: list = [asked]
    else:
        statement = f"SELECT term FROM {VOCABULARY} WHERE term IN ({', '.join(['%s'] * len(asked))})"
        params = asked
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return {token for (token,) in cursor.fetchall()}


def look_up_word(tokens: tuple[str, ...]) -> list[IndexEntry]:
    """The first documents that everybody may see now, and that have one of these."""
    expression = Phrase((frozenset(tokens),))
    found = look_up([(Level.TEXT, expression)], Narrowed(), ranges(timezone.localdate()), timezone.now(), 1)
    return list(IndexEntry.objects.filter(place__in=[each.place for each in found]).order_by("place"))


def is_known(expression: Expression) -> bool:
    """Whether any document has it that everybody may see now."""
    now = _stored(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT 1 {_matching()} AND {_visible()} LIMIT 1", [_dialect().write(expression), now, now]
        )
        return cursor.fetchone() is not None


def _dialect() -> Dialect:
    return POSTGRESQL if connection.vendor == "postgresql" else SQLITE


def _asked(expression: Expression, narrowed: Narrowed, level: Level) -> str:
    dialect = _dialect()
    parts = [dialect.write(expression)]
    if level in {Level.TITLE, Level.TITLE_BY_SYNONYM}:
        # All of it in the title, in any order; phrases as phrases somewhere.
        parts.append(dialect.write(expression, in_title=True))
    if narrowed.office_id:
        parts.append(dialect.token(mark_of(narrowed.office_id)))
    return dialect.both.join(parts)


def _matching() -> str:
    if connection.vendor == "postgresql":
        return f"FROM {_ENTRY} AS entry WHERE entry.tokens @@ %s::tsquery"
    # CROSS: with few rows SQLite would begin with the entries, and look for the words in each.
    return (
        f"FROM {FULL_TEXT} AS matched CROSS JOIN {_ENTRY} AS entry ON entry.place = matched.rowid "
        f"WHERE {FULL_TEXT} MATCH %s"
    )


def _visible() -> str:
    """What is not found yet, or no more, is of few kinds: the conditions cost little."""
    return (
        "(entry.visible_from IS NULL OR entry.visible_from <= %s)"
        " AND (entry.visible_until IS NULL OR entry.visible_until > %s)"
    )


def _within() -> str:
    return f"{_matching()} AND {_place()} BETWEEN %s AND %s AND {_visible()}"


def _stored(moment: datetime) -> Parameter:
    """As the database has it in its rows."""
    return connection.ops.adapt_datetimefield_value(moment)


def _place() -> str:
    # FTS5 walks in the order of its own rows.
    return "entry.place" if connection.vendor == "postgresql" else "matched.rowid"


def _first_places(level: int, number: int, within: Range) -> str:
    columns = ", ".join(f"entry.{name}" for name in _COLUMNS)
    direction = "DESC" if within.is_backwards else "ASC"
    return (
        f"SELECT * FROM (SELECT {level} AS level, {number} AS range, {columns} {_within()} "
        f"ORDER BY {_place()} {direction} LIMIT %s) AS first_{level}_{number}"
    )
