"""Documents of LibreOffice and others (OpenDocument, ISO/IEC 26300): texts, tables, slides."""

import re

from attachments.documents.zip_file import Parts
from documents import refused
from documents.facts import (
    NAMED_PAGES,
    FileFacts,
    Finding,
    FindingCode,
    nothing_to_read,
    one_line,
    plain_language,
)
from documents.kinds import FileKind
from documents.office.drawn import says_something
from documents.office.sheets import nameless_sheets
from documents.office.xml import Languages, Reader, number, plain, properties_in, trusted_pages

LIST, LOCKED = "content.xml", "encrypted-package"
_MANIFEST = "META-INF/manifest.xml"
_KINDS = {"text": FileKind.ODT, "spreadsheet": FileKind.ODS, "presentation": FileKind.ODP}
_BEGINS = "application/vnd.oasis.opendocument."
_PROGRAMS = ("Basic/", "Dialogs/", "Scripts/")
# Lists of programs, which some versions write where there is none.
_LISTS_OF_PROGRAMS = {"script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml"}
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_WORDS_WITHOUT_HEADINGS = 400
_WRITTEN = {"p", "h", "span", "a"}


class _OpenStyles(Reader):
    """Of each style its language, and whether what has it is decoration. usual: where none is named."""

    def __init__(self):
        super().__init__()
        self.languages: dict[str, str] = {}
        self.decorations: set[str] = set()
        self.usual = ""
        self._name, self._is_usual = "", False

    def start(self, name, attributes):
        if name in ("style", "default-style"):
            self._name = attributes.get("name", "")
            self._is_usual = name == "default-style" and attributes.get("family") == "paragraph"
        elif name == "text-properties":
            self._language(attributes)
        elif name == "graphic-properties" and attributes.get("decorative") == "true":
            self.decorations.add(self._name)

    def _language(self, attributes) -> None:
        language = plain_language(attributes.get("language", ""))
        if not language:
            return
        country = attributes.get("country", "")
        language = plain_language(f"{language}-{country}") if country not in ("", "none") else language
        if self._is_usual:
            self.usual = language
        elif self._name:
            self.languages[self._name] = language


class _Content(_OpenStyles):
    """The styles of the content itself stand before it."""

    def __init__(self, styles: _OpenStyles):
        super().__init__()
        self.languages, self.decorations, self.usual = styles.languages, styles.decorations, styles.usual
        self.spoken = Languages()
        self.headings = self.words_counted = self.pictures = self.wordless = 0
        self.sheets: list[str] = []
        self.tables = self.headless = self.hidden = 0
        self.slides: list[bool] = []
        self.is_tracked = self.has_comments = False
        # The names of the styles around what is written now; the pictures and tables that are open.
        self._around: list[str] = []
        self._frames: list[dict] = []
        self._open: list[dict] = []

    def start(self, name, attributes):
        super().start(name, attributes)
        if name in _WRITTEN:
            self._around.append(attributes.get("style-name", ""))
            self.headings += name == "h"
        elif name == "frame":
            decoration = attributes.get("decorative") == "true" or (
                attributes.get("style-name", "") in self.decorations
            )
            kind = attributes.get("class", "")
            self._frames.append({"words": decoration, "shown": False, "is_title": kind == "title"})
        elif name == "image":
            if _ELSEWHERE.match(attributes.get("href", "")):
                raise refused.fetches_more()
            if self._frames:
                self._frames[-1]["shown"] = True
        elif name == "page" and "presentation" in self.path:
            self.slides.append(False)
        elif name == "event-listener" and _ELSEWHERE.match(attributes.get("href", "")):
            raise refused.has_program()
        else:
            self._in_table(name, attributes)
        self.is_tracked |= name == "changed-region"
        self.has_comments |= name == "annotation"

    def _in_table(self, name, attributes) -> None:
        if name == "table" and "body" in self.path:
            self.sheets.append(attributes.get("name", ""))
            self._open.append({"rows": 0, "cells": 0, "head": False})
        elif self._open and name == "table-row":
            self._open[-1]["rows"] += 1
        elif (
            self._open
            and name == "table-cell"
            and "value-type" in attributes
            or self._open
            and name == "table-cell"
            and "spreadsheet" not in self.path
        ):
            self._open[-1]["cells"] += 1
        elif self._open and name == "table-header-rows":
            self._open[-1]["head"] = True

    def end(self, name):
        if name in _WRITTEN:
            self._around.pop()
        elif name == "frame" and self._frames:
            frame = self._frames.pop()
            self.pictures += frame["shown"]
            self.wordless += frame["shown"] and not frame["words"]
        elif name == "table" and self._open:
            table = self._open.pop()
            if table["rows"] > 1 and table["cells"] > table["rows"]:
                self.tables += 1
                self.headless += not table["head"]

    def words(self, text):
        if not text.strip():
            return
        if self.path[-1] in ("title", "desc") and self._frames:
            self._frames[-1]["words"] |= says_something(text)
        elif self._around and "tracked-changes" not in self.path and "annotation" not in self.path:
            named = [self.languages[style] for style in self._around if style in self.languages]
            self.spoken.add(named[-1] if named else self.usual, text)
            self.words_counted += len(text.split())
            if self.slides and any(frame["is_title"] for frame in self._frames):
                self.slides[-1] = True


