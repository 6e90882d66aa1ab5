"""The site as people run it: gunicorn on a database of its own, with the five offices."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

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


@contextmanager
def running_site(directory: Path, prepare: str = ""):
    """Serve a fresh site from this directory and give its address.

    prepare is Python run in the shell of Django once the offices are loaded, to change what is there.
    """
    port = _free_port()
    address = f"http://localhost:{port}"
    inherited = {
        name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "PRODUCTION"}
    }
    environment = {
        **inherited,
        "DATA_DIR": str(directory),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "SITE_URL": address,
        "PORT": str(port),
        "HOST": "127.0.0.1",
        "PROXIES": "1",
        "WEB_CONCURRENCY": "1",
    }
    manage(environment, "migrate", "--verbosity=0")
    manage(environment, "load_offices")
    manage(environment, "collectstatic", "--noinput", "--verbosity=0")
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
