"""A PDF written anew without what tells of people: author, title, program, who commented, camera.

What is to be read stays as it is, with the structure that screen readers follow, its language, and how the
reader shall show it. Earlier versions of the text, which a PDF can carry along, stay behind.
"""

from io import BytesIO

import pikepdf
from django.utils.translation import gettext as _
from pikepdf import Dictionary, Name, ObjectStreamMode, Stream, StreamDecodeLevel

from attachments.documents.jpeg_remarks import without_remarks
from attachments.refused import RefusedError, damaged, too_much_work

# A book with pictures has tens of thousands.
_MAX_OBJECTS = 300_000
# All that is no picture and no font, unpacked.
_MAX_PLAIN = 120_000_000  # bytes
# Of a list of objects, or of some objects packed together: what programs write has a tenth of this.
_UNPACKED = 2_000_000  # bytes
pikepdf.settings.set_qpdf_limits(
    flate_max_memory=_UNPACKED,
    png_max_memory=_UNPACKED,
    tiff_max_memory=_UNPACKED,
    run_length_max_memory=_UNPACKED,
)
# Of the whole document, and of any part of it.
_OF_DOCUMENT = ["/Threads", "/SpiderInfo", "/Perms", "/DSS", "/Legal"]
_OF_PART = ["/Metadata", "/PieceInfo", "/LastModified"]
# What a file must have to be found in it; some programs add to these.
_TRAILER = {"/Root", "/Size"}
_BROKEN = (pikepdf.PdfError, RuntimeError, ValueError, KeyError, TypeError, AttributeError)


class _TooLongError(Exception):
    """More is written than a document has."""


class _Bounded(BytesIO):
    def write(self, content) -> int:
        if self.tell() + len(content) > _MAX_PLAIN:
            raise _TooLongError
        return super().write(content)


def rewritten(content: bytes, mended: bool) -> tuple[bytes, bytes]:
    """The document with all its objects in the open, to be looked through; and as it shall be kept.

    mended: objects are looked for where the file does not say that they are.
    """
    try:
        with pikepdf.open(BytesIO(content), attempt_recovery=mended) as document:
            if document.is_encrypted:
                raise _is_locked()
            if len(document.objects) > _MAX_OBJECTS:
                raise too_much_work()
            _forget(document)
            plain = _written(document, object_stream_mode=ObjectStreamMode.disable, compress_streams=False)
            packed = _written(document, object_stream_mode=ObjectStreamMode.preserve)
            # What is not where the file says would be left out, and shown by programs that look for it.
            if not mended and document.get_warnings():
                raise damaged()
            return plain, packed
    except pikepdf.PasswordError as error:
        raise _is_locked() from error
    except _TooLongError as error:
        raise too_much_work() from error
    except _BROKEN as error:
        raise (_is_locked() if "encryption" in str(error) else damaged()) from error


def _is_locked() -> RefusedError:
    return RefusedError(
        _(
            "This PDF has a password or is protected against changes. Please open it, choose “Print”, "
            "then “Save as PDF”, and choose the new file."
        )
    )


def _written(document: pikepdf.Pdf, **way) -> bytes:
    """The same file each time, so that sending it twice is seen; pictures and text are not unpacked."""
    written = _Bounded()
    always = {"deterministic_id": True, "fix_metadata_version": False}
    document.save(written, stream_decode_level=StreamDecodeLevel.none, **always, **way)
    return written.getvalue()


def _forget(document: pikepdf.Pdf) -> None:
    for key in set(document.trailer.keys()) - _TRAILER:
        del document.trailer[key]
    _without(document.Root, _OF_DOCUMENT)
    _forget_second_form(document.Root)
    for part in document.objects:
        if isinstance(part, Dictionary | Stream):
            _forget_in(part)


def _forget_second_form(root: Dictionary) -> None:
    """The same form for the programs of one maker, with programs in it. Where it is the only one, it stays.

    Then inside.py finds it.
    """
    form = root.get("/AcroForm")
    if isinstance(form, Dictionary) and len(form.get("/Fields", [])) and not root.get("/NeedsRendering"):
        _without(form, ["/XFA"])


def _forget_in(part: Dictionary | Stream) -> None:
    _without(part, _OF_PART)
    for remark in part.get("/Annots", []):
        # The same key is the name of a field in a form.
        if isinstance(remark, Dictionary) and remark.get("/Subtype") != Name.Widget:
            _without(remark, ["/T"])
    if isinstance(part, Stream):
        _forget_in_stream(part)


def _forget_in_stream(part: Stream) -> None:
    if part.get("/Type") == Name.Metadata:
        part.write(b"")  # something else may still lead to it
    elif _is_photo(part.get("/Filter")):
        photo = part.read_raw_bytes()
        if (plain := without_remarks(photo)) != photo:
            part.write(plain, filter=Name.DCTDecode, decode_parms=part.get("/DecodeParms"))


def _without(part: Dictionary | Stream, keys: list[str]) -> None:
    for key in keys:
        if key in part:
            del part[key]


def _is_photo(filters) -> bool:
    """A JPEG as a camera wrote it, not packed once more."""
    return filters == Name.DCTDecode or (
        isinstance(filters, pikepdf.Array) and len(filters) == 1 and filters[0] == Name.DCTDecode
    )
