"""PDF: no program, no other file, nothing that cannot be looked into, nothing that tells of its author."""

import re
import zlib
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.attachments.samples import (
    pdf,
    photo,
    refusal,
    safe,
    zipped,
)


def script_at_opening(document):
    document.Root.OpenAction = document.make_indirect(Dictionary(S=Name.JavaScript, JS="app.alert(1)"))


def program_at_opening(document):
    document.Root.OpenAction = document.make_indirect(Dictionary(S=Name.Launch, F="cmd.exe"))


def other_file(document):
    document.attachments["brief.docm"] = b"macro"


def film(document):
    page = document.pages[0]
    page.Annots = document.make_indirect([Dictionary(Type=Name.Annot, Subtype=Name.RichMedia)])


def script_within_a_film(document):
    document.Root.OpenAction = Dictionary(S=Name.Rendition, JS="app.alert(1)")


def form_of_one_maker(document):
    """Only its programs draw it; all others show a page that says so."""
    document.Root.AcroForm = Dictionary(Fields=[], XFA=document.make_stream(b"<xdp/>"))


def saved_again(content: bytes, number: int, rest: bytes) -> bytes:
    """With one more object, or another one in its place, added at the end."""
    before = int(content.split()[-2])
    root = re.findall(rb"/Root (\d+ 0 R)", content)[-1]
    added = content + b"\n%d" % number + rest
    entry = b"\1" + (len(content) + 1).to_bytes(4, "big") + b"\0"
    table = b"900 0 obj\n<</Type/XRef/Size 901/W[1 4 1]/Index[%d 1]/Root %s/Prev %d/Length 6>>stream\n%s\nendstream\nendobj\n"
    return added + table % (number, root, before, entry) + b"startxref\n%d\n%%%%EOF\n" % len(added)


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


def test_one_with_very_many_objects_is_refused(monkeypatch):
    monkeypatch.setattr("attachments.pdf.author._MAX_OBJECTS", 2)
    assert "too much time or memory" in refusal(pdf())


PROGRAM, OTHER_FILES = "This PDF contains a program.", "This PDF contains other files or a film."


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (script_at_opening, PROGRAM),
        (program_at_opening, PROGRAM),
        (script_within_a_film, PROGRAM),
        (form_of_one_maker, PROGRAM),
        (other_file, OTHER_FILES),
        (film, OTHER_FILES),
    ],
)
def test_one_with_a_program_or_another_file_is_refused(harm, sentence, packed):
    assert refusal(pdf(harm, packed)).startswith(sentence)


def test_a_name_written_in_numbers_is_found():
    content = pdf(script_at_opening).replace(b"/JavaScript", b"/J#61vaScr#69pt")
    assert refusal(content).startswith(PROGRAM)


def test_an_action_that_is_said_elsewhere_is_found():
    def elsewhere(document):
        kind = document.make_indirect(Name.JavaScript)
        document.pages[0].AA = Dictionary(O=Dictionary(Next=[Dictionary(S=kind, JS="app.alert(1)")]))

    assert refusal(pdf(elsewhere)).startswith(PROGRAM)


def test_what_only_sounds_alike_is_taken():
    def words(document):
        document.docinfo["/Title"] = "JavaScript and Launch"
        document.Root.LaunchPad = Name("/JavaScripture")
        page = document.pages[0]
        page.Contents = document.make_stream(b"% /JavaScript /Launch /JS /EF")
        page.Resources = Dictionary(Font=Dictionary(JS=Dictionary(), EF=Dictionary()))

    assert safe(pdf(words)).content


def test_a_list_of_no_programs_and_no_files_is_taken():
    """Programs that take them out leave the empty list."""

    def emptied(document):
        names = Dictionary(Names=Array())
        document.Root.Names = Dictionary(JavaScript=names, EmbeddedFiles=names)

    assert safe(pdf(emptied)).content


def test_the_same_form_for_programs_of_one_maker_goes():
    def twice(document):
        field = document.make_indirect(Dictionary(FT=Name.Tx, T="name", V="Rita"))
        script = document.make_stream(b"<script contentType='application/x-javascript'/>")
        document.Root.AcroForm = Dictionary(Fields=[field], XFA=["template", script])

    with pikepdf.open(BytesIO(safe(pdf(twice)).content)) as document:
        assert list(document.Root.AcroForm.keys()) == ["/Fields"]
        assert str(document.Root.AcroForm.Fields[0].V) == "Rita"


def test_a_program_of_an_earlier_version_does_not_stay():
    first = pdf(script_at_opening)
    assert refusal(first).startswith(PROGRAM)
    root = b"1 0 obj\n<< /Pages 2 0 R /Type /Catalog >>\nendobj\n"
    with pikepdf.open(BytesIO(first)) as document:
        pages = b"%d 0 R" % document.Root.Pages.objgen[0]
        number = document.Root.objgen[0]
    later = saved_again(first, number, root.removeprefix(b"1").replace(b"2 0 R", pages))
    assert b"JavaScript" not in safe(later).content


@pytest.mark.parametrize("times", [1, 12, 60])
def test_one_that_was_saved_many_times_is_taken(times):
    """Each time as an addition to itself, as most programs save."""
    content = pdf(packed=True)
    for time in range(times):
        content = saved_again(content, 500 + time, b" 0 obj\n(note)\nendobj\n")
    assert content.count(b"/XRef") == times + 1
    kept = safe(content).content
    assert kept.count(b"%%EOF") == 1


def test_one_with_a_password_or_a_lock_is_told_to_be_printed():
    for lock in [pikepdf.Encryption(user="", owner="geheim"), pikepdf.Encryption(user="a", owner="geheim")]:
        assert "has a password or is protected" in refusal(pdf(encryption=lock))


def test_one_that_only_speaks_of_a_password_is_taken():
    def words(document):
        document.pages[0].Contents = document.make_stream(b"% /Encrypt 1 0 R")

    assert safe(pdf(words)).content


@pytest.mark.parametrize(
    "behind", [zipped({"a.txt": "a"}), zipped({"a.txt": "a"}) + b"\n%%EOF", b"<script>alert(1)</script>"]
)
def test_what_stands_behind_its_end_does_not_stay(behind):
    assert behind not in safe(pdf() + behind).content


def test_one_without_an_end_is_damaged():
    assert "damaged" in refusal(pdf() + b"\0" * 100 + b"<p>" * 1000)
    assert "damaged" in refusal(pdf().removesuffix(b"%%EOF\n"))


def test_white_space_around_it_is_fine():
    assert safe(b"\xef\xbb\xbf\r\n" + pdf() + b"\r\n\0\0").kind == "pdf"


def test_packed_objects_that_fill_the_memory_are_refused():
    def much(document):
        for _number in range(70):
            document.make_indirect(pikepdf.String("a"))
        document.Root.Long = document.make_indirect(pikepdf.Array([pikepdf.String("a" * 1_000_000)] * 65))

    assert "damaged" in refusal(pdf(much, packed=True))


def test_many_streams_that_share_one_end_are_nothing_to_unpack():
    """Each of them unpacked up to the common end, ten megabytes took minutes."""
    packed = zlib.compress(b"1 0 " + b"a" * 50_000)
    many = (b"1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n" + packed) * 50_000
    kept = safe(pdf().replace(b"startxref", many + b"\nendstream\nstartxref")).content
    assert b"ObjStm" not in kept


def test_packed_objects_that_seem_to_end_too_soon_are_refused():
    content = pdf(packed=True)
    start = content.index(b"stream\nx") + 40
    assert "damaged" in refusal(content[:start] + b"endstream" + content[start:])
