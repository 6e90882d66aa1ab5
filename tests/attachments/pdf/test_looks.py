"""PDF: what is kept looks as what came, to the last line. What would lose something is refused, not changed."""

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name

from attachments.pdf import author as pdf_author
from attachments.refused import RefusedError
from tests.attachments.samples import (
    pdf,
    photo,
    refusal,
    safe,
)

LOST = "Parts of this file are damaged, and some of its content would be lost here."


def written(number: int, text: str = ""):
    """A page with some text, or with a line and nothing to be read."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    drawn = f"BT /F 20 Tf 40 40 Td ({text}) Tj ET" if text else "3 w 40 40 m 400 400 l S"

    def write(document):
        page = document.pages[number]
        page.Resources = Dictionary(Font=Dictionary(F=document.make_indirect(font)))
        page.Contents = document.make_stream(drawn.encode())

    return write


def two_pages(first: str = "Wer wir sind", second: str = "Was wir tun") -> bytes:
    def write(document):
        written(0, first)(document)
        written(1, second)(document)

    return pdf(write, pages=2)


def pages(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def with_wrong_offset(content: bytes, wanted: bytes) -> bytes:
    """The list of contents names the wrong place for one object, as some programs write it."""
    place = (
        content.rindex(b"\n", 0, content.index(b" obj", content.rindex(b" 0 obj", 0, content.index(wanted))))
        + 1
    )
    right = b"%010d 00000 n" % place
    assert content.count(right) == 1
    return content.replace(right, b"%010d 00000 n" % (place + 3))


def test_one_that_is_whole_is_taken():
    assert pages(safe(two_pages()).content) == ["Wer wir sind", "Was wir tun"]


def kept_or_refused(content: bytes) -> list[str] | str:
    try:
        return pages(safe(content).content)
    except RefusedError as refused:
        return refused.sentence[: len(LOST)]


def test_no_wrong_place_of_any_part_empties_a_page():
    """Some programs look for what is not where the list says, and show it; others show an empty page."""
    content = two_pages()
    places = re.findall(rb"(\d{10}) 00000 n", content)
    assert len(places) > 6
    for place in places:
        moved = content.replace(place + b" 00000 n", b"0000000017 00000 n")
        assert kept_or_refused(moved) in [["Wer wir sind", "Was wir tun"], LOST]


@pytest.mark.parametrize(("first", "second"), [("Wer wir sind", "Was wir tun"), ("Wer wir sind", "")])
def test_one_page_of_two_is_not_taken_without_a_word(first, second):
    """Nor is one that shows nothing where text or a line was: told by its text, or by what is drawn."""
    content = two_pages(first, second)
    lost = with_wrong_offset(content, b"/Type /Page\n" if b"/Type /Page\n" in content else b"/Contents")
    assert refusal(lost).startswith(LOST)


@pytest.mark.parametrize("text", ["Was wir tun", ""], ids=["text", "drawing"])
def test_an_empty_page_is_not_taken_without_a_word(text, monkeypatch):
    """Whatever may be the reason that the page written anew has lost its content."""
    forget = pdf_author._forget

    def forget_too_much(document):
        forget(document)
        document.pages[1].Contents = document.make_stream(b"")

    monkeypatch.setattr(pdf_author, "_forget", forget_too_much)
    assert refusal(two_pages(second=text)).startswith(LOST)


def test_a_photo_that_would_be_gone_is_missed(monkeypatch):
    def with_photo(document):
        picture = document.make_stream(photo(), Type=Name.XObject, Subtype=Name.Image, Width=40, Height=20)
        picture.Filter, picture.ColorSpace, picture.BitsPerComponent = Name.DCTDecode, Name.DeviceRGB, 8
        page = document.pages[0]
        page.Resources = Dictionary(XObject=Dictionary(A=picture))
        page.Contents = document.make_stream(b"200 0 0 100 50 50 cm /A Do")

    assert safe(pdf(with_photo)).content
    monkeypatch.setattr(pdf_author, "without_remarks", lambda photo: photo[: len(photo) // 2])
    assert refusal(pdf(with_photo)).startswith(LOST)


def test_a_field_that_is_filled_in_stays_to_be_read():
    def form(document):
        font = document.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        look = document.make_stream(
            b"/Tx BMC BT /F 12 Tf 2 5 Td (Rita) Tj ET EMC",
            Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 200, 20],
            Resources=Dictionary(Font=Dictionary(F=font)),
        )  # fmt: skip
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T="name", V="Rita",
            Rect=[50, 50, 250, 70], F=4, AP=Dictionary(N=look), DA="/F 12 Tf 0 g",
        )  # fmt: skip
        field = document.make_indirect(field)
        document.Root.AcroForm = Dictionary(Fields=[field], DR=Dictionary(Font=Dictionary(F=font)))
        document.pages[0].Annots = [field]

    with pikepdf.open(BytesIO(safe(pdf(form)).content)) as document:
        assert str(document.Root.AcroForm.Fields[0].V) == "Rita"
        assert b"(Rita) Tj" in document.pages[0].Annots[0].AP.N.read_bytes()


def test_a_wrong_place_for_the_whole_list_is_mended():
    """All programs look for the objects themselves then, and find the same."""
    content = two_pages()
    wrong = content.replace(b"startxref\n", b"startxref\n1")
    assert wrong != content
    assert pages(safe(wrong).content) == ["Wer wir sind", "Was wir tun"]


@pytest.mark.parametrize("length", [b"9", b"9999"], ids=["too short", "too long"])
def test_a_wrong_length_loses_nothing(length):
    content = two_pages()
    right = content[content.index(b"/Length ") :].split()[1]
    wrong = content.replace(b"/Length " + right, b"/Length " + length, 1)
    if len(wrong) != len(content):  # what comes behind it has moved
        wrong = wrong.replace(
            b"/Length " + length, (b"/Length " + length).ljust(len(right) + 8)[: len(right) + 8], 1
        )
    assert pages(safe(wrong).content) == ["Wer wir sind", "Was wir tun"]


def test_one_with_very_many_pages_is_to_be_sent_in_parts(monkeypatch):
    monkeypatch.setattr("attachments.pdf.looks.MOST_PAGES", 1)
    assert "A long one please send as several files." in refusal(two_pages())


def test_later_pages_of_a_book_are_compared_without_drawing(monkeypatch):
    """Drawing takes long; what they consist of tells as well that something is gone."""
    monkeypatch.setattr("attachments.pdf.looks.SECONDS_OF_DRAWING", 0)
    assert safe(two_pages(second="")).content
    test_an_empty_page_is_not_taken_without_a_word("", monkeypatch)
