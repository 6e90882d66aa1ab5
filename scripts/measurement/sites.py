"""Sites to measure: each with a database and a directory of its own, which are thrown away."""

import json
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psycopg

from scripts import site_variables, throwaway_postgres

ROOT = Path(__file__).resolve().parents[2]
SQLITE, POSTGRESQL = "SQLite", "PostgreSQL"


@dataclass(frozen=True)
class Site:
    database: str
    directory: Path
    environment: dict[str, str]

    def prepare(self, events: int, texts: int) -> None:
        """As for a demonstration, with the examples that the site comes with, and so much that is made up."""
        self._run("manage.py", "migrate", "--verbosity=0")
        self._run("manage.py", "first_start")
        self._run("scripts/collect_static.py")
        self.fill(events, texts)

    def fill(self, events: int, texts: int) -> None:
        """Bring the numbers of made-up events, and of news and pages each, up to these."""
        self._run("-m", "scripts.measurement.inside.fill", str(events), str(texts))

    def inside(self, module: str, *arguments: str) -> Any:
        """What a module of scripts/measurement/inside/ finds out in a process of this site."""
        return json.loads(self._run("-m", f"scripts.measurement.inside.{module}", *arguments))

    def twin(self, directory: Path) -> "Site":
        """The same site on another machine: with a directory of its own."""
        shutil.copytree(self.directory / "static", directory / "static")
        return replace(self, directory=directory, environment=self.environment | {"DATA_DIR": str(directory)})

    def _run(self, *command: str) -> str:
        process = subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=self.environment, stdout=subprocess.PIPE, text=True
        )
        process.check_returncode()
        return process.stdout


@contextmanager
def sites(only: str | None) -> Iterator[list[Site]]:
    """One on each of this machine's databases, or on this one alone. They are empty."""
    with tempfile.TemporaryDirectory(prefix="anlaufstelle-bench-") as name:
        directory = Path(name)
        found = [] if only == POSTGRESQL else [_site(directory, SQLITE)]
        if only == SQLITE:
            yield found
        elif not throwaway_postgres.available():
            print(
                "PostgreSQL was left out, because none is installed (apt install postgresql).",
                file=sys.stderr,
            )
            yield found
        else:
            with throwaway_postgres.database_url() as server, _database(server) as url:
                yield [*found, _site(directory, POSTGRESQL, DATABASE_URL=url)]


def at_once(found: list[Site], task: Callable[[Site], None]) -> None:
    """What is not measured may go on side by side."""
    with ThreadPoolExecutor() as pool:
        list(pool.map(task, found))


def _site(directory: Path, database: str, **variables: str) -> Site:
    """Of a site that runs here it has nothing: neither its data nor its settings."""
    own = directory / database
    own.mkdir()
    environment = site_variables.environment_without_them() | variables
    environment |= {"DATA_DIR": str(own), "DJANGO_SETTINGS_MODULE": "config.settings"}
    return Site(database, own, environment)


@contextmanager
def _database(server: str) -> Iterator[str]:
    """The address of a new database on this server, which may be one that others use."""
    name = f"anlaufstelle_bench_{secrets.token_hex(4)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield f"{server.rpartition('/')[0]}/{name}"
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
