"""Which kinds of files people may send, and which one a file is: told by what is in it, never by its name."""

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .refused import RefusedError, has_password, no_kind_of_ours

# What a file is stands in its first bytes.
BEGINNING = 1024


class Kind(models.TextChoices):
    """The value is the ending of its files."""

    PDF = "pdf", "PDF"
    JPEG = "jpg", gettext_lazy("picture (JPEG)")
    PNG = "png", gettext_lazy("picture (PNG)")
    DOCX = "docx", gettext_lazy("Word document (DOCX)")
    ODT = "odt", gettext_lazy("OpenDocument text (ODT)")

    @property
    def media_type(self) -> str:
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    Kind.PDF: "application/pdf",
    Kind.JPEG: "image/jpeg",
    Kind.PNG: "image/png",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.ODT: "application/vnd.oasis.opendocument.text",
}

# For the chooser of files. Without "image/heic" an iPhone turns its photos into JPEG by itself.
_TURNED_INTO_OURS = [".jpeg", ".webp", ".gif", "image/webp", "image/gif"]
ACCEPT = ",".join([*(f".{kind}" for kind in Kind), *_TURNED_INTO_OURS, *_MEDIA_TYPES.values()])

# Readers look for it in the first 1024 bytes: printers and mail programs put lines of their own before it.
# What is kept begins with it.
_PDF = b"%PDF-"
# The container of Word up to 2003, and of every Office file with a password.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A flag in the head of a WebP (RFC 9649, 2.7).
_HAS_ALPHA = 0x10
_HEIF_BRANDS = {
    b"heic",
    b"heix",
    b"heim",
    b"heis",
    b"hevc",
    b"hevx",
    b"mif1",
    b"msf1",
    b"avif",
    b"avis",
}


def kind_of(beginning: bytes) -> Kind:
    """Of the two kinds that are a ZIP file just one: documents/office_document.py looks further in."""
    if beginning.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if beginning.startswith((b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")):
        return Kind.PNG
    if beginning.startswith(b"RIFF") and beginning[8:12] == b"WEBP":
        return _kind_for_webp(beginning)
    if beginning.startswith(b"PK\x03\x04"):
        return Kind.DOCX
    if beginning.startswith(_OLE):
        raise has_password()
    if beginning[4:8] == b"ftyp" and beginning[8:12] in _HEIF_BRANDS:
        raise RefusedError(
            _(
                "This is a photo in the format HEIC, which many computers cannot show. "
                "On an iPhone, please choose it under “Photo Library” and not under “Files”: "
                "then it is sent as JPEG. Elsewhere, please save it as JPEG."
            )
        )
    if _PDF in beginning:
        return Kind.PDF
    raise no_kind_of_ours()


def _kind_for_webp(beginning: bytes) -> Kind:
    """Many programs of offices cannot open it: a photo becomes a JPEG, what is sharp or transparent a PNG."""
    is_photo = beginning[12:16] == b"VP8 " or (beginning[12:16] == b"VP8X" and not beginning[20] & _HAS_ALPHA)
    return Kind.JPEG if is_photo else Kind.PNG
