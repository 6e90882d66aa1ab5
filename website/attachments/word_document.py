"""A Word document (ISO/IEC 29500, DOCX) without programs, without other files, and without its author.

What people wrote in the text stays, their names in it, too. Who wrote, commented or changed it, and with what
template, is forgotten.
"""

import re
from html import unescape

from .jpeg_remarks import without_remarks
from .kinds import no_kind_of_ours
from .plain_xml import elements_of
from .refused import has_more_inside, has_program
from .xml_text import text_of
from .zip_file import content_of, opened_zip, rewritten

_CONTENT_TYPES = "[Content_Types].xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PROGRAMS = re.compile("macroenabled|vbaproject|vbadata|activex", re.IGNORECASE)

# How a document reaches out, by the last word of the kind of a relationship. A link to click on is fine.
_LINK, _TEMPLATE = "hyperlink", "attachedTemplate"
_OTHER_FILES = {"oleobject", "package", "afchunk", "subdocument", "control", "frame"}
_RELATIONSHIP = re.compile(r"<(?:\w+:)?Relationship\b[^<>]*>")
_SIGNATURE = "_xmlsignatures/"
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


def without_author(file) -> bytes:
    with opened_zip(file) as archive:
        names = archive.namelist()
        if _CONTENT_TYPES not in names:
            raise no_kind_of_ours()
        _check_types(content_of(archive, _CONTENT_TYPES), names)
        for name in names:
            _check_name(name)
        return rewritten(archive, _changed)


def _check_types(content: bytes, names: list[str]):
    types = [attributes for _name, attributes in elements_of(content)]
    if any(_PROGRAMS.search(each.get("ContentType", "")) for each in types):
        raise has_program()
    main = [each.get("PartName", "").lstrip("/") for each in types if each.get("ContentType") == _MAIN]
    if len(main) != 1 or main[0] not in names:
        raise no_kind_of_ours()


def _check_name(name: str):
    if _PROGRAMS.search(name):
        raise has_program()
    if name.startswith(("word/embeddings/", _SIGNATURE)):
        raise has_more_inside()


def _changed(name: str, content: bytes) -> bytes:
    for names, empty in _EMPTY.items():
        if names.fullmatch(name):
            return empty.encode()
    if name.endswith(".rels"):
        return _relationships(content)
    if name.startswith("word/") and name.endswith(".xml"):
        return _text(content)
    return without_remarks(content)


def _relationships(content: bytes) -> bytes:
    """Checked after the change: what the search did not see, being written oddly, is refused."""
    changed = _RELATIONSHIP.sub(_unless_template, text_of(content)).encode()
    for _name, attributes in elements_of(changed):
        kind = attributes.get("Type", "").rpartition("/")[2]
        leads_outside = attributes.get("TargetMode", "").lower() == "external" and kind != _LINK
        if _PROGRAMS.search(kind):
            raise has_program()
        if kind.lower() in _OTHER_FILES or leads_outside:
            raise has_more_inside()
    return changed


def _unless_template(relationship: re.Match) -> str:
    """A template is a path on somebody's computer, or an address that is fetched with the document."""
    return "" if f"/{_TEMPLATE}" in relationship[0] else relationship[0]


def _text(content: bytes) -> bytes:
    text = _TEMPLATE_OF_DOCUMENT.sub("", text_of(content))
    codes = "".join(run or simple for run, simple in _FIELD_CODE.findall(text))
    if _STARTS_PROGRAM.search(unescape(codes)):
        raise has_program()
    return _AUTHOR.sub(r'\1=""', text).encode()
