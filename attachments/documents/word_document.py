"""A Word document (ISO/IEC 29500, DOCX) without programs, without other files, and without its author.

What people wrote in the text stays, their names in it, too. Who wrote, commented or changed it, and with what
template, is forgotten.
"""

import re
from html import unescape
from urllib.parse import unquote

from attachments.refused import (
    fetches_more,
    has_more_inside,
    has_program,
    no_kind_of_ours,
    other_kind_of_document,
)

from .jpeg_remarks import without_remarks
from .plain_xml import elements_of
from .xml_text import text_of
from .zip_file import Parts, rewritten

# What every file of this kind has, and what its name ends with.
LIST, ENDING = "[Content_Types].xml", "docx"

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
# Of templates and tables, and of documents that are made for programs, whether there is one in them or not.
_OTHER_MAIN = re.compile(
    r"(?:template|sheet|slideshow|presentation|macroEnabled\w*)\.main\+xml", re.IGNORECASE
)
_PROGRAMS = re.compile("vbaproject|vbadata|activex", re.IGNORECASE)

# How a document reaches out, by the last word of the kind of a relationship. A link to click on is fine.
# A template is a path on somebody's computer, or an address that is fetched with the document.
_LINK = "hyperlink"
_TO_TEMPLATE = re.compile("/attachedTemplate[\"']")
_TO_TABLE = re.compile("/(?:attachedTemplate|package|oleObject)[\"']")
_OTHER_FILES = {"oleobject", "package", "afchunk", "subdocument", "control", "frame"}
_RELATIONSHIP = re.compile(r"<(?:\w+:)?Relationship\b[^<>]*>")
_START, _DOCUMENT = "_rels/.rels", "/officeDocument"
_SIGNATURE = "_xmlsignatures/"
_PART_OF_TEXT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
# Charts bring the table they were drawn from, with all its sheets. They look the same without it.
# Whatever else is embedded another part refers to, and is refused.
_EMBEDDED, _TABLE = "word/embeddings/", (".xlsx", ".xlsm", ".xlsb", ".xls")
_CHARTS = re.compile(r"^word/charts/(?:_rels/)?[^/]*\.xml(?:\.rels)?$")
_DATA_OF_CHART = re.compile(
    r"<(?:\w+:)?externalData\b[^<>]*(?:/>|>\s*(?:<(?:\w+:)?autoUpdate\b[^<>]*/>\s*)?</(?:\w+:)?externalData>)"
)
# Fields that start a program on the computer of whoever opens the document.
_STARTS_PROGRAM = re.compile(r"\bDDE(?:AUTO)?\b", re.IGNORECASE)
_FIELD_CODE = re.compile(r"""<\w+:instrText\b[^<>]*>([^<]*)<|\s\w+:instr="([^"]*)\"""")

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_OFFICE = "http://schemas.openxmlformats.org"
# What is left of the files that tell of people.
_EMPTY = {
    re.compile(r"docProps/core\d*\.xml|.*\.psmdcp"): (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_OFFICE}/package/2006/metadata/core-properties"/>'
    ),
    re.compile(r"docProps/app\d*\.xml"): (
        f'{_HEAD}<Properties xmlns="{_OFFICE}/officeDocument/2006/extended-properties"/>'
    ),
    re.compile(r"docProps/custom\d*\.xml"): (
        f'{_HEAD}<Properties xmlns="{_OFFICE}/officeDocument/2006/custom-properties"/>'
    ),
    re.compile(r"word/people\d*\.xml"): (
        f'{_HEAD}<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'
    ),
}
# Of a comment or a change that can be followed.
_AUTHOR = re.compile(r"""(\s\w+:(?:author|initials|userId|providerId))\s*=\s*(?:"[^"]*"|'[^']*')""")
_TEMPLATE_OF_DOCUMENT = re.compile(r"<\w+:attachedTemplate\b[^<>]*>(?:</\w+:attachedTemplate>)?")


