"""Collects and compresses the static files, if they or what makes them changed, or if they are not whole.

A start may be killed in the middle, the disk may be full, two starts may happen at once. So one collects at a
time, and notes what every file holds when all are there. Without that note, or with other content, all are
collected anew.
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
        whole = is_whole(collected, note)
        if not whole or is_outdated(note):
            print("» Collecting stylesheet and drawings", flush=True)
            note.unlink(missing_ok=True)
            collect(collected, anew=not whole)
            write(note, fingerprints(collected))


@contextmanager
def one_at_a_time(lock: Path):
    """It ends with the process, however that ends."""
    with open(lock, "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def is_whole(collected: Path, note: Path) -> bool:
    try:
        noted = json.loads(note.read_text())
    except (OSError, ValueError):
        return False
    return fingerprints(collected) == noted


def fingerprints(collected: Path) -> dict[str, str]:
    """A few megabytes: to read them all takes a moment."""
    files = sorted(path for path in collected.rglob("*") if path.is_file())
    return {str(path.relative_to(collected)): sha256(path.read_bytes()).hexdigest() for path in files}


def is_outdated(note: Path) -> bool:
    then = note.stat().st_mtime
    return any(path.stat().st_mtime > then for source in SOURCES for path in with_all_below(ROOT / source))


def with_all_below(source: Path) -> list[Path]:
    """With directories: a file that was taken away has changed its own."""
    return [source, *source.rglob("*")]


def collect(collected: Path, anew: bool):
    """Old files stay for those who still read an old page, unless one of them may be damaged."""
    if anew:
        shutil.rmtree(collected, ignore_errors=True)
    command = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    if subprocess.run(command, cwd=ROOT).returncode:
        sys.exit(
            f"The static files could not be collected in {collected}. Is there space? May this user write?"
        )


def write(note: Path, content: dict[str, str]):
    """Whole or not at all."""
    unfinished = note.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(content))
    unfinished.replace(note)


if __name__ == "__main__":
    main()
