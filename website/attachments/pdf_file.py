"""A PDF that is whole, can be looked into, and carries neither programs nor other files.

Forms of authorities often bring JavaScript that adds up figures. It is refused all the same: nobody can tell
it from a harmful script, jurors open these files on computers of their own, and whoever prints the PDF to a
new one, as every phone can, keeps all that is to be read.

What is fine is written anew, without what tells of people (pdf_author.py). First this looks through the file
as it came, so that nothing in it can fill the memory while it is read.
"""

import re
import zlib

from django.utils.translation import gettext as _

from . import pdf_author
from .refused import RefusedError, damaged

# A reader looks for the end of the file and finds from there whatever it shows.
_END = b"%%EOF"
_AFTER_END = b"\0\t\n\f\r \x1a"
_TAIL = 1024
# ISO 32000-1, 7.5.7: many objects packed into one stream.
_MAX_UNPACKED = 60_000_000  # bytes, of all together
_MAX_STREAMS = 20_000  # a book with pictures has a few thousand
_LONGEST_DICTIONARY = 4096  # bytes


def _spelt(*names: str) -> re.Pattern:
    """A name of PDF, each letter of which may be written as a number: /J#61vaScript (ISO 32000-1, 7.3.5)."""
    ways = ["".join(f"(?:{letter}|(?i:#{ord(letter):02x}))" for letter in name) for name in names]
    return re.compile(f"/(?:{'|'.join(ways)})(?![A-Za-z0-9#])".encode())


_FORBIDDEN = _spelt(
    "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "ImportData", "GoToE"
)  # fmt: skip
_ENCRYPTED = _spelt("Encrypt")
_SIGNED = _spelt("ByteRange")
_OBJECT_STREAM = _spelt("ObjStm")
_TABLE = _spelt("XRef")
_MAX_TABLES = 10  # a file has one, and one more for each time it was saved as an addition to itself
_FILTER, _FLATE = _spelt("Filter"), _spelt("FlateDecode")
_OTHER_FILTER = _spelt(
    "DecodeParms", "LZWDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode", "Crypt"
)  # fmt: skip
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
# The end of a ZIP file: together with a PDF in front, one file that is two.
_ZIP_END = b"PK\x05\x06"
_ZIP_END_LENGTH = 66_000  # bytes; with the longest remark


def without_author(file) -> bytes:
    file.seek(0)
    content = file.read().rstrip(_AFTER_END)
    _check(content)
    plain, packed = pdf_author.rewritten(content)
    # Once more with all objects unpacked by another program: what hid from us shows there.
    if _FORBIDDEN.search(plain):
        raise has_more_than_text()
    if _SIGNED.search(plain):
        raise RefusedError(
            _(
                "This PDF is signed, and the signature would break here. Please open it, choose “Print”, "
                "then “Save as PDF”, and choose the new file."
            )
        )
    return packed


def _check(content: bytes) -> None:
    if not content.endswith(_END) or b"startxref" not in content[-_TAIL:] or b"obj" not in content:
        raise damaged()
    if _ENCRYPTED.search(content):
        raise RefusedError(
            _(
                "This PDF has a password or is protected against changes. Please open it, choose “Print”, "
                "then “Save as PDF”, and choose the new file."
            )
        )
    has_zip_too = _ZIP_END in content[-_ZIP_END_LENGTH:]
    if has_zip_too or len(_TABLE.findall(content)) > _MAX_TABLES or _has_forbidden(content):
        raise has_more_than_text()


def has_more_than_text() -> RefusedError:
    return RefusedError(
        _(
            "This PDF contains a program or other files. Please open it, choose “Print”, "
            "then “Save as PDF”, and choose the new file."
        )
    )


def _has_forbidden(content: bytes) -> bool:
    return bool(_FORBIDDEN.search(content)) or any(map(_FORBIDDEN.search, _object_streams(content)))


def _object_streams(content: bytes):
    left = _MAX_UNPACKED
    for number, start in enumerate(_STREAM.finditer(content)):
        if number >= _MAX_STREAMS:
            raise has_more_than_text()
        before = content[max(0, start.start() - _LONGEST_DICTIONARY) : start.start()]
        dictionary = before[before.rfind(b" obj") + 1 :]
        if not _OBJECT_STREAM.search(dictionary):
            continue
        filters = len(_FILTER.findall(dictionary))
        if _OTHER_FILTER.search(dictionary) or filters != len(_FLATE.findall(dictionary)) or filters > 1:
            raise has_more_than_text()
        if filters:
            unpacked = _unpacked(content[start.end() : content.find(b"endstream", start.end())], left)
            left -= len(unpacked)
            yield unpacked


def _unpacked(packed: bytes, limit: int) -> bytes:
    """All of it: what comes to an end too soon, before or within our limit, could hide the rest from us."""
    stream = zlib.decompressobj()
    try:
        unpacked = stream.decompress(packed, limit + 1)
    except zlib.error as error:
        raise damaged() from error
    if len(unpacked) > limit:
        raise has_more_than_text()
    if not stream.eof:
        raise damaged()
    return unpacked
