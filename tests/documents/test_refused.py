"""Files that are not published, each with a sentence that says what to do; and files made to do harm."""

import struct
import zlib
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from pikepdf import Array, Dictionary, Name

from attachments.refused import RefusedError
from documents import judging
from documents.judging import judged
from tests import cast
from tests.attachments.samples import MACRO_MAIN, docx, relationships, zipped
from tests.documents.samples import (
    excel,
    old_container,
    open_document,
    package,
    powerpoint,
    slide,
    tagged,
    untagged,
    word,
)


def refusal(content: bytes, name="datei.pdf") -> str:
    try:
        facts = judged(SimpleUploadedFile(name, content))
    except RefusedError as refused:
        return refused.sentence
    raise AssertionError(f"taken as {facts}")


def launches(document):
    document.Root.OpenAction = document.make_indirect(Dictionary(S=Name.Launch, F="cmd.exe"))


def brings_a_file(document):
    document.attachments["brief.docm"] = b"macro"


def of_one_maker(document):
    document.Root.AcroForm = Dictionary(Fields=[], XFA=document.make_stream(b"<xdp/>"))


def runs_a_script(document):
    document.Root.OpenAction = document.make_indirect(Dictionary(S=Name.JavaScript, JS="app.alert(1)"))


def with_objects(number):
    def change(document):
        document.Root.Extra = document.make_indirect(
            Array([document.make_indirect(Dictionary(A=each)) for each in range(number)])
        )

    return change


