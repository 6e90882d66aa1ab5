"""Servers, started as the site is: by gunicorn, with what config/gunicorn.py says."""

import ast
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts import site_variables
from scripts.measurement.load import Reply, Turn, ask, request, turn
from scripts.measurement.processes import children_of, cpu_of, pss_of

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "config" / "gunicorn.py"
WORKERS = 2
PATIENCE = 60  # seconds until a server is ready


@dataclass(frozen=True)
class Server:
    port: int
    workers: list[int]
    # CPU of the master and its workers until all of them serve, in seconds.
    start: float

    def cpu(self) -> float:
        """Seconds of CPU that the workers took since they began."""
        return sum(map(cpu_of, self.workers))

    def pss(self) -> list[float]:
        """Megabytes of each worker."""
        return [pss_of(worker) for worker in self.workers]

    def ask(self, question: bytes) -> Reply:
        return ask(self.port, question)

    def turn(self, asked: Iterable[bytes], number: int, reply: Reply) -> Turn:
        return turn(self.port, asked, number, reply, self.cpu)


@contextmanager
def site(environment: dict[str, str], **variables: str) -> Iterator[Server]:
    """The site with these variables on top of its environment, at an address of its own."""
    port = free_port()
    variables |= {"PORT": str(port), "WEB_CONCURRENCY": str(WORKERS)}
    with _running(SHIPPED, port, environment | variables, "/healthz") as server:
        yield server


@contextmanager
def limit(directory: Path) -> Iterator[Server]:
    """The empty view, served in the same way. The directory is for its configuration."""
    port = free_port()
    shipped = literals(SHIPPED.read_text(encoding="utf-8"))
    chosen = shipped | {
        "workers": WORKERS,
        "bind": f"127.0.0.1:{port}",
        "wsgi_app": "scripts.measurement.limit:application",
    }
    configuration = directory / "limit.py"
    configuration.write_text("".join(f"{name} = {value!r}\n" for name, value in chosen.items()))
    with _running(configuration, port, site_variables.environment_without_them(), "/") as server:
        yield server


def literals(source: str) -> dict[str, object]:
    """What a configuration says without asking anything else."""
    found = {}
    for node in ast.parse(source).body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=value)):
                found[name] = value
    return found


@contextmanager
def _running(configuration: Path, port: int, environment: dict[str, str], path: str) -> Iterator[Server]:
    command = [sys.executable, "-m", "gunicorn", "--config", str(configuration)]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        _wait_until_ready(process, port, path)
        workers = children_of(process.pid)
        yield Server(port, workers, start=sum(map(cpu_of, [process.pid, *workers])))
    finally:
        process.terminate()
        process.wait()


def _wait_until_ready(process: subprocess.Popen, port: int, path: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"The server ended by itself ({process.returncode}).")
        if len(children_of(process.pid)) == WORKERS and _answers(port, path):
            return
        time.sleep(0.02)
    raise RuntimeError(f"The server is not ready after {PATIENCE} seconds.")


def _answers(port: int, path: str) -> bool:
    try:
        return ask(port, request(path)).status == 200
    except OSError:
        return False


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]
