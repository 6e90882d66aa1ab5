"""An OpenDocument text (ISO/IEC 26300, ODT) without programs, without other files, and without its author."""

import re

from .jpeg_remarks import without_remarks
from .plain_xml import elements_of, local, walk
from .refused import damaged, has_more_inside, has_program
from .xml_text import text_of
from .zip_file import content_of, opened_zip, rewritten

_PROGRAMS = ("Basic/", "Scripts/")
_MANIFEST = "META-INF/manifest.xml"
# Who signed it, which our changes would break; who wrote it; what it looked like.
_LEFT_OUT = ("META-INF/documentsignatures.xml", "META-INF/macrosignatures.xml")

_META = (
    b'<?xml version="1.0" encoding="UTF-8"?><office:document-meta '
    b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/>'
    b"</office:document-meta>"
)
# Of comments and of changes that can be followed.
_AUTHOR = re.compile(r"(<(dc:creator|meta:creator-initials|meta:initials)(?:\s[^<>]*)?>)[^<]*(</\2>)")
# In the settings, the printer of somebody's school.
_SETTING = re.compile(r"(<config:config-item\s[^<>]*>)[^<]*(</)")
_OF_PRINTER = re.compile(r'config:name="Printer(?:Name|Setup)"')
# A link to click on is fine; a picture or a text that is fetched when somebody opens the document is not.
_ELSEWHERE = re.compile("[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_LINK, _FORM = "a", "urn:oasis:names:tc:opendocument:xmlns:form:1.0"
_PROGRAM_ELEMENTS = {"event-listener", "script"}


def without_author(file) -> bytes:
    with opened_zip(file) as archive:
        names = archive.namelist()
        if not {"content.xml", _MANIFEST} <= set(names):
            raise damaged()
        for name in names:
            _check_name(name)
        described = elements_of(content_of(archive, _MANIFEST))
        if any(element == "encryption-data" for element, _attributes in described):
            raise has_more_inside()
        return rewritten(archive, _changed)


def _check_name(name: str):
    if name.startswith(_PROGRAMS):
        raise has_program()
    # A table, a formula or a drawing in a folder of its own is fine: it is XML, and looked through, too.
    if name.endswith(".bin") or (name.startswith("Object ") and "/" not in name):
        raise has_more_inside()


def _changed(name: str, content: bytes) -> bytes | None:
    if name in _LEFT_OUT:
        return None
    if name.rpartition("/")[2] == "meta.xml":
        return _META
    if not name.endswith(".xml") or name.startswith("META-INF/"):
        return without_remarks(content)
    text = text_of(content)
    walk(content, _check_element)
    text = _AUTHOR.sub(r"\1\3", text)
    return _SETTING.sub(_unless_printer, text).encode()


def _check_element(name: str, attributes: dict[str, str]):
    if local(name) in _PROGRAM_ELEMENTS:
        raise has_program()
    if local(name) == _LINK or name.startswith(_FORM):
        return
    if any(local(key) == "href" and _ELSEWHERE.match(value) for key, value in attributes.items()):
        raise has_more_inside()


def _unless_printer(setting: re.Match) -> str:
    return setting[1] + setting[2] if _OF_PRINTER.search(setting[1]) else setting[0]
