"""What the database needs beside the tables of the models, made after each migration."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from search.index import catching_up, triggers
from search.models import Change, IndexEntry

FULL_TEXT, VOCABULARY = "search_tokens", "search_vocabulary"
_ENTRY = IndexEntry._meta.db_table

# The table of the entries holds the words; FTS5 only where they are.
# "ascii" takes every other character for a letter.
_ON_SQLITE = [
    f"""CREATE VIRTUAL TABLE IF NOT EXISTS {FULL_TEXT}
        USING fts5 (tokens, content = '{_ENTRY}', content_rowid = 'place', tokenize = 'ascii')""",
    # Which tokens there are.
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {VOCABULARY} USING fts5vocab ({FULL_TEXT}, 'row')",
    f"DROP TRIGGER IF EXISTS {FULL_TEXT}_in",
    f"""CREATE TRIGGER {FULL_TEXT}_in AFTER INSERT ON {_ENTRY} BEGIN
        INSERT INTO {FULL_TEXT} (rowid, tokens) VALUES (NEW.place, NEW.tokens); END""",
    f"DROP TRIGGER IF EXISTS {FULL_TEXT}_out",
    f"""CREATE TRIGGER {FULL_TEXT}_out AFTER DELETE ON {_ENTRY} BEGIN
        INSERT INTO {FULL_TEXT} ({FULL_TEXT}, rowid, tokens) VALUES ('delete', OLD.place, OLD.tokens); END""",
    f"DROP TRIGGER IF EXISTS {FULL_TEXT}_again",
    f"""CREATE TRIGGER {FULL_TEXT}_again AFTER UPDATE ON {_ENTRY} BEGIN
        INSERT INTO {FULL_TEXT} ({FULL_TEXT}, rowid, tokens) VALUES ('delete', OLD.place, OLD.tokens);
        INSERT INTO {FULL_TEXT} (rowid, tokens) VALUES (NEW.place, NEW.tokens); END""",
]
# Without its list of what came last, which every search would go through.
_ON_POSTGRESQL = [
    f"CREATE INDEX IF NOT EXISTS {FULL_TEXT} ON {_ENTRY} USING gin (tokens) WITH (fastupdate = off)"
]


def before_migration(plan=(), **_signal) -> None:
    """A table that is made anew is not found by a trigger that names it."""
    catching_up.pause()
    if plan and _is_there():
        triggers.remove()


def after_migration(plan=None, **_signal) -> None:
    # In a state of before, tables are missing that triggers name.
    if not _is_there() or (plan is not None and _is_more_to_come()):
        return
    catching_up.go_on()
    with connection.cursor() as cursor:
        for statement in _ON_POSTGRESQL if connection.vendor == "postgresql" else _ON_SQLITE:
            cursor.execute(statement)
    triggers.install()
    # Without triggers nobody has noted what migrations have written.
    if plan:
        Change.objects.get_or_create(kind=catching_up.EVERYTHING, key=0)


def _is_more_to_come() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _is_there() -> bool:
    return {_ENTRY, Change._meta.db_table} <= set(connection.introspection.table_names())
