"""Everything that must hold before a change is kept: "make test".

What this machine lacks (PostgreSQL, Chromium, the HTML checker) is left out and said loudly at the end; with
CI=true it is a failure. All steps run even if one fails: one run shows everything there is to mend.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import throwaway_postgres

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = Path(sys.executable).parent
VNU_JAR = os.environ.get("VNU_JAR", str(ROOT / "var/vnu/node_modules/vnu-jar/build/dist/vnu.jar"))

# The settings of a site that runs on this machine must not reach its tests.
OF_A_RUNNING_SITE = {
    "PRODUCTION", "DEBUG", "SECRET_KEY", "SITE_URL", "SITE_NAMES", "ALLOWED_HOSTS", "HOST", "PORT",
    "DATABASE_URL", "TEST_DATABASE_URL", "CACHE_URL", "EMAIL_URL", "OPERATOR_EMAIL", "PROXIES",
    "EMAIL_TIMEOUT", "WEB_CONCURRENCY", "HSTS_SECONDS",
}  # fmt: skip

CHECKS = {
    "lint": [PROGRAMS / "ruff", "check", "."],
    "format": [PROGRAMS / "ruff", "format", "--check", "."],
    "migrations": [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
    "system checks": [sys.executable, "manage.py", "check", "--fail-level", "WARNING"],
}
# As tests/browser/conftest.py looks for them.
BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
PYTEST = [sys.executable, "-m", "pytest", f"--color={'yes' if sys.stdout.isatty() else 'no'}"]
WITHOUT_BROWSER = ["-m", "not browser"]
# Two at a time: a browser test waits half of its time for the other of its two programs.
IN_BROWSER = ["-m", "browser", "-n", "2", "--dist", "worksteal"]


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


def find_missing() -> dict[str, str]:
    """What this machine lacks for the whole suite, each with what to do."""
    missing = {}
    if not throwaway_postgres.available():
        missing["PostgreSQL"] = "apt install postgresql, or name a server in TEST_DATABASE_URL"
    if not any(map(shutil.which, BROWSERS)):
        missing["Chromium"] = "apt install chromium"
    if not shutil.which("java") or not Path(VNU_JAR).exists():
        missing["the HTML checker"] = "apt install default-jre-headless; npm install --prefix var/vnu vnu-jar"
    if not shutil.which("pdftotext"):
        missing["poppler, which reads PDF"] = "apt install poppler-utils"
    if not has_pango():
        missing["Pango, which makes PDF"] = "apt install libpango-1.0-0 libpangoft2-1.0-0"
    return missing


def has_pango() -> bool:
    """Whether WeasyPrint finds what it needs of the system."""
    return not subprocess.run([sys.executable, "-c", "import weasyprint"], capture_output=True).returncode


def make_environment(directory: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in OF_A_RUNNING_SITE}
    # What a test leaves behind in its temporary directories goes away with this one.
    places = {"TMPDIR": directory, "DATA_DIR": directory, "VNU_JAR": VNU_JAR}
    return {**kept, **places, "PYTHONUNBUFFERED": "1"}


def run_checks(report: Report, environment: dict[str, str]):
    for name, command in CHECKS.items():
        print_heading(name)
        started = time.monotonic()
        succeeded = subprocess.run(command, env=environment).returncode == 0
        report.add(name, succeeded, f"{time.monotonic() - started:.1f}s")


def run_suites(report: Report, environment: dict[str, str], missing: dict[str, str]):
    """On SQLite and in the browser, and at the same time on PostgreSQL."""
    with suite_on_postgres_meanwhile(report, environment, missing):
        run_suite(report, "tests on SQLite", WITHOUT_BROWSER, environment)
        # In a process of its own: beside the event loop of Playwright Django refuses to use its database.
        if "Chromium" not in missing:
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
def suite_on_postgres_meanwhile(report: Report, environment: dict[str, str], missing: dict[str, str]):
    """Run the suite on PostgreSQL beside what is in the block, and show afterwards what it said."""
    if "PostgreSQL" in missing:
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
    command = [*PYTEST, *WITHOUT_BROWSER, "-p", "no:cacheprovider"]
    environment = {**environment, "TEST_DATABASE_URL": url}
    return subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.STDOUT)


def say_what_was_missing(missing: dict[str, str]):
    for name, remedy in missing.items():
        print(f"\n!!! NOT TESTED: {name} is missing on this machine. What helps: {remedy}")


def main() -> int:
    throwaway_postgres.end_on_sigterm()
    os.chdir(ROOT)
    report = Report()
    missing = find_missing()
    with tempfile.TemporaryDirectory(prefix="anlaufstelle-test-") as directory:
        environment = make_environment(directory)
        run_checks(report, environment)
        run_suites(report, environment, missing)
    report.print()
    say_what_was_missing(missing)
    missing_is_failure = os.environ.get("CI", "").lower() in {"1", "true"}
    return int(report.failed or (bool(missing) and missing_is_failure))


if __name__ == "__main__":
    sys.exit(main())
