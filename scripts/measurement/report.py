"""Figures in Markdown: printed, and written between the marks of a document."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Finding:
    what: str
    aim: str
    found: str


def findings(found: Iterable[Finding]) -> str:
    return table(["", "aim", "found"], [[each.what, each.aim, f"**{each.found}**"] for each in found])


def table(head: list[str], rows: Iterable[list[str]]) -> str:
    """Everything but the first column stands at the right."""
    marks = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, marks, *rows])


def times(multiple: float) -> str:
    """With two digits that count, or nearly."""
    digits = 0 if multiple >= 10 else 2 if multiple >= 0.1 else 3
    return f"{multiple:.{digits}f} ×"


def kilobytes(size: float) -> str:
    return f"{size / 1000:.1f} KB"


def write(document: Path, part: str, text: str) -> None:
    """Between "<!-- make bench: PART -->" and the end mark after it."""
    before = document.read_text(encoding="utf-8")
    begin, end = f"<!-- make bench: {part} -->", "<!-- end -->"
    marks = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if not marks.search(before):
        raise SystemExit(f"{document} has no place for “{part}”. Write there: {begin}{end}")
    after = marks.sub(lambda _found: f"{begin}\n\n{text}\n\n{end}", before)
    document.write_text(after, encoding="utf-8")
