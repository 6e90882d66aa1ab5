"""The text of a PDF page after page, as the library of a browser finds it: what is no text nobody hears."""

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError

from documents import refused
from documents.facts import NAMED_PAGES, Finding, FindingCode, nothing_to_read

MOST_PAGES = 3000
SECONDS = 7
# Of the signs of a page, to see how its letters are written.
_ASKED_SIGNS = 1500
# A picture that is as large is the page itself.
_SHARE_OF_PAGE = 0.6
_INVISIBLE = 3  # ISO 32000, table 104
# A few signs that belong to no letter are ornaments.
_TOLERATED = 0.05


@dataclass(frozen=True)
class _Page:
    """unknown: signs nobody can name; is_picture: one picture covers it; is_behind: its text is not seen."""

    signs: int
    unknown: int
    is_picture: bool
    is_behind: bool


def found_in(content: bytes, number_of_pages: int) -> Iterator[Finding]:
    pages = list(_pages(content, number_of_pages))
    if len(pages) < number_of_pages:
        yield Finding(FindingCode.NOT_ALL_PAGES, len(pages), number_of_pages)
    yield from _wordless(pages)
    behind = [number for number, page in enumerate(pages, 1) if page.is_behind]
    if behind:
        yield _on_pages(FindingCode.RECOGNISED_TEXT, behind, pages)
    signs, unknown = sum(page.signs for page in pages), sum(page.unknown for page in pages)
    if unknown > signs * _TOLERATED:
        where = [number for number, page in enumerate(pages, 1) if page.unknown]
        yield _on_pages(FindingCode.UNREADABLE_LETTERS, where, pages)


def _on_pages(code: FindingCode, where: list[int], pages: list[_Page]) -> Finding:
    return Finding(code, len(where), len(pages), tuple(where[:NAMED_PAGES]))


def _wordless(pages: list[_Page]) -> Iterator[Finding]:
    """A cover may be a picture; that a page between others is one, is no decoration."""
    pictures = [number for number, page in enumerate(pages, 1) if page.is_picture and not page.signs]
    if not any(page.signs for page in pages):
        yield nothing_to_read(len(pictures), len(pages))
        return
    covers = {1, len(pages)} if len(pages) > 2 else set()
    if set(pictures) - covers:
        yield _on_pages(FindingCode.SOME_PICTURES, pictures, pages)


def _pages(content: bytes, number_of_pages: int) -> Iterator[_Page]:
    end = time.process_time() + SECONDS
    try:
        with closing(PdfDocument(content)) as document:
            if len(document) != number_of_pages:
                raise refused.damaged()
            if number_of_pages > MOST_PAGES:
                raise refused.too_much_work()
            for number in range(number_of_pages):
                if number and time.process_time() > end:
                    return
                with closing(document[number]) as page:
                    yield _page(page)
    except PdfiumError as error:
        raise refused.damaged() from error


def _page(page: pypdfium2.PdfPage) -> _Page:
    with closing(page.get_textpage()) as text:
        signs = sum(not sign.isspace() for sign in text.get_text_bounded())
        unknown = _unknown(text)
        signs = max(signs, unknown)
        width, height = page.get_size()
        is_picture = any(_area(each) > _SHARE_OF_PAGE * width * height for each in _objects(page, "IMAGE"))
        is_behind = bool(signs) and is_picture and _is_behind(page, text)
    return _Page(signs, unknown, is_picture, is_behind)


def _unknown(text) -> int:
    count = min(text.count_chars(), _ASKED_SIGNS)
    return sum(pdfium.FPDFText_HasUnicodeMapError(text, index) == 1 for index in range(count))


def _objects(page: pypdfium2.PdfPage, kind: str) -> Iterator:
    yield from page.get_objects(filter=[getattr(pdfium, f"FPDF_PAGEOBJ_{kind}")], max_depth=5)


def _area(part) -> float:
    left, bottom, right, top = part.get_bounds()
    return abs((right - left) * (top - bottom))


def _is_behind(page: pypdfium2.PdfPage, text) -> bool:
    """Whether the letters are drawn invisibly, as programs do that recognise text in a picture."""
    for number, part in enumerate(_objects(page, "TEXT")):
        if pdfium.FPDFTextObj_GetTextRenderMode(part) != _INVISIBLE:
            return False
        if number > 200:
            break
    return True
