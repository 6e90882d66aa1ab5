"""Names that say nothing (docs/architecture.md)."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

SAYING_NOTHING = {
    "utils", "util", "common", "core", "helpers", "helper", "mixins", "mixin", "misc", "tools",
}  # fmt: skip
# Files that have a concern, and therefore a name. Pictures and data may be called as they like.
_NAMED = {".py", ".html", ".txt", ".css", ".js"}


def empty_names(file: str) -> Iterator[str]:
    """Folders of a path, and its file, that are called by a word that says nothing, alone or as a part."""
    path = PurePosixPath(file)
    names = [*path.parent.parts, path.stem] if path.suffix in _NAMED else path.parent.parts
    for name in names:
        if SAYING_NOTHING.intersection(re.split(r"[_.-]", name.lower())):
            yield f"{file}: “{name}” names no concern"
