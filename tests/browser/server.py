"""The site as people run it: gunicorn on a database of its own, with the five offices."""

import atexit
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from scripts import site_variables

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def manage(environment: dict, *command: str) -> str:
    arguments = [sys.executable, "manage.py", *command]
    done = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _wait_for(address: str, server: subprocess.Popen):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert server.poll() is None, "gunicorn has stopped"
        try:
            urllib.request.urlopen(f"{address}/robots.txt", timeout=5)
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")


def _environment(directory: Path) -> dict[str, str]:
    """That of a site whose data is in this directory, without the settings of the tests."""
    inherited = site_variables.environment_without_them()
    own = {"DATA_DIR": str(directory), "DJANGO_SETTINGS_MODULE": "config.settings"}
    return {**inherited, **own, "HOST": "127.0.0.1", "PROXIES": "1", "WEB_CONCURRENCY": "1"}


@cache
def _fresh_site() -> Path:
    """The directory of a site with the five offices, made once; each test site begins as a copy."""
    directory = Path(tempfile.mkdtemp(prefix="fresh-site-"))
    atexit.register(shutil.rmtree, directory, ignore_errors=True)
    manage(_environment(directory), "migrate", "--verbosity=0")
    manage(_environment(directory), "load_offices")
    manage(_environment(directory), "collectstatic", "--noinput", "--verbosity=0")
    return directory


@contextmanager
def running_site(directory: Path, prepare: str = "", **settings: str):
    """Serve a fresh site from this directory and give its address. settings: more of its environment.

    prepare is Python run in the shell of Django once the offices are loaded, to change what is there.
    """
    shutil.copytree(_fresh_site(), directory, dirs_exist_ok=True)
    port = _free_port()
    address = f"http://localhost:{port}"
    environment = {**_environment(directory), "SITE_URL": address, "PORT": str(port), **settings}
    if prepare:
        manage(environment, "shell", "--verbosity=0", "--command", prepare)
    command = [sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi"]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    try:
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)
