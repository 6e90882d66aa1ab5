"""Nothing that somebody writes into a file keeps the server busy for long."""

import time
from contextlib import suppress

import pytest

from attachments.refused import RefusedError

from .samples import (
    NAMESPACES,
    docx,
    odt,
    pdf,
    safe,
)


@pytest.fixture(autouse=True)
def text_that_repeats_itself_is_no_bomb(monkeypatch):
    """Somebody could mix it with noise."""
    monkeypatch.setattr("attachments.documents.zip_file.MAX_RATIO", 100_000)


def within(text: str) -> str:
    return f"<a {NAMESPACES}>{text}</a>"


HARD = {
    "templates": lambda: docx(**{"word__a.xml": "<w:attachedTemplate " * 300_000}),
    "authors": lambda: docx(**{"word__a.xml": " w:author" * 600_000}),
    "field codes": lambda: docx(**{"word__a.xml": "<w:instrText" * 400_000}),
    "relationships": lambda: docx(**{"word__a.rels": "<Relationship " * 300_000}),
    "settings in one": lambda: odt(
        **{"settings.xml": within("<config:config-item x='" + 'config:name="PrinterName"' * 200_000 + "'/>")}
    ),
    "settings": lambda: odt(**{"settings.xml": within("<config:config-item x='>'/>" * 300_000)}),
    "creators": lambda: odt(**{"content.xml": within("<dc:creator>a<text:p/></dc:creator>" * 100_000)}),
    "words": lambda: odt(**{"content.xml": within("<text:p x='" + "b-" * 2_000_000 + "'/>")}),
    "elements": lambda: odt(**{"content.xml": within("<text:p/>" * 400_000)}),
    "streams": lambda: pdf().replace(
        b"startxref", b"1 0 obj<</Type/ObjStm>>stream\n" * 300_000 + b"startxref"
    ),
    "names": lambda: pdf().replace(b"startxref", b"/J" * 4_000_000 + b"startxref"),
}


@pytest.mark.parametrize("kind", HARD)
def test_hard_work_is_soon_over(kind):
    content = HARD[kind]()
    before = time.process_time()
    with suppress(RefusedError):  # as good as taken, if it is said soon
        safe(content)
    assert time.process_time() - before < 5
