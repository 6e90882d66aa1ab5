"""Nothing starts in a wrong environment, no command and no server: it says everything there is to mend."""

import sys

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from config.checks import production_errors
from config.environment.reader import Fault


def refuse_wrong_environment():
    faults = settings.ENVIRONMENT_FAULTS
    lines = [_line(fault) for fault in faults]
    # Where a variable cannot be read, its default stands in, and is nobody's mistake.
    unread = tuple(fault.name for fault in faults)
    lines += [
        f"  * {error.msg}\n    {error.hint}  ({error.id})"
        for error in sorted(production_errors(), key=lambda error: error.id)
        if not error.msg.startswith(unread)
    ]
    if lines:
        sys.exit("\n".join(["The environment of this site is not right yet. Nothing was done.", *lines]))


def refuse_unusable_database(error: Error):
    """Say what to do if that is why a command has failed. Any other error is for programmers."""
    try:
        connection.ensure_connection()
        lacks_tables = bool(_migrations_to_do())
    except Error as reason:
        sys.exit(f"The database cannot be used: {' '.join(str(reason).split())}\n{_what_to_check()}")
    if lacks_tables:
        sys.exit("The database is not up to date. First:  .venv/bin/python manage.py migrate")
    raise error


def _migrations_to_do() -> list:
    executor = MigrationExecutor(connection)
    return executor.migration_plan(executor.loader.graph.leaf_nodes())


def _line(fault: Fault) -> str:
    return f"  * {fault.name} {fault.what}.\n    {fault.remedy}"


def _what_to_check() -> str:
    """Without the password."""
    database = settings.DATABASES["default"]
    if connection.vendor == "sqlite":
        return (
            f"It is the file {database['NAME']}. Please check that it and its directory are there and belong "
            "to the user of this command. If it is damaged, put your copy in its place, or move it away to "
            "begin anew."
        )
    return (
        f"DATABASE_URL names {database['NAME']} on {database['HOST'] or 'this machine'} for the user "
        f"{database['USER'] or 'of this command'}. Please check that it runs and can be reached from here, "
        "and that name and password are right."
    )
