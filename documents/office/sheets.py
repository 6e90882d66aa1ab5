"""A table of Excel (XLSX): names of its sheets, heads of its tables, what is hidden in it."""

import re
from typing import TYPE_CHECKING, TypeVar

from documents.facts import Finding, FindingCode
from documents.office.drawn import DrawnPictures
from documents.office.xml import Reader, number

if TYPE_CHECKING:
    from documents.office.open_xml import Package

Some = TypeVar("Some", bound=Reader)
_USUAL_NAME = re.compile(r"(?:sheet|tabelle|table|feuille|лист|blatt)\s*\d+", re.IGNORECASE)


class _Book(Reader):
    def __init__(self):
        super().__init__()
        self.names: list[str] = []
        self.hidden = 0

    def start(self, name, attributes):
        if name == "sheet":
            self.names.append(attributes.get("name", ""))
            self.hidden += attributes.get("state", "visible") != "visible"


class _Sheet(Reader):
    def __init__(self):
        super().__init__()
        self.rows = self.hidden = 0

    def start(self, name, attributes):
        is_hidden = attributes.get("hidden") in ("1", "true")
        if name == "row":
            self.rows += 1
        if name in ("row", "col") and is_hidden:
            self.hidden += 1


class _Table(Reader):
    has_head = True

    def start(self, name, attributes):
        if name == "table":
            self.has_head = number(attributes.get("headerRowCount", "1")) > 0


class DrawnPart(Reader):
    def __init__(self, *frames: str):
        super().__init__()
        self.drawn = DrawnPictures(frames)

    def start(self, name, attributes):
        self.drawn.start(name, attributes)

    def end(self, name):
        self.drawn.end(name)


def read(package: "Package") -> tuple[int | None, str, list[Finding]]:
    """How many pages it has depends on the printer; in which language it is, no table of Excel says."""
    book = _Book()
    book.read(package.content(package.main))
    found: list[Finding] = []
    if nameless := nameless_sheets(book.names):
        found.append(Finding(FindingCode.NAMELESS_SHEETS, nameless, len(book.names)))
    sheets = [_read(_Sheet(), package, name) for name in package.named(r"xl/worksheets/[^/]+\.xml")]
    tables = [_read(_Table(), package, name) for name in package.named(r"xl/tables/[^/]+\.xml")]
    headless = sum(not table.has_head for table in tables)
    if headless or (not tables and any(sheet.rows > 1 for sheet in sheets)):
        filled = sum(sheet.rows > 1 for sheet in sheets)
        found.append(Finding(FindingCode.TABLES_WITHOUT_HEAD, headless or filled))
    drawings = [
        _read(DrawnPart("pic", "graphicFrame"), package, name)
        for name in package.named(r"xl/drawings/[^/]+\.xml")
    ]
    if wordless := sum(each.drawn.wordless for each in drawings):
        found.append(
            Finding(
                FindingCode.PICTURES_WITHOUT_WORDS, wordless, sum(each.drawn.pictures for each in drawings)
            )
        )
    if hidden := book.hidden + sum(sheet.hidden > 0 for sheet in sheets):
        found.append(Finding(FindingCode.HIDDEN_PARTS, hidden))
    if package.named(r"xl/(?:threadedComments/.*|comments[^/]*\.xml)"):
        found.append(Finding(FindingCode.COMMENTS))
    return None, "", found


def _read(reader: Some, package: "Package", name: str) -> Some:
    reader.read(package.content(name))
    return reader


def nameless_sheets(names: list[str]) -> int:
    """A single one needs no name."""
    return sum(bool(_USUAL_NAME.fullmatch(name.strip())) for name in names) if len(names) > 1 else 0