def facts_of(parts: Parts) -> FileFacts:
    kind = _kind(parts)
    _check(parts)
    styles = _OpenStyles()
    if "styles.xml" in parts.names:
        styles.read(parts.content("styles.xml"))
    content = _Content(styles)
    content.read(parts.content(LIST))
    said = properties_in(parts.content("meta.xml") if "meta.xml" in parts.names else None)
    title = one_line(said.texts.get("title", ""))
    language = content.spoken.first or content.usual or plain_language(said.texts.get("language", ""))
    found = [*_found(content, kind)]
    if not language:
        found.append(Finding(FindingCode.NO_LANGUAGE))
    if not title:
        found.append(Finding(FindingCode.NO_TITLE))
    counted = said.attributes.get("document-statistic", {})
    return FileFacts(kind, _pages(kind, content, counted), title, language, tuple(found))


def _pages(kind: FileKind, content: _Content, counted: dict[str, str]) -> int | None:
    if kind == FileKind.ODP:
        return len(content.slides) or None
    if kind == FileKind.ODS:
        return None
    return trusted_pages(
        number(counted.get("page-count")), number(counted.get("word-count")), content.words_counted
    )


def _kind(parts: Parts) -> FileKind:
    if _MANIFEST not in parts.names:
        raise refused.damaged()
    if LOCKED in parts.names or re.search(r"<[\w-]+:encryption-data\b", plain(parts.content(_MANIFEST))):
        raise refused.has_password()
    said = parts.content("mimetype").decode("latin-1").strip() if "mimetype" in parts.names else ""
    if not said:
        roots = re.findall(rf'media-type="({re.escape(_BEGINS)}[\w-]+)"', plain(parts.content(_MANIFEST)))
        said = roots[0] if roots else ""
    kind = _KINDS.get(said.removeprefix(_BEGINS))
    if kind is None or LIST not in parts.names:
        raise refused.is_template()
    return kind


def _check(parts: Parts) -> None:
    for name in parts.names:
        if name.startswith(_PROGRAMS) and name.rpartition("/")[2] not in _LISTS_OF_PROGRAMS:
            raise refused.has_program()


def _found(content: _Content, kind: FileKind):
    if content.headings:
        yield Finding(FindingCode.HEADINGS, content.headings)
    elif kind == FileKind.ODT and content.words_counted > _WORDS_WITHOUT_HEADINGS:
        yield Finding(FindingCode.NO_HEADINGS)
    if content.wordless:
        yield Finding(FindingCode.PICTURES_WITHOUT_WORDS, content.wordless, content.pictures)
    if not content.words_counted:
        yield nothing_to_read(content.pictures)
    if content.headless:
        yield Finding(FindingCode.TABLES_WITHOUT_HEAD, content.headless, content.tables)
    if kind == FileKind.ODS and (nameless := nameless_sheets(content.sheets)):
        yield Finding(FindingCode.NAMELESS_SHEETS, nameless, len(content.sheets))
    untitled = tuple(number for number, has_title in enumerate(content.slides, 1) if not has_title)
    if kind == FileKind.ODP and untitled:
        yield Finding(
            FindingCode.SLIDES_WITHOUT_TITLE, len(untitled), len(content.slides), untitled[:NAMED_PAGES]
        )
    if content.is_tracked:
        yield Finding(FindingCode.TRACKED_CHANGES)
    if content.has_comments:
        yield Finding(FindingCode.COMMENTS)
