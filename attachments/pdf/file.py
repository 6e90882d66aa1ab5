"""A PDF that is whole, can be looked into, and carries neither programs nor other files.

Forms of authorities often bring JavaScript that adds up figures. It is refused all the same: nobody can tell
it from a harmful script, jurors open these files on computers of their own, and whoever prints the PDF to a
new one, as every phone can, keeps all that is to be read.

What is fine is written anew, without what tells of people (author.py), and looks as it did
(looks.py). Nothing of the file as it came is kept that is no part of the document: not what stands
before or behind it, and none of its earlier versions.
"""

from attachments.refused import DamagedError, damaged

from . import author as pdf_author
from . import inside as pdf_inside
from . import looks as pdf_looks

# A reader looks for the end of the file and finds from there whatever it shows. Some programs, and servers
# that passed it on, add a few lines of their own.
_END = b"%%EOF"
_AFTER_END = b"\0\t\n\f\r \x1a"
_TAIL = 1024  # bytes


def without_author(file) -> tuple[str, bytes]:
    content = _until_end(file.read().rstrip(_AFTER_END))
    try:
        return "pdf", _rewritten(content)
    except DamagedError:
        # Many a scanner counts wrongly where something begins. What all programs read alike may be mended.
        return "pdf", _rewritten(content, mended=True)


def _rewritten(content: bytes, mended: bool = False) -> bytes:
    plain, packed = pdf_author.rewritten(content, mended)
    pdf_inside.check(plain)
    pdf_looks.check_same(content, packed)
    return packed


def _until_end(content: bytes) -> bytes:
    end = content.rfind(_END, max(0, len(content) - _TAIL))
    if end < 0 or b"startxref" not in content[max(0, end - _TAIL) : end]:
        raise damaged()
    return content[: end + len(_END)]
