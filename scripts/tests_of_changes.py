"""Which tests tell most about a change, chosen by where its files stand: tests/ has the rooms of the code.

Tests of other rooms may fail all the same, so that a choice replaces no run of everything.
"""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import NamedTuple

TESTS = PurePosixPath("tests")
BROWSER = TESTS / "browser"
# Folders that hold the same rooms as the code, one level deeper.
SHOWN_IN_ROOMS = {"templates"}
# Who speaks in many rooms, and whose tests stand elsewhere.
ELSEWHERE = {
    "locale": "tests/config/test_catalogues.py",
    "static": "tests/website/test_stylesheet.py",
    "docs": "tests/scripts/test_house.py",
}
# What every test rests upon: to choose would be to pretend.
EVERYTHING = {
    "tests/conftest.py", "tests/settings.py", "tests/cast", "config/settings.py",
    "pyproject.toml", "requirements.txt", "requirements-test.txt",
}  # fmt: skip


class Choice(NamedTuple):
    files: list[str]
    left_out: list[str]


def choose(changed: Iterable[str], root: Path) -> Choice:
    """Test files to run, and sentences on what is not tried."""
    files, left_out = set(), set()
    for path in map(PurePosixPath, changed):
        if {str(path), *map(str, path.parents)} & EVERYTHING:
            left_out.add(f"{path} serves all tests: make test")
        elif path.is_relative_to(BROWSER):
            left_out.add(f"{path} needs a browser: .venv/bin/pytest {path}")
        elif found := _tests_of(path, root):
            files |= found
            left_out |= set() if str(path) in found else _rooms_below(found, root)
        elif (root / path).exists():
            left_out.add(f"{path} has no tests of its own")
    return Choice(sorted(files), sorted(left_out))


def _tests_of(path: PurePosixPath, root: Path) -> set[str]:
    if path.parts[0] == "tests" and path.name.startswith("test_"):
        return {str(path)} if (root / path).exists() else set()
    if path.parts[0] in ELSEWHERE:
        return {ELSEWHERE[path.parts[0]]}
    if path.suffix not in {".py", ".html", ".txt", ".xml", ".svg", ".toml"}:
        return set()
    return _of_its_name(path, root) | _in_its_room(path, root)


def _of_its_name(path: PurePosixPath, root: Path) -> set[str]:
    """awards/jury/score.py is told about in test_score.py or score/, wherever below tests/awards/."""
    own = root / TESTS / path.parts[0]
    found = [*own.rglob(f"test_{path.stem}.py"), *own.rglob(f"{path.stem}/test_*.py")]
    return {file.relative_to(root).as_posix() for file in found}


def _in_its_room(path: PurePosixPath, root: Path) -> set[str]:
    """The tests in the folder of its room; where the room has none, those of the next larger one."""
    room = path.parent
    if room.parts and room.parts[0] in {*SHOWN_IN_ROOMS, "tests"}:
        room = PurePosixPath(*room.parts[1:])
    while room.parts:
        found = (root / TESTS / room).glob("test_*.py")
        files = {file.relative_to(root).as_posix() for file in found}
        if files:
            return files
        room = room.parent
    return set()


def _rooms_below(files: set[str], root: Path) -> set[str]:
    """A change in a package may be felt in all of its rooms."""
    packages = {PurePosixPath(file).parent for file in files if len(PurePosixPath(file).parts) == 3}
    rooms = [file.parent for package in packages for file in (root / package).glob("*/__init__.py")]
    return {f"{room.relative_to(root).as_posix()}/" for room in rooms}
