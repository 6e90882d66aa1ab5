"""Triggers that note which documents have to be written anew, in the transaction that changes a row.

Whatever writes is seen: the admin, a command, QuerySet.update(), SQL typed by hand. They are made after each
migration, because Django makes some tables of SQLite anew, and their triggers are gone then.
"""

from collections.abc import Iterator

from django.db import connection

from search.findable import Findable, Source
from search.models import Change
from website.contributions.registry import all_of

_NAME = "search_note"
_EVENTS = {"insert": ("NEW",), "update": ("OLD", "NEW"), "delete": ("OLD",)}


def install() -> None:
    """Anew, all of them."""
    remove()
    with connection.cursor() as cursor:
        for statement in _all_triggers():
            cursor.execute(statement)


def remove() -> None:
    with connection.cursor() as cursor:
        for statement in _removals(cursor):
            cursor.execute(statement)


def _removals(cursor) -> list[str]:
    if connection.vendor == "postgresql":
        cursor.execute("SELECT tgname, tgrelid::regclass FROM pg_trigger WHERE tgname LIKE %s", [f"{_NAME}%"])
        return [f"DROP TRIGGER {name} ON {table}" for name, table in cursor.fetchall()]
    cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s", [f"{_NAME}%"])
    return [f"DROP TRIGGER {name}" for (name,) in cursor.fetchall()]


def _all_triggers() -> Iterator[str]:
    """One for each way of writing into each table."""
    notes: dict[str, list[tuple[str, Source]]] = {}
    for findable in all_of(Findable):
        own = [Source(findable.model, "SELECT {row}.id")] if findable.model else []
        for source in [*own, *findable.sources]:
            notes.setdefault(source.model._meta.db_table, []).append((findable.kind, source))
    for table, of_table in notes.items():
        for event, rows in _EVENTS.items():
            statements = [
                _note(kind, source, row, _condition(source, event))
                for kind, source in of_table
                for row in rows
            ]
            yield from _trigger(f"{_NAME}_{event}_{table}", table, event, statements)


def _note(kind: str, source: Source, row: str, condition: str) -> str:
    keys = source.keys.format(row=row)
    table = Change._meta.db_table
    return (
        f"INSERT INTO {table} (kind, key) SELECT '{kind}', found.id FROM ({keys}) AS found (id) {condition}"
    )


def _condition(source: Source, event: str) -> str:
    """Where only some columns matter, one of them has to be another one now."""
    if event != "update" or not source.columns:
        return ""
    # Of any kind of column, and NULL is one value among others; each database has its words for it.
    differs = "IS DISTINCT FROM" if connection.vendor == "postgresql" else "IS NOT"
    changed = (f"OLD.{name} {differs} NEW.{name}" for name in source.columns)
    return f"WHERE {' OR '.join(changed)}"


def _trigger(name: str, table: str, event: str, notes: list[str]) -> Iterator[str]:
    if connection.vendor == "postgresql":
        yield (
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
            f"BEGIN {'; '.join(notes)}; RETURN NULL; END $$"
        )
        yield f"CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
        return
    yield f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {'; '.join(map(_for_sqlite, notes))}; END"


def _for_sqlite(note: str) -> str:
    """Which names no columns of a subquery."""
    return note.replace("found.id FROM", "* FROM").replace(" AS found (id)", "")
