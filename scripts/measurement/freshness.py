"""Whether an edit is seen by every worker of every instance as soon as it is stored.

One process edits, readers ask without pause. An answer is stale if it shows less than what was stored before
it was asked for, and false if it shows what was never stored.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import astuple, dataclass, replace
from itertools import cycle
from pathlib import Path
from threading import Event, Thread

from scripts.measurement import serving
from scripts.measurement.inside.editor import NEVER
from scripts.measurement.load import request
from scripts.measurement.report import Finding, findings, table
from scripts.measurement.serving import Server
from scripts.measurement.sites import POSTGRESQL, ROOT, Site

PAGE = "/de/bueros/jena/"
READERS = 4
PATIENCE = 5  # seconds until Redis listens
# Seconds for which readers go on: who has not heard of the last edit by then is found, too.
AFTERWARDS = 1

_STAND = re.compile(rb"Stand (\d+)")


@dataclass
class Answers:
    number: int = 0
    stale: int = 0
    false: int = 0


def measure(sites: list[Site], edits: int) -> str:
    rows, stale = [], 0
    for site in sites:
        with _instances(site) as (where, instances), ExitStack() as running:
            if instances:
                servers = [running.enter_context(serving.site(each.environment)) for each in instances]
                answers = _answers(instances[0], servers, edits)
                stale += answers.stale + answers.false
                figures = [
                    len(servers) * serving.WORKERS,
                    edits,
                    answers.number,
                    answers.stale,
                    answers.false,
                ]
                rows.append([where, *(f"{figure:,}" for figure in figures)])
    head = ["", "workers", "edits", "answers", "stale", "never stored"]
    finding = Finding("answers that show what is no longer or was never true", "0", str(stale))
    return f"{findings([finding])}\n\n{table(head, rows)}"


@contextmanager
def _instances(site: Site) -> Iterator[tuple[str, list[Site]]]:
    """One on SQLite; on PostgreSQL two with a Redis between them, or none where there is no Redis."""
    if site.database != POSTGRESQL:
        yield "one instance, SQLite", [site]
    elif not shutil.which("redis-server"):
        print(
            "Two instances were left out: no Redis is installed (apt install redis-server).", file=sys.stderr
        )
        yield "", []
    else:
        with tempfile.TemporaryDirectory(prefix="anlaufstelle-redis-") as name, _redis(Path(name)) as address:
            shared = replace(site, environment=site.environment | {"CACHE_URL": address})
            yield "two instances, PostgreSQL and Redis", [shared, shared.twin(Path(name))]


@contextmanager
def _redis(directory: Path) -> Iterator[str]:
    """The address of a Redis that keeps nothing on the disk, and listens on a socket alone."""
    socket = directory / "redis.sock"
    command = ["redis-server", "--port", "0", "--unixsocket", str(socket), "--save", "", "--appendonly", "no"]
    process = subprocess.Popen(command, cwd=directory, stdout=subprocess.DEVNULL)
    try:
        until = time.monotonic() + PATIENCE
        while not socket.exists() and time.monotonic() < until:
            time.sleep(0.02)
        yield f"unix://{socket}"
    finally:
        process.terminate()
        process.wait()


class Editing:
    """An editor in a process of its own, and the last number that is known to be stored."""

    def __init__(self, site: Site, edits: int):
        self.stored, self.has_ended = 0, Event()
        command = [sys.executable, "-m", "scripts.measurement.inside.editor", str(edits)]
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=site.environment, stdout=subprocess.PIPE, text=True
        )

    def follow(self) -> None:
        with self._process as process:
            for line in process.stdout or []:
                self.stored = int(line)
        time.sleep(AFTERWARDS)
        self.has_ended.set()


def _answers(site: Site, servers: list[Server], edits: int) -> Answers:
    editing = Editing(site, edits)
    each = [Answers() for _reader in range(READERS)]
    readers = [Thread(target=_read, args=(servers, editing, answers)) for answers in each]
    for reader in readers:
        reader.start()
    editing.follow()
    for reader in readers:
        reader.join()
    if editing.stored != edits:
        raise RuntimeError(f"Only {editing.stored} of {edits} edits were stored.")
    return Answers(*(sum(figures) for figures in zip(*map(astuple, each), strict=True)))


def _read(servers: list[Server], editing: Editing, answers: Answers) -> None:
    """With a connection for each request, so that every worker comes by."""
    for server in cycle(servers):
        if editing.has_ended.is_set():
            return
        stored = editing.stored
        found = _STAND.search(server.ask(request(PAGE)).body)
        shown = int(found[1]) if found else 0
        answers.number += 1
        answers.stale += shown < stored
        answers.false += shown == NEVER
