"""PDF: no program, no other file, nothing that cannot be looked into."""

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from .samples import pdf, refusal, safe, zipped


def script_at_opening(document):
    document.Root.OpenAction = document.make_indirect(Dictionary(S=Name.JavaScript, JS="app.alert(1)"))


def program_at_opening(document):
    document.Root.OpenAction = document.make_indirect(Dictionary(S=Name.Launch, F="cmd.exe"))


def other_file(document):
    document.attachments["brief.docm"] = b"macro"


def film(document):
    page = document.pages[0]
    page.Annots = document.make_indirect([Dictionary(Type=Name.Annot, Subtype=Name.RichMedia)])


@pytest.mark.parametrize("packed", [False, True])
def test_a_plain_one_is_kept_as_it_is(packed):
    content = pdf(packed=packed)
    assert safe(content).content == content
    assert (b"/ObjStm" in content) == packed


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


def test_its_properties_still_say_who_wrote_it():
    """No package of the site writes a PDF anew: whoever shows it to a jury has to say so (may_name_author)."""
    kept = safe(pdf())
    assert kept.kind.may_name_author
    assert b"Rita Muster" in kept.content


def test_packed_objects_that_seem_to_end_too_soon_are_refused():
    content = pdf(packed=True)
    start = content.index(b"stream\nx") + 40
    assert "damaged" in refusal(content[:start] + b"endstream" + content[start:])
