"""In which charset a text was written: browsers guess otherwise, and guess wrong."""

import codecs
from typing import BinaryIO

BLOCK = 64 * 1024
# With a mark in front, as editors of Windows write them.
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16le",
    codecs.BOM_UTF16_BE: "utf-16be",
}
# What browsers mean by Latin-1 as well (WHATWG Encoding, 4.2). Old editors of Windows say nothing else.
_OLD_WINDOWS = "windows-1252"


def charset_of(file: BinaryIO) -> str:
    """Leaves the file at its beginning."""
    beginning = file.read(BLOCK)
    file.seek(0)
    for mark, charset in _MARKS.items():
        if beginning.startswith(mark):
            return charset
    if beginning.count(0):
        return _without_mark(beginning)
    charset = "utf-8" if _is_utf8(file) else _OLD_WINDOWS
    file.seek(0)
    return charset


def _without_mark(beginning: bytes) -> str:
    """UTF-16: of the two bytes of a sign in our languages, the higher is nearly always 0."""
    return "utf-16be" if beginning[::2].count(0) > beginning[1::2].count(0) else "utf-16le"


def _is_utf8(file: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while block := file.read(BLOCK):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
