"""Collects and compresses the static files, if they or what makes them changed, or if they are not whole.

A start may be killed in the middle, the disk may be full, two starts may happen at once. So one collects at a
time, and notes what every file holds when all are there, and from which sources. Without that note, or with
other content, all are collected anew.
"""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What the collected files are made from.
SOURCES = ["static", "requirements.txt", "config/settings.py", "website/stylesheet.py"]


def main():
    data = ROOT / (os.environ.get("DATA_DIR", "").strip() or "var")
    collected, note = data / "static", data / "static.collected"
    with one_at_a_time(data / "static.lock"):
        noted, sources = read(note), states(SOURCES)
        whole = noted.get("collected") == fingerprints(collected)
        if not whole or noted.get("sources") != sources:
            print("» Collecting stylesheet and drawings", flush=True)
            note.unlink(missing_ok=True)
            collect(collected, anew=not whole)
            write(note, {"collected": fingerprints(collected), "sources": sources})


@contextmanager
def one_at_a_time(lock: Path):
    """It ends with the process, however that ends."""
    with open(lock, "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def read(note: Path) -> dict:
    """Nothing, if it is damaged or not there."""
    try:
        noted = json.loads(note.read_text())
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def fingerprints(collected: Path) -> dict[str, str]:
    """A few megabytes: to read them all takes a moment."""
    files = sorted(path for path in collected.rglob("*") if path.is_file())
    return {str(path.relative_to(collected)): sha256(path.read_bytes()).hexdigest() for path in files}


def states(sources: list[str]) -> dict[str, list[int]]:
    """When each was changed and how long it is: never compared with a clock, for which two moments of the
    same hundredth of a second are one. With directories: a file that was taken away has changed its own."""
    paths = [path for source in sources for path in [ROOT / source, *(ROOT / source).rglob("*")]]
    return {str(path.relative_to(ROOT)): [path.stat().st_mtime_ns, path.stat().st_size] for path in paths}


def collect(collected: Path, anew: bool):
    """Old files stay for those who still read an old page, unless one of them may be damaged."""
    if anew:
        shutil.rmtree(collected, ignore_errors=True)
    command = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    if subprocess.run(command, cwd=ROOT).returncode:
        sys.exit(
            f"The static files could not be collected in {collected}. Is there space? May this user write?"
        )


def write(note: Path, content: dict):
    """Whole or not at all."""
    unfinished = note.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(content))
    unfinished.replace(note)


if __name__ == "__main__":
    main()
