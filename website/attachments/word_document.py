"""A Word document (ISO/IEC 29500, DOCX) without programs, without other files in it, and without its author.

What people wrote in the text stays, their names in it, too. Who wrote, commented or changed it, when and with
which template is forgotten.
"""

import re

from .kinds import no_kind_of_ours
from .plain_xml import elements_of
from .refused import has_more_inside, has_program
from .xml_text import text_of
from .zip_file import opened_zip, rewritten

_CONTENT_TYPES = "[Content_Types].xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PROGRAMS = re.compile("macroenabled|vbaproject|vbadata|activex", re.IGNORECASE)

# How a document reaches out, by the last word of the kind of a relationship. A link to click on is fine.
_LINK, _TEMPLATE = "hyperlink", "attachedTemplate"
_OTHER_FILES = {"oleObject", "package", "aFChunk", "subDocument", "control", "frame"}
_SIGNATURE = "_xmlsignatures/"

_EMPTY = {
    "docProps/core.xml": b'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp='
    b'"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    "docProps/app.xml": b'<?xml version="1.0" encoding="UTF-8"?><Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    "docProps/custom.xml": b'<?xml version="1.0" encoding="UTF-8"?><Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
    "word/people.xml": b'<?xml version="1.0" encoding="UTF-8"?><w15:people xmlns:w15='
    b'"http://schemas.microsoft.com/office/word/2012/wordml"/>',
}
# Of a comment or a change that can be followed.
_AUTHOR = re.compile(r"""(\s\w+:(?:author|initials|userId|providerId))\s*=\s*(?:"[^"]*"|'[^']*')""")
_TEMPLATE_OF_DOCUMENT = re.compile(r"<(\w+):attachedTemplate\b[^>]*?(?:/>|>[^<]*</\1:attachedTemplate>)")
_RELATIONSHIP = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")


def without_author(file) -> bytes:
    with opened_zip(file) as archive:
        names = archive.namelist()
        if _CONTENT_TYPES not in names:
            raise no_kind_of_ours()
        _check_types(archive.read(_CONTENT_TYPES), names)
        for name in names:
            _check_name(name)
            if name.endswith(".rels"):
                _check_relationships(archive.read(name))
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


def _check_relationships(content: bytes):
    for _name, attributes in elements_of(content):
        kind = _last_word(attributes.get("Type", ""))
        if _PROGRAMS.search(kind):
            raise has_program()
        leads_outside = attributes.get("TargetMode") == "External" and kind not in {_LINK, _TEMPLATE}
        if kind in _OTHER_FILES or leads_outside:
            raise has_more_inside()


def _last_word(address: str) -> str:
    return address.rpartition("/")[2]


def _changed(name: str, content: bytes) -> bytes:
    if name in _EMPTY:
        return _EMPTY[name]
    if name.endswith(".rels"):
        return _RELATIONSHIP.sub(_unless_template, text_of(content)).encode()
    if name.startswith("word/") and name.endswith(".xml"):
        text = _TEMPLATE_OF_DOCUMENT.sub("", text_of(content))
        return _AUTHOR.sub(r'\1=""', text).encode()
    return content


def _unless_template(relationship: re.Match) -> str:
    """A template is a path on somebody's computer, or an address that is fetched with the document."""
    return "" if f"/{_TEMPLATE}" in relationship[0] else relationship[0]
