"""What a file is, is told by what is in it."""

import pytest
from PIL import ImageFile

from attachments.kinds import Kind
from events.paper.fonts import weasyprint
from tests import cast

from . import samples
from .samples import refusal, safe

OURS = [
    (samples.pdf(), Kind.PDF),
    (cast.picture("JPEG"), Kind.JPEG),
    (cast.picture("PNG"), Kind.PNG),
    (samples.docx(), Kind.DOCX),
    (samples.odt(), Kind.ODT),
]
KINDS = [kind for _content, kind in OURS]
HTML = b"<!DOCTYPE html><script>alert(document.cookie)</script>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'


@pytest.mark.parametrize(("content", "kind"), OURS, ids=KINDS)
@pytest.mark.parametrize("name", ["brief.pdf", "bild.PNG", "ohne Endung", "seite.html", "programm.exe"])
def test_the_name_decides_nothing(content, kind, name):
    assert safe(content, name).kind == kind


@pytest.mark.parametrize(
    "content",
    [HTML, SVG, b"\xef\xbb\xbf" + HTML, b"BM" + b"\0" * 20, b"MZ\x90\0", b"%!PS-Adobe"],
    ids=["HTML", "SVG", "HTML with a byte order mark", "BMP", "EXE", "PostScript"],
)
@pytest.mark.parametrize("name", ["brief.pdf", "bild.png", "text.docx"])
def test_what_is_renamed_stays_what_it_is(content, name):
    assert refusal(content, name).startswith("This is none of the kinds")


def test_the_sentence_names_what_is_possible():
    for word in ["PDF", "DOCX", "ODT", "JPEG", "PNG", "Please"]:
        assert word in refusal(HTML)


@pytest.mark.parametrize("brand", [b"heic", b"mif1", b"avif"])
def test_a_photo_in_the_format_of_iphones_is_told_how_to_be_sent(brand):
    assert "HEIC" in refusal(b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1heic", "IMG_1.HEIC")
    assert "iPhone" in refusal(b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1heic", "IMG_1.jpg")


def test_an_old_word_document_and_one_with_a_password_are_told_what_to_do():
    assert "without a password as PDF" in refusal(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "alt.doc"
    )


def test_any_other_zip_file_is_none_of_ours():
    assert refusal(samples.zipped({"index.html": HTML}), "text.docx").startswith("This is none of the kinds")


@pytest.mark.parametrize("before", [HTML, b"\x1b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n"])
def test_what_stands_before_a_pdf_does_not_stay(before):
    """Printers and servers write lines of their own. A page there would make one file two."""
    kept = safe(before + samples.pdf(), "brief.pdf")
    assert kept.kind == Kind.PDF
    assert kept.content.startswith(b"%PDF-")
    assert before not in kept.content


def test_an_empty_file_is_told_so():
    assert refusal(b"", "brief.pdf").startswith("This file is empty.")


@pytest.mark.parametrize(("content", "kind"), OURS, ids=KINDS)
@pytest.mark.parametrize("kept", [0.3, 0.5, 0.6])
def test_half_a_file_is_damaged(content, kind, kept):
    assert refusal(content[: int(len(content) * kept)]).startswith("This file is damaged")


def test_it_is_damaged_too_where_letters_on_paper_are_asked_for(monkeypatch):
    """WeasyPrint, when it is imported, tells Pillow for the whole process to accept half a picture."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    weasyprint.cache_clear()
    assert weasyprint()
    png = cast.picture("PNG")
    assert refusal(png[: len(png) // 2]).startswith("This file is damaged")
