"""Whether a PDF that was written anew still looks as it did when it came.

A library that reads a damaged file leaves out what it cannot find, without a word. Another one, that of a
browser, draws both: the same number of pages, the same text, the same points.
"""

import hashlib
import time
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
from pypdfium2 import PdfDocument, PdfiumError

from attachments.refused import parts_damaged, too_much_work

# Of the drawn page: enough to see that a line is gone, and drawn in a moment.
LONGEST_EDGE = 300  # pixels
# Drawing takes most of the time. In a book, what comes later is told by its text and by what it consists of.
SECONDS_OF_DRAWING = 6
MOST_PAGES = 3000


def check_same(before: bytes, after: bytes) -> None:
    try:
        with _opened(before) as old, _opened(after) as new:
            if len(new) > MOST_PAGES:
                raise too_much_work()
            same = len(old) == len(new) > 0 and all(_looks_alike(old, new))
    except PdfiumError as error:
        raise parts_damaged() from error
    if not same:
        raise parts_damaged()


def _opened(content: bytes):
    document = PdfDocument(content)
    document.init_forms()
    return closing(document)


def _looks_alike(old: PdfDocument, new: PdfDocument) -> Iterator[bool]:
    end = time.process_time() + SECONDS_OF_DRAWING
    for number in range(len(old)):
        is_drawn = time.process_time() < end
        yield _look(old, number, is_drawn) == _look(new, number, is_drawn)


def _look(document: PdfDocument, number: int, is_drawn: bool) -> tuple:
    with closing(document[number]) as page:
        with closing(page.get_textpage()) as text:
            words = text.get_text_bounded()
        return page.get_size(), words, _points(page) if is_drawn else _content(page)


def _points(page: pypdfium2.PdfPage) -> bytes:
    with closing(page.render(scale=LONGEST_EDGE / max(*page.get_size(), 1), rev_byteorder=True)) as drawn:
        return hashlib.sha256(drawn.buffer).digest()


def _content(page: pypdfium2.PdfPage) -> list[tuple]:
    return [(part.type, part.get_bounds()) for part in page.get_objects(max_depth=3)]