def without_author(parts: Parts) -> bytes:
    types = _Types(elements_of(text_of(parts.content(LIST))))
    types.check()
    main = _main_part(parts) or types.main()
    if types.of(main) != _MAIN or main not in {name.lower() for name in parts.names}:
        raise no_kind_of_ours()
    for name in parts.names:
        _check_name(name)
    return rewritten(parts, lambda name, content: _changed(name, content, types.is_text(name)))


class _Types:
    """What each part of the document is, told by its name or by its ending."""

    def __init__(self, rows: list[tuple[str, dict[str, str]]]):
        types = [each for _name, each in rows if "ContentType" in each]
        self._kinds = [each["ContentType"] for each in types]
        self._named = {_plain(each["PartName"]): each["ContentType"] for each in types if "PartName" in each}
        self._ending = {
            each["Extension"].lower(): each["ContentType"] for each in types if "Extension" in each
        }

    def of(self, name: str) -> str:
        return self._named.get(name.lower()) or self._ending.get(name.lower().rpartition(".")[2], "")

    def is_text(self, name: str) -> bool:
        is_named = self.of(name).startswith(_PART_OF_TEXT) and not name.startswith("customXml/")
        return is_named or (name.startswith("word/") and name.endswith(".xml"))

    def main(self) -> str:
        main = [name for name, kind in self._named.items() if kind == _MAIN]
        return main[0] if len(main) == 1 else ""

    def check(self):
        if any(map(_PROGRAMS.search, self._kinds)):
            raise has_program()
        if any(map(_OTHER_MAIN.search, self._kinds)):
            raise other_kind_of_document()


def _main_part(parts: Parts) -> str:
    """The one that is opened, which may have any name; "" where it is not said."""
    if _START not in parts.names:
        return ""
    listed = elements_of(text_of(parts.content(_START)))
    main = {
        _plain(each.get("Target", "")) for _name, each in listed if each.get("Type", "").endswith(_DOCUMENT)
    }
    return main.pop() if len(main) == 1 else ""


def _plain(part: str) -> str:
    """The name of a file of the archive: parts are named as addresses, whose case says nothing."""
    return unquote(part).removeprefix("./").lstrip("/").lower()


def _check_name(name: str):
    if _PROGRAMS.search(name):
        raise has_program()
    if name.startswith(_SIGNATURE) or (name.startswith(_EMBEDDED) and not name.endswith(_TABLE)):
        raise has_more_inside()


def _changed(name: str, content: bytes, is_text: bool) -> bytes | None:
    for names, empty in _EMPTY.items():
        if names.fullmatch(name):
            return empty.encode()
    if name.startswith(_EMBEDDED):
        return None
    if name.endswith(".rels"):
        return _relationships(content, _CHARTS.search(name) is not None)
    if _CHARTS.search(name):
        return _DATA_OF_CHART.sub("", text_of(content)).encode()
    if is_text:
        return _text(content)
    return without_remarks(content)


def _relationships(content: bytes, of_chart: bool) -> bytes:
    """Checked after the change: what the search did not see, being written oddly, is refused."""
    unwanted = _TO_TABLE if of_chart else _TO_TEMPLATE
    changed = _RELATIONSHIP.sub(lambda found: "" if unwanted.search(found[0]) else found[0], text_of(content))
    for _name, attributes in elements_of(changed):
        kind = attributes.get("Type", "").rpartition("/")[2]
        if _PROGRAMS.search(kind):
            raise has_program()
        if kind.lower() in _OTHER_FILES:
            raise has_more_inside()
        if attributes.get("TargetMode", "").lower() == "external" and kind != _LINK:
            raise fetches_more()
    return changed.encode()


def _text(content: bytes) -> bytes:
    text = _TEMPLATE_OF_DOCUMENT.sub("", text_of(content))
    codes = "".join(run or simple for run, simple in _FIELD_CODE.findall(text))
    if _STARTS_PROGRAM.search(unescape(codes)):
        raise has_program()
    return _AUTHOR.sub(r'\1=""', text).encode()
