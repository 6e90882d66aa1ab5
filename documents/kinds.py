"""Which kinds of documents can be published, and which one a file is: told by its content, not its name."""

from enum import StrEnum

from attachments.refused import RefusedError
from documents import refused


class FileKind(StrEnum):
    """The value is the ending of such files."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    XLSX = "xlsx"
    ODS = "ods"
    PPTX = "pptx"
    ODP = "odp"
    TXT = "txt"


# Which reader looks further in (apart.py); a text needs none.
PDF, ZIP, TEXT = "pdf", "zip", "text"

# What a file is stands in its first bytes.
BEGINNING = 4096

_ARCHIVE = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"8BPS", b"\0\0\1\0")
_ARCHIVES = (b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"PK\x05\x06", b"PK\x07\x08")
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
_SCRIPT = b"#!"
_WEB = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<?xml", b"<svg", b"<!--")
# The only signs below the space that a text has.
_IN_TEXT = {9, 10, 12, 13}
# Names of the streams in a file of the old container, as they are written there.
_IN_OLE = [
    ("EncryptedPackage", refused.has_password),
    ("WordDocument", refused.is_old_word),
    ("Workbook", refused.is_old_excel),
    ("Book", refused.is_old_excel),
    ("PowerPoint Document", refused.is_old_powerpoint),
]
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def reader_of(file) -> str:
    """Which reader has to look at it; refused where none can."""
    file.seek(0)
    beginning = file.read(BEGINNING)
    if not beginning:
        raise refused.empty()
    if beginning.startswith(b"%PDF-"):
        return PDF
    if beginning.startswith(_ARCHIVE):
        if b"%PDF-" in beginning[:1024]:
            raise refused.something_around()
        return ZIP
    if beginning.startswith(_OLE):
        raise _of_old_container(file)
    return _without_sign(beginning)


def _without_sign(beginning: bytes) -> str:
    is_text = beginning.startswith(_MARKS) or not any(
        sign < 32 and sign not in _IN_TEXT for sign in beginning
    )
    if beginning.startswith(rb"{\rtf"):
        raise refused.is_old_word()
    # A text may begin with the same letters.
    if not is_text and (beginning.startswith(_PICTURES) or _is_picture_of_phone(beginning)):
        raise refused.is_picture()
    if beginning.startswith(_SCRIPT) or (not is_text and beginning.startswith((*_ARCHIVES, *_PROGRAMS))):
        raise refused.is_program_or_archive()
    plain = beginning.removeprefix(_MARKS[0]).lstrip().lower()
    if plain.startswith(_WEB):
        raise refused.is_web_page()
    if b"%PDF-" in beginning[:1024]:
        raise refused.something_around()
    if is_text:
        return TEXT
    raise refused.no_kind_of_ours()


def _is_picture_of_phone(beginning: bytes) -> bool:
    is_webp = beginning.startswith(b"RIFF") and beginning[8:12] == b"WEBP"
    return is_webp or (
        beginning[4:8] == b"ftyp" and beginning[8:12] in {b"heic", b"heix", b"mif1", b"avif", b"msf1"}
    )


def _of_old_container(file) -> RefusedError:
    """Its list of contents may stand anywhere."""
    file.seek(0)
    content = file.read()
    for name, sentence in _IN_OLE:
        if name.encode("utf-16-le") + b"\0\0" in content:
            return sentence()
    return refused.no_kind_of_ours()
