"""Names that say nothing, and names that stand for several things (docs/architecture.md)."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
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


def shared_classes(sources: Mapping[str, str]) -> Iterator[str]:
    """Classes of one name in several modules, of sources by their file: whoever reads the name has to ask which."""
    owners = defaultdict(list)
    for file, source in sources.items():
        for node in ast.parse(source).body:
            # Django asks for Command.
            if isinstance(node, ast.ClassDef) and node.name != "Command":
                owners[node.name].append(file)
    for name, files in owners.items():
        if len(files) > 1:
            yield f"{name} has several owners: {', '.join(sorted(files))}"
