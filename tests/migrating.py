"""Tables as they were at a time, and as they are now: as manage.py migrate makes them."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from search.index import storage


def migrate_to(state: list[tuple[str, str | None]]):
    """The tables as of these migrations, and the models that go with them."""
    executor = _migrate(state)
    return executor.loader.project_state([each for each in state if each[1]]).apps


def migrate_to_now() -> None:
    _migrate(MigrationExecutor(connection).loader.graph.leaf_nodes())


def _migrate(state) -> MigrationExecutor:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(state)
    # What the signals of the command do.
    storage.before_migration(plan=plan)
    executor.migrate(state, plan)
    storage.after_migration(plan=plan)
    return executor
