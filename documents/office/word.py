"""A text of Word (DOCX): its language, its headings, pictures without words, tables without a head."""

import re
from typing import TYPE_CHECKING

from documents.facts import Finding, FindingCode, nothing_to_read
from documents.office.drawn import DrawnPictures
from documents.office.xml import Languages, Reader, number, trusted_pages

if TYPE_CHECKING:
    from documents.office.open_xml import Package

_HEADING = re.compile(r"(?:heading|überschrift|title)\s*\d?", re.IGNORECASE)
# So long a text has parts.
_WORDS_WITHOUT_HEADINGS = 400


class _Styles(Reader):
    """headings: keys of the styles that are headings; language, of_right: what holds where none is named."""

    def __init__(self):
        super().__init__()
        self.headings: set[str] = set()
        self.language = self.of_right = ""
        self._key, self._is_usual = "", False

    def start(self, name, attributes):
        if name == "style":
            self._key = attributes.get("styleId", "")
            self._is_usual = attributes.get("default") == "1" and attributes.get("type") == "paragraph"
        elif (
            name == "name"
            and _HEADING.fullmatch(attributes.get("val", ""))
            or name == "outlineLvl"
            and number(attributes.get("val")) < 9
        ):
            self.headings.add(self._key)
        elif name == "lang" and ("rPrDefault" in self.path or self._is_usual):
            self.language = attributes.get("val") or self.language
            self.of_right = attributes.get("bidi") or self.of_right


class _Text(Reader):
    def __init__(self, styles: _Styles):
        super().__init__()
        self._styles = styles
        self.languages, self.drawn = Languages(), DrawnPictures(("drawing", "pict"))
        self.headings = self.words_counted = self.breaks = 0
        self.tables = self.headless = 0
        self.is_tracked = False
        self._said, self._is_of_right = {}, False
        # Of each open table: its rows, its cells, whether its first row is its head.
        self._open: list[list[int]] = []
        self._passed_over = 0

    def start(self, name, attributes):
        if name == "Fallback":
            self._passed_over += 1
        if self._passed_over:
            return
        self.drawn.start(name, attributes)
        if name == "imagedata" and self.path.count("pict"):
            self.drawn.start("pic", {})
        elif name == "shape":
            self.drawn.start("docPr", {"descr": attributes.get("alt", "")})
        elif name == "r":
            self._said, self._is_of_right = {}, False
        elif name == "rtl":
            self._is_of_right = attributes.get("val", "1") not in ("0", "false")
        elif name == "lang" and self.path[-2:-1] == ["rPr"]:
            self._said = attributes
        elif (
            name == "pStyle"
            and attributes.get("val") in self._styles.headings
            or name == "outlineLvl"
            and number(attributes.get("val")) < 9
        ):
            self.headings += 1
        elif name == "br" and attributes.get("type") == "page":
            self.breaks += 1
        elif name in ("ins", "del") and "author" in attributes:
            self.is_tracked = True
        else:
            self._in_table(name, attributes)

    def _in_table(self, name, attributes) -> None:
        if name == "tbl":
            self._open.append([0, 0, 0])
        elif self._open and name == "tr":
            self._open[-1][0] += 1
        elif self._open and name == "tc":
            self._open[-1][1] += 1
        elif self._open and name == "tblHeader" and attributes.get("val", "1") not in ("0", "false"):
            self._open[-1][2] = 1

    def end(self, name):
        if name == "Fallback":
            self._passed_over -= 1
        elif not self._passed_over:
            self.drawn.end(name)
        if name == "tbl" and self._open and not self._passed_over:
            rows, cells, head = self._open.pop()
            if rows > 1 and cells > rows:
                self.tables += 1
                self.headless += not head

    def words(self, text):
        if self._passed_over or self.path[-1] != "t":
            return
        key, usual = ("bidi", self._styles.of_right) if self._is_of_right else ("val", self._styles.language)
        self.languages.add(self._said.get(key) or usual, text)
        self.words_counted += len(text.split())


def read(package: "Package") -> tuple[int | None, str, list[Finding]]:
    """Pages, language, and what was found."""
    styles = _Styles()
    folder = package.main.rpartition("/")[0]
    if (content := package.optional(f"{folder}/styles.xml".lstrip("/"))) is not None:
        styles.read(content)
    text = _Text(styles)
    text.read(package.content(package.main))
    found = list(_found(text))
    if any("<w:comment " in _start_of(package, name) for name in package.named(r"word/comments\d*\.xml")):
        found.append(Finding(FindingCode.COMMENTS))
    counted = package.counted.texts
    pages = trusted_pages(number(counted.get("Pages")), number(counted.get("Words")), text.words_counted)
    if pages is not None and pages <= text.breaks:
        pages = None
    return pages, text.languages.first or styles.language, found


def _start_of(package: "Package", name: str) -> str:
    return package.content(name)[:10_000].decode("utf-8", "replace")


def _found(text: _Text):
    if text.headings:
        yield Finding(FindingCode.HEADINGS, text.headings)
    elif text.words_counted > _WORDS_WITHOUT_HEADINGS:
        yield Finding(FindingCode.NO_HEADINGS)
    if text.drawn.wordless:
        yield Finding(FindingCode.PICTURES_WITHOUT_WORDS, text.drawn.wordless, text.drawn.pictures)
    if not text.words_counted:
        yield nothing_to_read(text.drawn.pictures)
    if text.headless:
        yield Finding(FindingCode.TABLES_WITHOUT_HEAD, text.headless, text.tables)
    if text.is_tracked:
        yield Finding(FindingCode.TRACKED_CHANGES)
