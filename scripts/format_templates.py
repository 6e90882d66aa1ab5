#!/usr/bin/env python
"""Bring the templates into one shape: lines that fit the screen, indented by djhtml.

python scripts/format_templates.py           write it
python scripts/format_templates.py --check   say which are not in it, and fail

What a reader sees stays: a line is broken only where white space means nothing (scripts/line_ends.py).
"""

import sys
from pathlib import Path

from djhtml.modes import DjHTML
from line_ends import LONGEST, shortened

ROOT = Path(__file__).resolve().parent.parent


def formatted(html: str) -> str:
    """Shortened and indented in turn, as each changes what the other finds."""
    before = None
    while html != before:
        before = html
        html = indented(shortened(html))
    return html


def indented(html: str) -> str:
    return "\n".join(line.rstrip() for line in DjHTML(html).indent(2).split("\n"))


def faults(file: Path) -> list[str]:
    html, name = file.read_text(encoding="utf-8"), file.relative_to(ROOT)
    other = [f"{name} is not in the agreed shape. Run: make format"] if formatted(html) != html else []
    return other + [
        f"{name}:{number} has {len(line)} characters, which is more than {LONGEST}. Break it by hand."
        for number, line in enumerate(html.splitlines(), 1)
        if len(line) > LONGEST
    ]


def main() -> int:
    files = sorted((ROOT / "templates").rglob("*.html"))
    if "--check" not in sys.argv:
        for file in files:
            html = file.read_text(encoding="utf-8")
            if formatted(html) != html:
                file.write_text(formatted(html), encoding="utf-8")
    found = [fault for file in files for fault in faults(file)]
    print("\n".join(found), end="\n" if found else "")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
