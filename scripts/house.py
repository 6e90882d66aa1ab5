#!/usr/bin/env python
"""The picture of the house in docs/architecture.md: rooms and imports as Mermaid, drawn from the code.

python scripts/house.py           draw it anew
python scripts/house.py --check   fail where the picture is not what the code says
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- drawn by make house -->\n", "<!-- end of what make house draws -->\n"

# From the top down, as a page is put together.
PACKAGES = [
    "config",
    "events",
    "awards",
    "pages",
    "enquiries",
    "signpost",
    "library",
    "accounts",
    "offices",
    "documents",
    "attachments",
    "outbox",
    "search",
    "history",
    "translations",
    "proofreading",
    "drafts",
    "keeper",
    "website",
]
NO_ROOMS = {"migrations", "management"}
# Modules beside the rooms of a package.
HALL = "…"


def imports(package: str) -> set[tuple]:
    """Which room knows which: ((package, room), (package, room))."""
    arrows = set()
    for file in sorted((ROOT / package).rglob("*.py")):
        parts = file.relative_to(ROOT).with_suffix("").parts
        here = room_of(parts)
        if here is None:
            continue
        names = imported(file.read_text(encoding="utf-8"), parts[:-1])
        there = {room_of(tuple(name.split("."))) for name in names}
        arrows.update((here, room) for room in there if room and room != here)
    return arrows


def room_of(parts: tuple[str, ...]) -> tuple[str, str] | None:
    """The package and the room of a module, given as the parts of its dotted name."""
    package, *rest = parts
    if package not in PACKAGES or (rest and rest[0] in NO_ROOMS):
        return None
    is_room = bool(rest) and (ROOT / package / rest[0]).is_dir()
    return package, rest[0] if is_room else HALL


def imported(source: str, folder: tuple[str, ...]) -> Iterator[str]:
    """Dotted names of what a module in this folder imports, relative ones told from the root."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = folder[: len(folder) + 1 - node.level] if node.level else ()
            start = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{start}.{alias.name}" for alias in node.names)


def of_packages(arrows: set[tuple]) -> set[tuple]:
    """The same for whole packages."""
    return {(here[0], there[0]) for here, there in arrows if here[0] != there[0]}


def within(package: str, arrows: set[tuple]) -> set[tuple]:
    return {(here[1], there[1]) for here, there in arrows if here[0] == there[0] == package}


def drawing(arrows: set[tuple], names: list[str]) -> str:
    """names in the order in which they are drawn."""
    nodes = {name: "beside" if name == HALL else name for name in names}
    lines = ["```mermaid", "flowchart TD", *(f'  {nodes[name]}["{name}"]' for name in names)]
    for here, there in sorted(arrows, key=lambda arrow: [names.index(name) for name in arrow]):
        lines.append(f"  {nodes[here]} --> {nodes[there]}")
    return "\n".join([*lines, "```"]) + "\n"


def house() -> str:
    arrows = set().union(*map(imports, PACKAGES))
    parts = [drawing(of_packages(arrows), PACKAGES)]
    for package in PACKAGES:
        if inside := within(package, arrows):
            rooms = sorted({room for pair in inside for room in pair})
            parts.append(f"### The rooms of `{package}`\n\n{drawing(inside, rooms)}")
    return "\n".join(parts)


def with_house(text: str) -> str:
    before, _begin, rest = text.partition(BEGIN)
    _old, _end, after = rest.partition(END)
    return f"{before}{BEGIN}\n{house()}\n{END}{after}"


def main() -> int:
    text = PAGE.read_text(encoding="utf-8")
    drawn = with_house(text)
    if "--check" in sys.argv:
        if drawn != text:
            print(f"{PAGE.relative_to(ROOT)} shows another house than the code. Run: make house")
        return int(drawn != text)
    PAGE.write_text(drawn, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
