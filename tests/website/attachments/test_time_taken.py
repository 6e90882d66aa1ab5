"""Nothing that somebody writes into a file keeps the server busy: ten times as much takes about ten times as long."""

import time

import pytest

from .samples import NAMESPACES, docx, odt, pdf, refusal, safe


def seconds(content: bytes) -> float:
    before = time.process_time()
    try:
        safe(content)
    except Exception:  # taken or refused, but soon
        refusal(content)
    return time.process_time() - before


def settings_of(text: str) -> str:
    return f"<a {NAMESPACES}>{text}</a>"


@pytest.mark.parametrize(
    "content",
    [
        docx(word__document__xml="", **{"word__a.xml": "<w:attachedTemplate " * 300_000}),
        docx(**{"word__a.xml": " w:author" * 600_000}),
        docx(**{"word__a.xml": "<w:instrText" * 400_000}),
        docx(**{"word__a.rels": "<Relationship " * 300_000}),
        odt(**{"settings.xml": settings_of("<config:config-item x='" + 'config:name="PrinterName"' * 200_000 + "'/>")}),
        odt(**{"settings.xml": settings_of("<config:config-item " * 200_000)}),
        odt(**{"content.xml": settings_of("<dc:creator " * 300_000)}),
        odt(**{"content.xml": settings_of("<text:p x='" + "b-" * 2_000_000 + "'/>")}),
        odt(**{"content.xml": settings_of("<text:p/>" * 400_000)}),
        pdf().replace(b"%%EOF", b"1 0 obj<</Type/ObjStm>>stream\n" * 300_000 + b"%%EOF"),
        pdf().replace(b"%%EOF", b"/J" * 4_000_000 + b"%%EOF"),
    ],
    ids=range(11),
)  # fmt: skip
def test_hard_work_is_soon_over(content):
    assert seconds(content) < 5
