"""Documents of Word, Excel and PowerPoint (ISO/IEC 29500)."""

import re
from urllib.parse import unquote

from attachments.documents.zip_file import Parts
from documents import refused
from documents.facts import FileFacts, Finding, FindingCode, one_line, plain_language
from documents.kinds import FileKind
from documents.office import sheets, slides, word
from documents.office.xml import Reader, plain, properties_in

LIST = "[Content_Types].xml"
_MAIN = {
    "wordprocessingml.document.main+xml": FileKind.DOCX,
    "spreadsheetml.sheet.main+xml": FileKind.XLSX,
    "presentationml.presentation.main+xml": FileKind.PPTX,
}
_OTHERS = re.compile(r"(?:template|slideshow|addin)\.main\+xml", re.IGNORECASE)
_PROGRAMS = re.compile(r"macroEnabled|vbaproject|vbadata|activex", re.IGNORECASE)
_STARTS_PROGRAM = re.compile(r"\bDDE(?:AUTO)?\b", re.IGNORECASE)
_FIELD_CODE = re.compile(r"""<\w+:instrText\b[^<>]*>([^<]*)<|\s\w+:instr="([^"]*)\"""")
# A link to click on is fine; so is the path of a template on somebody's computer, which nobody else has.
_LINK = "hyperlink"
_ELSEWHERE = re.compile(r"(?:https?|ftp|mhtml):|file:/*[^/]+\.[a-z]|\\\\|//", re.IGNORECASE)


class Package:
    """Its parts by their names, and what each of them is."""

    def __init__(self, parts: Parts):
        self.parts = parts
        self.types = _PartTypes()
        self.types.read(parts.content(LIST))
        self.kind, self.main = self._kind_and_main()
        self.said = properties_in(self.optional("docProps/core.xml"))
        self.counted = properties_in(self.optional("docProps/app.xml"))

    def optional(self, name: str) -> bytes | None:
        return self.parts.content(name) if name in self.parts.names else None

    def content(self, name: str) -> bytes:
        if name not in self.parts.names:
            raise refused.damaged()
        return self.parts.content(name)

    def named(self, pattern: str) -> list[str]:
        return [name for name in self.parts.names if re.fullmatch(pattern, name)]

    def _kind_and_main(self) -> tuple[FileKind, str]:
        kinds = list(self.types.named.values())
        if any(map(_PROGRAMS.search, [*kinds, *self.types.others, *self.parts.names])):
            raise refused.has_program()
        if any(map(_OTHERS.search, kinds)):
            raise refused.is_template()
        mains = [
            (kind, name)
            for name, media_type in self.types.named.items()
            for ending, kind in _MAIN.items()
            if media_type.endswith(ending)
        ]
        if len(mains) != 1:
            raise refused.no_kind_of_ours()
        return mains[0]


class _PartTypes(Reader):
    """named: what each part is that is told by its name; others: by its ending."""

    def __init__(self):
        super().__init__()
        self.named: dict[str, str] = {}
        self.others: list[str] = []

    def start(self, name, attributes):
        media_type = attributes.get("ContentType", "")
        if "PartName" in attributes:
            self.named[unquote(attributes["PartName"]).lstrip("/")] = media_type
        else:
            self.others.append(media_type)


class _Relations(Reader):
    def start(self, name, attributes):
        kind = attributes.get("Type", "").rpartition("/")[2].lower()
        target = attributes.get("Target", "")
        is_outside = attributes.get("TargetMode", "").lower() == "external"
        if is_outside and kind != _LINK and _ELSEWHERE.match(target):
            raise refused.fetches_more()


def facts_of(parts: Parts) -> FileFacts:
    package = Package(parts)
    for name in package.named(r".*\.rels"):
        _Relations().read(parts.content(name))
    read = {FileKind.DOCX: word.read, FileKind.XLSX: sheets.read, FileKind.PPTX: slides.read}[package.kind]
    if package.kind == FileKind.DOCX:
        _check_fields(package)
    pages, language, found = read(package)
    language = plain_language(language) or plain_language(package.said.texts.get("language", ""))
    title = one_line(package.said.texts.get("title", ""))
    if not language and package.kind != FileKind.XLSX:
        found.append(Finding(FindingCode.NO_LANGUAGE))
    if not title:
        found.append(Finding(FindingCode.NO_TITLE))
    return FileFacts(package.kind, pages, title, language, tuple(found))


def _check_fields(package: Package) -> None:
    """Fields that start a program on the computer of whoever opens the document."""
    for name in package.named(r"word/[^/]*\.xml"):
        found = _FIELD_CODE.findall(plain(package.content(name)))
        if _STARTS_PROGRAM.search("".join(run or simple for run, simple in found)):
            raise refused.has_program()