def with_bomb(document):
    """Two gigabytes of nothing, packed into two megabytes."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(10_000_000)) for _each in range(200)) + packer.flush()
    stream = document.make_stream(b"")
    stream.write(packed, filter=Name.FlateDecode)
    document.Root.Extra = stream


def with_deep_tags(document):
    """Each element within the one before."""
    inner = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, K=0))
    for _level in range(20_000):
        inner = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Div, K=inner))
    document.Root.StructTreeRoot.K = inner


def with_tags_in_a_circle(document):
    root = document.Root.StructTreeRoot
    one = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P))
    one.K = Array([one, 0])
    root.K = one


def with_many_pages(document):
    for _page in range(3100):
        document.add_blank_page()


def deep_xml() -> str:
    return "<w:p>" * 5000 + "</w:p>" * 5000


def xml_bomb() -> str:
    entities = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 9))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{entities}]><x>&a8;</x>'


def from_outside() -> str:
    return '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'


def zip_bomb() -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", bytes(29_000_000))
    return written.getvalue()


def damaged_inside() -> bytes:
    """One of its parts is another than its check sum says."""
    content = bytearray(
        zipped({"[Content_Types].xml": "<Types/>", "a.txt": "Kurse in Jena"}, stored=("a.txt",))
    )
    place = content.index(b"Kurse in Jena")
    content[place : place + 5] = b"Kurze"
    return bytes(content)


def polyglot() -> bytes:
    """A web page for who reads the beginning, a PDF for who looks for it."""
    return b"<!doctype html><script>alert(1)</script>\n" + untagged()


def pdf_with_archive_behind() -> bytes:
    return untagged() + zipped({"a.docm": "x"})


def archive_with_pdf_in_front() -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        archive.writestr("%PDF-1.7", "x")
        archive.writestr("[Content_Types].xml", "<Types/>")
    return written.getvalue()


REFUSED = {
    "nothing": (b"", "ist leer"),
    "only spaces": (b" \n ", "ist leer"),
    "a PDF with a password": (
        tagged(encryption=pikepdf.Encryption(user="geheim", owner="geheimer")), "hat ein Kennwort",
    ),
    "a PDF that starts a program": (tagged(launches), "startet andere Programme"),
    "a PDF that brings a file along": (tagged(brings_a_file), "startet andere Programme"),
    "a form of one maker": (tagged(of_one_maker), "XFA"),
    "half a PDF": (tagged()[: len(tagged()) // 2], "beschädigt"),
    "a PDF without its end": (tagged()[:-40], "beschädigt"),
    "a PDF of one line": (b"%PDF-1.7\n%%EOF", "beschädigt"),
    "a PDF with too much in it": (lambda: tagged(with_objects(300_001)), "zu viel"),
    "a PDF that grows without end": (lambda: tagged(with_bomb), "zu viel"),
    "a PDF with too many pages": (lambda: tagged(with_many_pages), "zu viel"),
    "a web page and a PDF": (polyglot(), "Webseite"),
    "a PDF and an archive": (pdf_with_archive_behind(), "davor oder dahinter"),
    "an archive and a PDF": (archive_with_pdf_in_front(), "davor oder dahinter"),
    "a picture called PDF": (cast.picture("PNG"), "ein Bild"),
    "a photo": (cast.picture("JPEG"), "ein Bild"),
    "a web page": (b"\xef\xbb\xbf\n <!DOCTYPE HTML><p>Hallo", "Webseite"),
    "a drawing": (b'<?xml version="1.0"?><svg onload="alert(1)"/>', "Webseite"),
    "a program": (b"MZ" + bytes(500), "Programm"),
    "an archive": (zipped({"a.txt": "x"}), "Archiv"),
    "an old Word document": (old_container("WordDocument"), "DOC"),
    "an old table": (old_container("Workbook"), "XLS"),
    "old slides": (old_container("PowerPoint Document"), "PPT"),
    "something else of an old program": (old_container("Unbekannt"), "Möglich sind"),
    "a Word document with a password": (old_container("EncryptedPackage"), "hat ein Kennwort"),
    "RTF": (rb"{\rtf1\ansi Hallo}", "DOC oder RTF"),
    "a Word document with a macro": (word(**{"word__vbaProject.bin": b"x"}), "Makro"),
    "a document for macros": (docx(main=MACRO_MAIN), "Makro"),
    "a template": (docx(main="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"), "Vorlage"),
    "a drawing of LibreOffice": (open_document(kind="graphics"), "Vorlage"),
    "an OpenDocument text with a macro": (open_document(**{"Basic__Standard__a.xml": "x"}), "Makro"),
    "an OpenDocument text with a password": (
        open_document(**{"META-INF__manifest.xml": "<manifest:manifest xmlns:manifest='m'><manifest:encryption-data/></manifest:manifest>"}),
        "hat ein Kennwort",
    ),
    "a Word document that fetches a picture": (
        word(**{"word___rels__document.xml.rels": relationships(("image", "https://evil.example/a.png", "External"))}),
        "von anderswo",
    ),
    "an OpenDocument text that fetches a picture": (
        open_document('<draw:frame><draw:image xlink:href="https://evil.example/a.png"/></draw:frame>'), "von anderswo",
    ),
    "a Word document that starts a program": (
        word('<w:p><w:r><w:instrText>DDEAUTO cmd "/k calc"</w:instrText></w:r></w:p>'), "Makro",
    ),
    "a ZIP bomb": (zip_bomb, "zu viel"),
    "an XML bomb": (word(**{"word__document.xml": xml_bomb()}), "beschädigt"),
    "XML that reads files of the server": (word(**{"docProps__core.xml": from_outside()}), "beschädigt"),
    "XML without a bottom": (word(deep_xml()), "zu viel"),
    "XML that ends in the middle": (word(**{"word__document.xml": "<w:document"}), "beschädigt"),
    "a damaged part": (damaged_inside(), "beschädigt"),
    "half a Word document": (word()[:-60], "beschädigt"),
    "no document in it": (package("application/x-own", "a.xml"), "Möglich sind"),
    "its main part is missing": (
        zipped({"[Content_Types].xml": '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'}),
        "beschädigt",
    ),
    "a text with signs of a machine": (b"Hallo" * 2000 + b"\0", "Möglich sind"),
    "a script of a shell": (b"#!/bin/sh\nrm -r /", "Programm"),
    "signs of nothing": (b"\1\2\3\4" * 50, "Möglich sind"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_says_why_and_what_to_do(case):
    content, words = REFUSED[case]
    with override("de"):
        sentence = refusal(content() if callable(content) else content)
    assert words in sentence
    assert sentence.startswith(("Diese", "In dieser", "Das", "Dieses", "Beim", "Die"))
    assert sentence.endswith(".")


@pytest.mark.parametrize("change", [with_deep_tags, with_tags_in_a_circle, with_objects(100_000)])
def test_what_is_odd_but_can_be_read_is_taken(change):
    assert judged(SimpleUploadedFile("a.pdf", tagged(change))).pages == 1


def test_a_script_is_told_and_not_refused():
    """Forms of authorities add up figures with it; printed anew they would lose their fields and their tags."""
    facts = judged(SimpleUploadedFile("a.pdf", tagged(runs_a_script)))
    assert "script" in {each.code for each in facts.found}


def test_a_file_is_kept_as_it_came():
    content = tagged()
    file = SimpleUploadedFile("a.pdf", content)
    judged(file)
    assert file.read() == content


def test_200_megabytes_are_refused_before_they_are_read():
    class Large(SimpleUploadedFile):
        def read(self, *args):
            raise AssertionError

    file = Large("a.pdf", b"")
    file.size = 200_000_000
    with pytest.raises(RefusedError, match="200.MB"):
        judged(file)


def test_the_same_file_is_looked_into_once(monkeypatch):
    content = excel() + b""
    first = judged(SimpleUploadedFile("a", content))
    monkeypatch.setattr(judging, "_apart", None)
    assert judged(SimpleUploadedFile("b", content)) == first


def test_what_needs_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(judging.process, "SECONDS", 1)
    real = judging.process.subprocess.Popen
    line = "import sys; from attachments.apart.answering import limit_to; limit_to(1)\nwhile True: pass"

    def endless(arguments, **more):
        return real([arguments[0], "-c", line], **more)

    monkeypatch.setattr(judging.process.subprocess, "Popen", endless)
    with override("en"):
        assert refusal(powerpoint(slide("Langsam"))).endswith("as several files, and choose these.")


def test_no_file_breaks_a_reader():
    """A bit of each kind, here and there another: taken or refused, never anything else."""
    for content in [untagged(), word(), open_document()]:
        for place in range(8, len(content), max(1, len(content) // 6)):
            changed = bytearray(content)
            changed[place : place + 4] = struct.pack(">I", 0xFFFFFFFF)
            with suppress(RefusedError):
                assert judged(SimpleUploadedFile("a", bytes(changed))).kind
