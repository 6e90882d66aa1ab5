"""What no committed file gives away: where it was written, and where packages were fetched."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

_REGISTRIES = re.compile(r"\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|proxy\.golang\.org)")
# Not the end of a longer address, such as https://example.org/home/page.
_MACHINE_PATHS = re.compile(r"(?<![\w.~-])/(?:(?:work|root)/|(?:home|Users)/\w+)")
_INDEX_OPTIONS = re.compile(r"https?:|^\s*(?:-i|-f|--(?:extra-)?index-url|--find-links)\b")


def project_files(root: Path) -> list[str] | None:
    """All files that are committed or about to be, or None where there is no git to ask."""
    command = [
        "git",
        "-c",
        "safe.directory=*",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    try:
        listed = subprocess.run(command, cwd=root, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return sorted({name for name in listed.stdout.decode().split("\0") if (root / name).is_file()})


def text_of(path: Path) -> str:
    """The text of a file; a binary file has none."""
    data = path.read_bytes()
    return "" if b"\0" in data else data.decode("utf-8", errors="replace")


def telling_lines(text: str, file: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), 1):
        if registry := _REGISTRIES.search(line):
            yield f"{file}:{number}: names the package registry {registry[0]}"
        if path := _MACHINE_PATHS.search(line):
            yield f"{file}:{number}: names a path of one machine, {path[0]}"


def index_addresses(text: str, file: str) -> Iterator[str]:
    """Lines of a requirements file that say where to fetch from: that is the installer's business."""
    for number, line in enumerate(text.splitlines(), 1):
        if _INDEX_OPTIONS.search(line):
            yield f"{file}:{number}: names an address"
