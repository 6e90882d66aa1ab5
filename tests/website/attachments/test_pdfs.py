"""PDF: no program, no other file, nothing that cannot be looked into, nothing that tells of its author."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from .samples import pdf, photo, refusal, safe, zipped


def script_at_opening(document):
    document.Root.OpenAction = document.make_indirect(Dictionary(S=Name.JavaScript, JS="app.alert(1)"))


def program_at_opening(document):
    document.Root.OpenAction = document.make_indirect(Dictionary(S=Name.Launch, F="cmd.exe"))


def other_file(document):
    document.attachments["brief.docm"] = b"macro"


def film(document):
    page = document.pages[0]
    page.Annots = document.make_indirect([Dictionary(Type=Name.Annot, Subtype=Name.RichMedia)])


def tagged(document):
    """As a word processor writes one for screen readers, with all that it knows of its author."""
    root, page = document.Root, document.pages[0]
    root.Lang, root.MarkInfo = pikepdf.String("de-DE"), Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.StructTreeRoot = document.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=[]))
    root.Metadata = document.make_stream(b"<x>Rita Muster</x>", Type=Name.Metadata, Subtype=Name.XML)
    root.Elsewhere = Dictionary(Deep=[root.Metadata])
    document.docinfo["/Title"] = "Bewerbung Rita Muster"
    document.docinfo["/Producer"] = "Rita Muster Schule"
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, T="Rita Muster", Contents="Bitte kürzen")
    field = document.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T="telefon"))
    root.AcroForm = Dictionary(Fields=[field])
    page.Annots = [note, field]
    page.PieceInfo = Dictionary(Draw=Dictionary(Private=pikepdf.String("Rita Muster")))


@pytest.mark.parametrize("packed", [False, True])
def test_nothing_tells_who_wrote_it(packed):
    kept = safe(pdf(tagged, packed)).content
    assert (b"/ObjStm" in kept) == packed
    with pikepdf.open(BytesIO(kept)) as document:
        assert list(document.trailer.keys() & {"/Info", "/Author"}) == []
        plain = BytesIO()
        document.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.disable, fix_metadata_version=False)
        assert b"Rita" not in plain.getvalue()
        assert document.Root.get("/Metadata") is None


def test_what_screen_readers_need_and_what_was_written_stays():
    with pikepdf.open(BytesIO(safe(pdf(tagged)).content)) as document:
        root = document.Root
        assert (str(root.Lang), root.MarkInfo.Marked, root.ViewerPreferences.DisplayDocTitle) == (
            "de-DE", True, True,
        )  # fmt: skip
        assert root.StructTreeRoot.Type == Name.StructTreeRoot
        note, field = document.pages[0].Annots
        assert (str(note.Contents), str(field.T)) == ("Bitte kürzen", "telefon")


def test_a_photo_in_it_does_not_say_where_it_was_taken():
    def with_photo(document):
        picture = document.make_stream(photo(), Type=Name.XObject, Subtype=Name.Image, Width=40, Height=20)
        picture.Filter, picture.ColorSpace, picture.BitsPerComponent = Name.DCTDecode, Name.DeviceRGB, 8
        document.pages[0].Resources = Dictionary(XObject=Dictionary(A=picture))

    kept = safe(pdf(with_photo)).content
    assert b"Telefon" in pdf(with_photo)
    assert b"Telefon" not in kept
    with pikepdf.open(BytesIO(kept)) as document:
        assert pikepdf.PdfImage(document.pages[0].Resources.XObject.A).as_pil_image().size == (40, 20)


def test_what_an_earlier_version_said_is_gone():
    first = pdf()
    later = first.replace(b"Rita Muster", b"Somebody El")
    addition = b"9 0 obj\n(Rita Muster was here)\nendobj\n"
    assert b"was here" not in safe(later.replace(b"xref\n0", addition + b"xref\n0", 1).replace(
        f"startxref\n{first.index(b'xref')}".encode(), f"startxref\n{first.index(b'xref') + len(addition)}".encode()
    )).content  # fmt: skip


def test_the_same_one_twice_is_the_same_file():
    assert safe(pdf(tagged)).sha256 == safe(pdf(tagged)).sha256


def test_a_signed_one_is_told_to_be_printed():
    def signed(document):
        document.Root.AcroForm = Dictionary(
            SigFlags=3, Fields=[Dictionary(FT=Name.Sig, V=Dictionary(Type=Name.Sig, ByteRange=[0, 1, 2, 3]))]
        )

    for packed in [False, True]:
        assert "This PDF is signed" in refusal(pdf(signed, packed))


def test_one_with_very_many_objects_or_lists_of_them_is_refused(monkeypatch):
    monkeypatch.setattr("website.attachments.pdf_author._MAX_OBJECTS", 2)
    assert "damaged" in refusal(pdf())
    assert "contains a program" in refusal(pdf().replace(b"startxref", b"/XRef " * 11 + b"startxref"))


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("harm", [script_at_opening, program_at_opening, other_file, film])
def test_one_with_a_program_or_another_file_is_refused(harm, packed):
    assert "contains a program or other files" in refusal(pdf(harm, packed))


def test_a_name_written_in_numbers_is_found():
    content = pdf(script_at_opening).replace(b"/JavaScript", b"/J#61vaScr#69pt")
    assert "contains a program" in refusal(content)


def test_what_only_sounds_alike_is_taken():
    def words(document):
        document.docinfo["/Title"] = "JavaScript and Launch"
        document.Root.LaunchPad = Name("/JavaScripture")

    assert safe(pdf(words)).content


def test_one_with_a_password_or_a_lock_is_told_to_be_printed():
    for lock in [pikepdf.Encryption(user="", owner="geheim"), pikepdf.Encryption(user="a", owner="geheim")]:
        assert "has a password or is protected" in refusal(pdf(encryption=lock))


def test_one_that_is_a_zip_file_too_is_refused():
    archive = zipped({"a.txt": "a"})
    assert "damaged" in refusal(pdf() + archive)
    assert "other files" in refusal(pdf() + archive + b"\n%%EOF")


def test_what_follows_the_end_is_refused():
    assert "damaged" in refusal(pdf() + b"<script>alert(1)</script>")


def test_white_space_around_it_is_fine():
    assert safe(b"\xef\xbb\xbf\r\n" + pdf() + b"\r\n\0\0").kind == "pdf"


def test_objects_packed_in_an_unusual_way_are_refused():
    content = pdf(packed=True).replace(b"/Filter /FlateDecode", b"/Filter [/ASCIIHexDecode /FlateDecode]")
    assert "contains a program" in refusal(content)
    assert "damaged" in refusal(pdf(packed=True).replace(b"stream\nx", b"stream\nq"))


def test_packed_objects_that_fill_the_memory_are_refused():
    def much(document):
        for _number in range(70):
            document.make_indirect(pikepdf.String("a"))
        document.Root.Long = document.make_indirect(pikepdf.Array([pikepdf.String("a" * 1_000_000)] * 65))

    assert "contains a program" in refusal(pdf(much, packed=True))


def test_packed_objects_that_seem_to_end_too_soon_are_refused():
    content = pdf(packed=True)
    start = content.index(b"stream\nx") + 40
    assert "damaged" in refusal(content[:start] + b"endstream" + content[start:])


def test_what_hides_from_the_first_look_is_found_by_the_second(monkeypatch):
    monkeypatch.setattr("website.attachments.pdf_file._object_streams", lambda content: [])
    assert "contains a program" in refusal(pdf(script_at_opening, packed=True))


@pytest.mark.parametrize(
    "filters",
    [b"/Filter [/FlateDecode /FlateDecode]", b"/Filter 9 0 R /X /FlateDecode /Filter /A", b"/Filter 9 0 R"],
)
def test_packed_objects_whose_packing_cannot_be_told_are_refused(filters):
    content = pdf(packed=True).replace(b"/Filter /FlateDecode", filters)
    assert "contains a program" in refusal(content)
