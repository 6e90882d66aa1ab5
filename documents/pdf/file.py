"""A PDF: whole, open to everybody, and what it says of itself."""

import re
import time
import zlib
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, Stream, StreamDecodeLevel

from attachments.pdf.inside import dictionaries, has_file
from documents import refused
from documents.facts import FileFacts, Finding, FindingCode, one_line
from documents.kinds import FileKind
from documents.pdf import form, tags, text

_BROKEN = (pikepdf.PdfError, RuntimeError, ValueError, KeyError, TypeError, AttributeError, zlib.error)
_END = b"%%EOF"
_TAIL = 1024  # bytes
_AFTER_END = b"\0\t\n\f\r \x1a"
# A book with pictures has tens of thousands.
_MAX_OBJECTS = 300_000
# Of one picture, unpacked: a page of A4 in colour with 600 dots to an inch.
_UNPACKED = 150_000_000  # bytes
_SECONDS_OF_UNPACKING = 5
_PACKED_WITHOUT_LOSS = {"/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode"}
# Beyond so many pages, people look for the right one.
_PAGES_WITHOUT_BOOKMARKS = 20
_CLAIM = re.compile(rb"pdfuaid:part\s*(?:=\s*[\"']|>)\s*\d")
_XMP_TITLE = re.compile(rb"<dc:title>.{0,400}?<rdf:li[^<>]*>([^<]{1,400})</rdf:li>", re.DOTALL)
_FILE_NAME = re.compile(
    r"(?:^Microsoft \w+ - |^untitled\b|^unbenannt\b|\.(?:docx?|odt|indd|pdf|pub|xlsx?|pptx?)$)", re.I
)

pikepdf.settings.set_qpdf_limits(
    flate_max_memory=_UNPACKED,
    png_max_memory=_UNPACKED,
    tiff_max_memory=_UNPACKED,
    run_length_max_memory=_UNPACKED,
)


def facts_of(content: bytes) -> FileFacts:
    _check_end(content)
    try:
        document, was_mended = _opened(content)
        with document:
            return _facts(document, content, was_mended)
    except _BROKEN as error:
        raise (refused.too_much_work() if "limit exceeded" in str(error) else refused.damaged()) from error


def _check_end(content: bytes) -> None:
    end = content.rfind(_END, max(0, len(content) - _TAIL))
    if end < 0:
        raise refused.damaged()
    if content[end + len(_END) :].strip(_AFTER_END):
        raise refused.something_around()


def _opened(content: bytes) -> tuple[pikepdf.Pdf, bool]:
    """Whether something was not where the file says that it is: many a scanner counts wrongly."""
    for mends in [False, True]:
        try:
            document = pikepdf.open(BytesIO(content), attempt_recovery=mends)
        except pikepdf.PasswordError as error:
            raise refused.pdf_has_password() from error
        except _BROKEN as error:
            if "encryption" in str(error):
                raise refused.pdf_has_password() from error
            if mends:
                raise
        else:
            return document, mends
    raise AssertionError


def _facts(document: pikepdf.Pdf, content: bytes, was_mended: bool) -> FileFacts:
    if len(document.objects) > _MAX_OBJECTS:
        raise refused.too_much_work()
    pages = len(document.pages)
    if not pages:
        raise refused.damaged()
    has_script = _look_inside(document)
    found = [
        *text.found_in(content, pages),
        *tags.found_in(document),
        *_language(document),
        *_restrictions(document),
        *form.found_in(document),
        *_title(document),
        *_bookmarks(document, pages),
        *_claims(document),
    ]
    if has_script:
        found.append(Finding(FindingCode.SCRIPT))
    if was_mended or document.get_warnings():
        found.append(Finding(FindingCode.FAULTS_MENDED))
    return FileFacts(FileKind.PDF, pages, _title_of(document), tags.language_of(document), tuple(found))


def _look_inside(document: pikepdf.Pdf) -> bool:
    """Unpacks what is packed; refuses what starts or brings something else. Whether there is a script."""
    if document.Root.get("/NeedsRendering") or _is_of_one_maker(document):
        raise refused.pdf_of_one_maker()
    has_script = False
    end = time.process_time() + _SECONDS_OF_UNPACKING
    for part in dictionaries(document):
        has_script |= _check_part(part)
        if isinstance(part, Stream) and time.process_time() < end:
            _unpack(part)
    return has_script


def _is_of_one_maker(document: pikepdf.Pdf) -> bool:
    acro = document.Root.get("/AcroForm")
    return isinstance(acro, Dictionary) and "/XFA" in acro and not len(acro.get("/Fields", []))


def _check_part(part: Dictionary | Stream) -> bool:
    action = part.get("/S")
    starts = any(action == each for each in [Name.Launch, Name.ImportData, Name.GoToE])
    brings = part.get("/Type") == Name.EmbeddedFile or has_file(part.get("/EF"))
    if starts or brings or part.get("/Subtype") == Name.RichMedia:
        raise refused.pdf_starts_something()
    return bool(action == Name.JavaScript or (action is not None and "/JS" in part))


def _unpack(part: Stream) -> None:
    filters = part.get("/Filter")
    names = {str(each) for each in filters} if isinstance(filters, pikepdf.Array) else {str(filters)}
    if names <= _PACKED_WITHOUT_LOSS:
        part.read_bytes(StreamDecodeLevel.generalized)


def _language(document: pikepdf.Pdf) -> Iterator[Finding]:
    if not tags.language_of(document):
        yield Finding(FindingCode.NO_LANGUAGE)


def _restrictions(document: pikepdf.Pdf) -> Iterator[Finding]:
    if not document.is_encrypted:
        return
    if not document.allow.accessibility:
        yield Finding(FindingCode.READING_FORBIDDEN)
    elif not document.allow.extract:
        yield Finding(FindingCode.COPYING_FORBIDDEN)


def _title_of(document: pikepdf.Pdf) -> str:
    title = document.trailer.get("/Info", {}).get("/Title")
    if isinstance(title, pikepdf.String) and one_line(str(title)):
        return one_line(str(title))
    said = _XMP_TITLE.search(_metadata(document))
    return one_line(said[1].decode("utf-8", "replace")) if said else ""


def _title(document: pikepdf.Pdf) -> Iterator[Finding]:
    title = _title_of(document)
    if not title:
        yield Finding(FindingCode.NO_TITLE)
    elif _FILE_NAME.search(title):
        yield Finding(FindingCode.TITLE_IS_FILE_NAME)
    elif not _is_true(document.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")):
        yield Finding(FindingCode.TITLE_NOT_SHOWN)


def _is_true(value) -> bool:
    return value is True


def _bookmarks(document: pikepdf.Pdf, pages: int) -> Iterator[Finding]:
    outlines = document.Root.get("/Outlines")
    has_bookmarks = isinstance(outlines, Dictionary) and "/First" in outlines
    if pages > _PAGES_WITHOUT_BOOKMARKS and not has_bookmarks:
        yield Finding(FindingCode.NO_BOOKMARKS, pages)


def _claims(document: pikepdf.Pdf) -> Iterator[Finding]:
    if _CLAIM.search(_metadata(document)):
        yield Finding(FindingCode.CLAIMS_PDF_UA)


def _metadata(document: pikepdf.Pdf) -> bytes:
    metadata = document.Root.get("/Metadata")
    if not isinstance(metadata, Stream):
        return b""
    return metadata.read_bytes()[:2_000_000]
