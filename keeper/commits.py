"""Every commit that may change a page moves the content version, whoever makes it and in which way.

All SQL of the site comes by here. A table counts unless its model is said to be silent
(keeper/declarations.py), so that a new one cannot be forgotten.
"""

import re
from functools import cache

from django.apps import apps
from django.db import connection as of_this_thread
from django.db.backends.signals import connection_created

from keeper import version
from keeper.declarations import BeforeCommit, Silent
from website.contributions.registry import all_of

_READS = re.compile(
    r"\s*(?:SELECT|SHOW|SET|PRAGMA|EXPLAIN|SAVEPOINT|RELEASE|ROLLBACK|BEGIN|DECLARE|FETCH|CLOSE|LOCK)\b",
    re.IGNORECASE,
)
_TABLE = re.compile(
    r"""\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)"?""",
    re.IGNORECASE,
)


def watch(connection, **_signal) -> None:
    """Once for each connection. It may be opened again and again, as the same object."""
    known = _watch_of(connection) or CommitWatch(connection)
    known.forget()


def unsaved() -> dict | None:
    """A memory of its own for a thread that has written what is not committed yet; None for all others."""
    known = _watch_of(of_this_thread)
    return known.facts if known and known.has_written else None


def _watch_of(connection) -> "CommitWatch | None":
    return next((each for each in connection.execute_wrappers if isinstance(each, CommitWatch)), None)


def connect() -> None:
    connection_created.connect(watch)


class CommitWatch:
    """Whether something was written since the last commit. Wraps commit() and rollback() of a connection."""

    def __init__(self, connection):
        self.has_written = False
        self.facts: dict = {}
        self.connection = connection
        self._commit, self._rollback = connection.commit, connection.rollback
        connection.execute_wrappers.append(self)
        connection.commit, connection.rollback = self.commit, self.rollback

    def __call__(self, execute, sql, params, many, context):
        if not may_change_pages(sql):
            if _takes_back(sql):
                self.facts.clear()
            return execute(sql, params, many, context)
        if self.connection.in_atomic_block:
            self.has_written = True
            self.facts.clear()
            return execute(sql, params, many, context)
        with version.moving():
            return execute(sql, params, many, context)

    def commit(self) -> None:
        if not self.has_written:
            self._commit()
            return
        for before in all_of(BeforeCommit):
            before.work()
        with version.moving():
            self._commit()
        self.forget()

    def rollback(self) -> None:
        self._rollback()
        self.forget()

    def forget(self) -> None:
        self.has_written = False
        self.facts.clear()


def _takes_back(sql: str) -> bool:
    """Whether this ends a part of a transaction as if nothing in it had been written."""
    return sql.lstrip()[:8].upper() == "ROLLBACK"


def may_change_pages(sql) -> bool:
    if not isinstance(sql, str):
        return True
    if _READS.match(sql):
        return False
    written = _TABLE.match(sql)
    return not written or written[1] not in _silent_tables()


@cache
def _silent_tables() -> set[str]:
    models = [apps.get_model(name) for silent in all_of(Silent) for name in silent.models]
    relations = [field.m2m_db_table() for model in models for field in model._meta.local_many_to_many]
    return {model._meta.db_table for model in models} | set(relations)
