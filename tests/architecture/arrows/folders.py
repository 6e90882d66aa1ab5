"""How many modules stand in one folder: a stranger reads the list of names and knows where to go."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

MOST = 15

# Folders that grew past it before there was this rule, and how many they have. The list can only shrink.
DEBTS: dict[str, int] = {}


KINDS = {".py", ".css", ".js"}


def modules_in(files: Iterable[str]) -> Counter[str]:
    """The number of modules, stylesheets and scripts in each folder.

    Migrations are a record, and __init__ is the folder itself.
    """
    paths = [path for path in map(PurePosixPath, files) if path.suffix in KINDS]
    return Counter(
        path.parent.as_posix()
        for path in paths
        if path.name != "__init__.py" and "migrations" not in path.parts
    )


def crowded(files: Iterable[str], debts: dict[str, int]) -> Iterator[str]:
    number = modules_in(files)
    for folder, count in number.items():
        if count > MOST and count > debts.get(folder, 0):
            yield f"{folder} has {count} modules, more than {max(MOST, debts.get(folder, 0))}: make a room"
    for folder, count in debts.items():
        if number[folder] < count:
            yield f"{folder} has {number[folder]} modules, and stands among the debts with {count}"
