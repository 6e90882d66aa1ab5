"""Everything that must hold before a change is kept: "make test".

What this machine lacks (PostgreSQL, a browser, the HTML checker) is said first, left out, and said again at
the end; with CI=true nothing is begun. All steps run even if one fails: one run shows all there is to mend.
"""

import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import check
import lacking
import site_variables
import throwaway_postgres

ROOT = Path(__file__).resolve().parent.parent

CHECKS = {
    **check.CHECKS,
    "migrations": [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
    "system checks": [sys.executable, "manage.py", "check", "--fail-level", "WARNING"],
}
PYTEST = [sys.executable, "-m", "pytest", f"--color={'yes' if sys.stdout.isatty() else 'no'}"]
# A site's tables come from its migrations, and so they do here. What is not run is not even collected, which
# takes long, and would be done by each process.
WITHOUT_BROWSER = ["--migrations", "--ignore=tests/browser"]
# What asks no database is the same on each; of a table of cases the first is tried, or each where it matters.
ON_POSTGRES = [*WITHOUT_BROWSER, "-m", "postgresql"]
# Two at a time, files whole: what stands for a file is made once. PostgreSQL is done long before.
ON_SQLITE = [*WITHOUT_BROWSER, "-n", "2", "--dist", "loadfile"]
# Two at a time: a browser test waits half of its time for the other of its two programs.
IN_BROWSER = ["tests/browser", "-n", "2", "--dist", "worksteal"]


class Report:
    """What came out of each step, a line each."""

    def __init__(self):
        self.lines = []
        self.failed = False

    def add(self, name: str, succeeded: bool, result: str):
        self.lines.append(f"{'ok  ' if succeeded else 'FAIL'}  {name:20}  {result}")
        self.failed = self.failed or not succeeded

    def print(self):
        print_heading("summary")
        print("\n".join(self.lines))


def print_heading(text: str):
    print(f"\n── {text} {'─' * (70 - len(text))}")


def make_environment(directory: str) -> dict[str, str]:
    kept = site_variables.environment_without_them()
    # PostgreSQL has its turn in a run of its own.
    kept.pop("TEST_DATABASE_URL", None)
    # What a test leaves behind in its temporary directories goes away with this one.
    places = {"TMPDIR": directory, "DATA_DIR": directory, "VNU_JAR": lacking.VNU_JAR}
    return {**kept, **places, "PYTHONUNBUFFERED": "1"}


def run_checks(report: Report, environment: dict[str, str]):
    for name, command in CHECKS.items():
        print_heading(name)
        started = time.monotonic()
        succeeded = subprocess.run(command, env=environment).returncode == 0
        report.add(name, succeeded, f"{time.monotonic() - started:.1f}s")


def run_suites(report: Report, environment: dict[str, str], missing: list[lacking.Thing]):
    """On SQLite and in the browser, and at the same time on PostgreSQL."""
    with suite_on_postgres_meanwhile(report, environment, missing):
        run_suite(report, "tests on SQLite", ON_SQLITE, environment)
        # In a process of its own: beside the event loop of Playwright Django refuses to use its database.
        if not {lacking.CHROMIUM, lacking.DRIVER} & set(missing):
            run_suite(report, "tests in the browser", IN_BROWSER, environment)


def run_suite(report: Report, name: str, selection: list[str], environment: dict[str, str]):
    print_heading(name)
    suite = subprocess.Popen([*PYTEST, *selection], env=environment, stdout=subprocess.PIPE, text=True)
    last_line = ""
    for line in suite.stdout:
        print(line, end="")
        last_line = line.strip("= \n") or last_line
    report.add(name, suite.wait() == 0, last_line)


@contextmanager
def suite_on_postgres_meanwhile(report: Report, environment: dict[str, str], missing: list[lacking.Thing]):
    """Run the suite on PostgreSQL beside what is in the block, and show afterwards what it said."""
    if lacking.POSTGRESQL in missing:
        yield
        return
    with throwaway_postgres.database_url() as url, tempfile.TemporaryFile("w+") as output:
        suite = start_suite_on_postgres(url, environment, output)
        try:
            yield
            suite.wait()
        finally:
            suite.terminate()
        output.seek(0)
        lines = output.read().splitlines() or ["said nothing"]
    print_heading("tests on PostgreSQL")
    print("\n".join(lines))
    report.add("tests on PostgreSQL", suite.returncode == 0, lines[-1].strip("= "))


def start_suite_on_postgres(url: str, environment: dict[str, str], output) -> subprocess.Popen:
    # Without pytest's cache, which belongs to the suite that runs beside it.
    command = [*PYTEST, *ON_POSTGRES, "-p", "no:cacheprovider"]
    environment = {**environment, "TEST_DATABASE_URL": url}
    return subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.STDOUT)


def say_what_is_missing(missing: list[lacking.Thing]):
    if missing:
        print(f"\n!!! NOT TESTED: this machine lacks {lacking.in_words(missing)}", flush=True)


def main() -> int:
    throwaway_postgres.end_on_sigterm()
    os.chdir(ROOT)
    report = Report()
    missing = lacking.on_this_machine()
    say_what_is_missing(missing)
    if missing and os.environ.get("CI", "").lower() in {"1", "true"}:
        return 1
    with tempfile.TemporaryDirectory(prefix="anlaufstelle-test-") as directory:
        environment = make_environment(directory)
        run_checks(report, environment)
        run_suites(report, environment, missing)
    report.print()
    say_what_is_missing(missing)
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
