#!/usr/bin/env python
"""How much a request costs, and whether it costs more with very many events: "make bench".

python scripts/bench.py                        with 100 and 100,000 events, on SQLite and on PostgreSQL
python scripts/bench.py --events 100 10000     with these numbers
python scripts/bench.py --only sqlite          on one of them
python scripts/bench.py /en/ /en/offices/      these paths alone

Databases of its own are made and thrown away. How to read the figures: README.md. No part of the tests:
figures depend on the machine and on what else it does, and none of them lets a run fail.
"""

import argparse
import subprocess
import sys
import tempfile
from contextlib import contextmanager, nullcontext
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts import site_variables, throwaway_postgres  # noqa: E402

# What one site measures, in a process of its own.
HERE = "--measure-here"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--events", type=int, nargs=2, default=[100, 100_000], metavar="NUMBER")
    parser.add_argument("--rounds", type=int, default=30, help="how often each page is asked for (30)")
    parser.add_argument("--only", choices=["sqlite", "postgresql"])
    parser.add_argument(HERE, action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("paths", nargs="*", help="paths to measure instead of the usual ones")
    return parser.parse_args()


@contextmanager
def databases(only: str | None):
    """The databases of this machine: a name for people, and DATABASE_URL, empty for SQLite."""
    found = [] if only == "postgresql" else [("SQLite", "")]
    with_postgres = only != "sqlite" and throwaway_postgres.available()
    with throwaway_postgres.database_url() if with_postgres else nullcontext() as url:
        yield [*found, ("PostgreSQL", url)] if url else found
    if only != "sqlite" and not with_postgres:
        print("\nPostgreSQL was left out, because none is installed (apt install postgresql).")


def measure(name: str, database_url: str) -> None:
    """Measure a fresh site on this database, in a process of its own."""
    print(f"\n── {name} {'─' * (70 - len(name))}", flush=True)
    # Nothing of a site that runs here: neither its data nor its settings.
    environment = site_variables.environment_without_them()
    with tempfile.TemporaryDirectory(prefix="anlaufstelle-bench-") as directory:
        environment |= {"DATA_DIR": directory, "DJANGO_SETTINGS_MODULE": "config.settings"}
        if database_url:
            environment["DATABASE_URL"] = database_url
        command = [sys.executable, str(Path(__file__)), HERE, *sys.argv[1:]]
        subprocess.run(command, env=environment, cwd=ROOT)


def measure_here(options: argparse.Namespace) -> None:
    from scripts.measurement.site import fill, prepare

    prepare()
    from scripts.measurement.pages import pages
    from scripts.measurement.requests import Measurement
    from scripts.measurement.table import table

    found = []
    for number in options.events:
        fill(number)
        found.append(Measurement(pages(options.paths), options.rounds))
    print(table(options.events, *found), flush=True)


def main() -> None:
    options = arguments()
    if options.measure_here:
        measure_here(options)
        return
    throwaway_postgres.end_on_sigterm()
    with databases(options.only) as found:
        for name, url in found:
            measure(name, url)


if __name__ == "__main__":
    main()
