"""A Word document (ISO/IEC 29500, DOCX) without programs, without other files, and without its author.

What people wrote in the text stays, their names in it, too. Who wrote, commented or changed it, and with what
template, is forgotten.
"""

import re
from html import unescape
from urllib.parse import unquote

from .jpeg_remarks import without_remarks
from .plain_xml import elements_of
from .refused import has_more_inside, has_program, no_kind_of_ours, other_kind_of_document
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
_LINK, _TEMPLATE = "hyperlink", "/attachedTemplate"
_OTHER_FILES = {"oleobject", "package", "afchunk", "subdocument", "control", "frame"}
_RELATIONSHIP = re.compile(r"<(?:\w+:)?Relationship\b[^<>]*>")
_SIGNATURE = "_xmlsignatures/"
_PART_OF_TEXT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
# Charts bring the table they were drawn from, with all its sheets. It is not needed to show them, and left out;
# whatever else is embedded makes a relationship of another part, and is refused.
_EMBEDDED, _TABLE = "word/embeddings/", (".xlsx", ".xlsb", ".xls")
_TO_TABLE = ("/package", "/oleObject")
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
    types = elements_of(text_of(parts.content(LIST)))
    _check_types([attributes for _name, attributes in types], parts.names)
    for name in parts.names:
        _check_name(name)
    texts = _texts(types)
    return rewritten(parts, lambda name, content: _changed(name, content, name.lower() in texts))


def _check_types(types: list[dict[str, str]], names: list[str]):
    kinds = [each.get("ContentType", "") for each in types]
    if any(map(_PROGRAMS.search, kinds)):
        raise has_program()
    if any(map(_OTHER_MAIN.search, kinds)):
        raise other_kind_of_document()
    main = {_plain(each.get("PartName", "")) for each in types if each.get("ContentType") == _MAIN}
    if len(main & {name.lower() for name in names}) != 1:
        raise no_kind_of_ours()


def _texts(types: list[tuple[str, dict[str, str]]]) -> set[str]:
    """Files that are read as a part of the document, whatever their names say."""
    listed = (each for _name, each in types if each.get("ContentType", "").startswith(_PART_OF_TEXT))
    return {_plain(each.get("PartName", "")) for each in listed}


def _plain(part: str) -> str:
    """The name of a file of the archive: parts are named as addresses, whose case says nothing."""
    return unquote(part).lstrip("/").lower()


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
    if is_text or (name.startswith("word/") and name.endswith(".xml")):
        return _text(content)
    return without_remarks(content)


def _relationships(content: bytes, of_chart: bool) -> bytes:
    """Checked after the change: what the search did not see, being written oddly, is refused."""
    unwanted = (_TEMPLATE, *_TO_TABLE) if of_chart else (_TEMPLATE,)
    changed = _RELATIONSHIP.sub(
        lambda found: "" if any(kind in found[0] for kind in unwanted) else found[0], text_of(content)
    )
    for _name, attributes in elements_of(changed):
        kind = attributes.get("Type", "").rpartition("/")[2]
        leads_outside = attributes.get("TargetMode", "").lower() == "external" and kind != _LINK
        if _PROGRAMS.search(kind):
            raise has_program()
        if kind.lower() in _OTHER_FILES or leads_outside:
            raise has_more_inside()
    return changed.encode()


def _text(content: bytes) -> bytes:
    text = _TEMPLATE_OF_DOCUMENT.sub("", text_of(content))
    codes = "".join(run or simple for run, simple in _FIELD_CODE.findall(text))
    if _STARTS_PROGRAM.search(unescape(codes)):
        raise has_program()
    return _AUTHOR.sub(r'\1=""', text).encode()
