"""A small document that unpacks to a large one buries nobody."""

import struct
import tracemalloc
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from tests.attachments.samples import (
    docx,
    refusal,
    safe,
    unzipped,
    zipped,
)

ZEROS = b"\0" * 10_000_000


def with_entry(name: str, content: bytes = b"") -> bytes:
    return docx(**{name: content})


@pytest.mark.parametrize(
    "bomb",
    [
        with_entry("word__media__1.png", ZEROS),
        with_entry("word__media__1.png", ZEROS * 4),
        docx(**{f"word__media__{number}.bin": bytes(900_000) for number in range(70)}),
        docx(**{f"word__media__{number}.png": b"" for number in range(2001)}),
    ],
    ids=["ratio", "entry", "total", "entries"],
)
def test_a_bomb_is_refused(bomb):
    assert len(bomb) < 10_000_000
    tracemalloc.start()
    sentence = refusal(bomb, "brief.docx")
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "too much time or memory" in sentence
    assert most < len(bomb) + 8_000_000


def test_a_bomb_that_lies_about_its_size_is_unpacked_no_further_than_it_says():
    honest = with_entry("word__media__1.png", ZEROS * 5)
    size = struct.pack("<I", len(ZEROS) * 5)
    assert honest.count(size) == 2
    tracemalloc.start()
    sentence = refusal(honest.replace(size, struct.pack("<I", 500)), "brief.docx")
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sentence.startswith("This file is damaged")
    assert most < 8_000_000


@pytest.mark.parametrize("name", ["../../etc/passwd", "//etc/passwd", "..\\windows\\win.ini", "word/../../x"])
def test_a_name_that_leads_out_is_refused(name):
    assert "more in this document" in refusal(with_entry(name, b"x"))


def test_two_entries_of_one_name_are_refused():
    """Two programs may read different ones."""
    written = BytesIO(docx())
    with ZipFile(written, "a") as archive:
        archive.writestr("WORD/document.xml", "<other/>")
    assert "more in this document" in refusal(written.getvalue())


def test_an_entry_with_a_password_is_refused():
    content = bytearray(docx())
    central = content.index(b"PK\x01\x02")
    content[central + 8] |= 1
    assert "more in this document" in refusal(bytes(content))


def test_an_unusual_compression_is_refused():
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr(ZipInfo("[Content_Types].xml"), "<Types/>", ZIP_DEFLATED)
        archive.writestr("word/document.xml", "<a/>", 12)
    assert "more in this document" in refusal(written.getvalue())


def test_a_long_list_of_contents_is_refused(monkeypatch):
    monkeypatch.setattr("attachments.documents.plain_xml.LONGEST_LIST", 1_000)
    types = "<Types>" + '<Default Extension="a" ContentType="b"/>' * 30 + "</Types>"
    assert "too much time or memory" in refusal(
        zipped({"[Content_Types].xml": types, "word/document.xml": "<a/>"})
    )


def test_a_name_that_begins_at_the_root_leads_no_further_than_into_the_document():
    kept = unzipped(safe(with_entry("/word/media/1.png", b"x")).content)
    assert kept["word/media/1.png"] == b"x"


def test_a_folder_that_is_listed_twice_hides_nothing():
    written = BytesIO(docx())
    with ZipFile(written, "a") as archive:
        archive.writestr("word/", b"")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("word/", b"")
    assert "word/" not in unzipped(safe(written.getvalue()).content)
