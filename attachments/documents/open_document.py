"""An OpenDocument text (ISO/IEC 26300, ODT) without programs, without other files, and without its author."""

import re

from attachments.refused import (
    damaged,
    fetches_more,
    has_more_inside,
    has_password,
    has_program,
    other_kind_of_document,
)

from .jpeg_remarks import without_remarks
from .plain_xml import elements_of, local, walk
from .xml_text import text_of
from .zip_file import Parts, rewritten

# What every file of this kind has, and what its name ends with.
LIST, ENDING = "content.xml", "odt"

_KIND = "application/vnd.oasis.opendocument.text"
_KIND_FILE = "mimetype"
_MANIFEST = "META-INF/manifest.xml"
_PROGRAMS = ("Basic/", "Dialogs/", "Scripts/")
# Lists of programs, which some versions write where there is none.
_LISTS_OF_PROGRAMS = {"script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml"}
# What is read as the document, and as each table, formula or drawing in a folder of its own. Others may be
# anything: old versions write some that are empty.
_READ = {"content.xml", "styles.xml", "settings.xml"}
# Who signed it, which our changes would break; lists of no programs; the menus and keys of the program it was
# written with, which can start programs.
_LEFT_OUT = (
    "META-INF/documentsignatures.xml",
    "META-INF/macrosignatures.xml",
    "Configurations2/",
    *_PROGRAMS,
)
_LISTED = re.compile(
    r"""<(?:[\w-]+:)?file-entry\s[^<>]{0,2000}?full-path\s*=\s*["']([^"'<>]*)["'][^<>]*"""
    r"(?:/>|>\s*</(?:[\w-]+:)?file-entry>)"
)

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
_LINKS, _FORM = {"a", "text-properties"}, "urn:oasis:names:tc:opendocument:xmlns:form:1.0"
_PROGRAM_ADDRESS = re.compile("(?:vnd[.]sun[.]star[.]script|macro|script|javascript):", re.IGNORECASE)
_PROGRAM_ELEMENTS = {"event-listener", "script"}


def without_author(parts: Parts) -> bytes:
    if _MANIFEST not in parts.names:
        raise damaged()
    manifest = elements_of(text_of(parts.content(_MANIFEST)))
    _check_kind(parts, manifest)
    if any(element == "encryption-data" for element, _attributes in manifest):
        raise has_password()
    for name in parts.names:
        _check_name(name)
    return rewritten(parts, _changed, **{_KIND_FILE: _KIND.encode()})


def _check_kind(parts: Parts, manifest: list[tuple[str, dict[str, str]]]):
    """Where a program has left out the file that says it, the list of contents does, too."""
    if _KIND_FILE in parts.names:
        kind = parts.content(_KIND_FILE).decode("latin-1").strip()
    else:
        roots = [each.get("media-type", "") for _name, each in manifest if each.get("full-path") == "/"]
        kind = "".join(roots)
    if kind not in {_KIND, ""}:
        raise other_kind_of_document()


def _check_name(name: str):
    if name.startswith(_PROGRAMS) and name.rpartition("/")[2] not in _LISTS_OF_PROGRAMS:
        raise has_program()
    # A table, a formula or a drawing in a folder of its own is fine: it is XML, and looked through, too.
    if name.endswith(".bin") or (name.startswith("Object ") and "/" not in name):
        raise has_more_inside()


def _changed(name: str, content: bytes) -> bytes | None:
    last = name.rpartition("/")[2]
    if name.startswith(_LEFT_OUT):
        return None
    if name == _MANIFEST:
        return _LISTED.sub(_unless_left_out, text_of(content)).encode()
    if last == "meta.xml":
        return _META
    if last not in _READ:
        return without_remarks(content)
    text = _SETTING.sub(_unless_printer, _AUTHOR.sub(r"\1\3", text_of(content)))
    walk(text, _check_element)
    return text.encode()


def _unless_left_out(entry: re.Match) -> str:
    return "" if entry[1].startswith(_LEFT_OUT) else entry[0]


def _check_element(name: str, attributes: dict[str, str]):
    if local(name) in _PROGRAM_ELEMENTS:
        raise has_program()
    addresses = [value for key, value in attributes.items() if local(key) == "href"]
    if any(map(_PROGRAM_ADDRESS.match, addresses)):
        raise has_program()
    if local(name) not in _LINKS and not name.startswith(_FORM) and any(map(_ELSEWHERE.match, addresses)):
        raise fetches_more()


def _unless_printer(setting: re.Match) -> str:
    return setting[1] + setting[2] if _OF_PRINTER.search(setting[1]) else setting[0]
