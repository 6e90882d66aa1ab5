"""A PostgreSQL cluster that lives as long as one command: the tests on the database of production.

    .venv/bin/python scripts/throwaway_postgres.py .venv/bin/pytest tests/offices

It listens on a socket in a directory of its own only, and leaves nothing behind. TEST_DATABASE_URL, if
set, names a database server to use instead.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

# PostgreSQL refuses to run as root: then one of these users runs it.
UNPRIVILEGED_USERS = ("postgres", "nobody")

# Debian keeps the server's programs out of PATH, one directory for each version.
DEBIAN_DIRECTORIES = "/usr/lib/postgresql/*/bin"

# Nothing here outlives a crash, so nothing has to reach the disk.
SERVER_OPTIONS = "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def binaries() -> Path | None:
    """The directory of initdb and pg_ctl, or None if no PostgreSQL server is installed."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    found = [initdb.parent for initdb in Path("/").glob(f"{DEBIAN_DIRECTORIES}/initdb"[1:])]
    return max(found, key=lambda directory: float(directory.parent.name), default=None)


def available() -> bool:
    return "TEST_DATABASE_URL" in os.environ or binaries() is not None


@contextmanager
def database_url() -> Iterator[str]:
    """Yield the address of a server on which tests may create databases."""
    if "TEST_DATABASE_URL" in os.environ:
        yield os.environ["TEST_DATABASE_URL"]
        return
    directory = Path(tempfile.mkdtemp(prefix="anlaufstelle-postgres-"))
    try:
        with running_cluster(directory, binaries()):
            yield f"postgres://anlaufstelle@{quote(str(directory), safe='')}/postgres"
    finally:
        shutil.rmtree(directory, ignore_errors=True)


@contextmanager
def running_cluster(directory: Path, programs: Path) -> Iterator[None]:
    user = unprivileged_user()
    if user:
        shutil.chown(directory, user)

    def run(program: str, *arguments: str):
        prefix = ["runuser", "-u", user, "--"] if user else []
        command = [*prefix, str(programs / program), "--pgdata", str(directory / "data"), *arguments]
        # To a file, not a pipe: the server would hold the pipe open as long as it runs.
        with open(directory / "log", "a+") as log:
            if subprocess.run(command, cwd=directory, stdout=log, stderr=log).returncode:
                log.seek(0)
                raise RuntimeError(f"{program} failed:\n{log.read()}")

    # With C.UTF-8 upper and lower case of umlauts are known, on every machine alike.
    run(
        "initdb",
        "--username=anlaufstelle",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    )
    run("pg_ctl", "start", "--wait", "--silent", "--options", f"{SERVER_OPTIONS} -k '{directory}'")
    try:
        yield
    finally:
        run("pg_ctl", "stop", "--wait", "--silent", "--mode=immediate")


def unprivileged_user() -> str | None:
    """Who shall run the server: None for whoever runs this, unless that is root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(user for user in UNPRIVILEGED_USERS if user in known)


def end_on_sigterm():
    """Let a killed run stop its server, too."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


if __name__ == "__main__":
    if not available():
        sys.exit("No PostgreSQL server is installed (on Debian and Ubuntu: apt install postgresql).")
    end_on_sigterm()
    with database_url() as url:
        sys.exit(subprocess.run(sys.argv[1:], env={**os.environ, "TEST_DATABASE_URL": url}).returncode)
