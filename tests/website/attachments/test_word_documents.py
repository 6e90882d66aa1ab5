"""DOCX: no program, no other file, no author."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from .samples import KINDS, MACRO_MAIN, MAIN, docx, refusal, relationships, safe, unzipped, zipped


def parts(content: bytes) -> dict[str, bytes]:
    return unzipped(safe(content).content)


def in_relationships(*row) -> bytes:
    return docx(**{"word___rels__document.xml.rels": relationships(row)})


def test_its_text_stays():
    assert b"Unser Projekt" in parts(docx())["word/document.xml"]


def test_who_wrote_it_is_gone():
    more = {
        "docProps__custom.xml": "<Properties>Rita Muster</Properties>",
        "word__people.xml": '<w15:people><w15:person w15:author="Rita Muster"/></w15:people>',
        "word__comments.xml": '<w:comment w:id="0" w:author="Rita Muster" w:initials="Rita"><w:p/></w:comment>',
    }
    body = "<w:ins w:id='1' w:author='Rita Muster' w:date='2031-01-01'><w:t>neu</w:t></w:ins>"
    kept = parts(docx(body=body, **more))
    assert not [name for name, content in kept.items() if b"Rita" in content]
    assert b'<w:comment w:id="0" w:author="" w:initials="">' in kept["word/comments.xml"]
    assert b"<w:t>neu</w:t>" in kept["word/document.xml"]


def test_when_it_was_written_is_gone():
    assert safe(docx()).sha256 == safe(docx()).sha256


def test_what_hides_around_its_entries_is_gone():
    written = BytesIO(docx())
    with ZipFile(written, "a") as archive:
        archive.comment = b"<script>alert(1)</script>"
    assert b"alert" in written.getvalue()
    assert b"alert" not in safe(written.getvalue()).content


@pytest.mark.parametrize(
    "document",
    [
        docx(main=MACRO_MAIN),
        docx(main=MACRO_MAIN.replace("document", "template")),
        docx(**{"word__vbaProject.bin": b"Sub AutoOpen()"}),
        docx(**{"word__other__VBAPROJECT.BIN": b"Sub AutoOpen()"}),
        docx(**{"word__activeX__activeX1.xml": "<ax/>"}),
        in_relationships("vbaProject", "harmless.xml", ""),
        docx(
            body="<w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAUTO c:\\cmd</w:instrText></w:r>"
        ),
        docx(body='<w:fldSimple w:instr="&#68;DE cmd"/>'),
    ],
)
def test_one_with_a_program_is_refused(document):
    assert "contains a program (a macro)" in refusal(document, "brief.docx")


@pytest.mark.parametrize(
    "document",
    [
        docx(**{"word__embeddings__oleObject1.bin": b"MZ"}),
        docx(**{"_xmlsignatures__sig1.xml": "<Signature/>"}),
        in_relationships("image", "https://spy.example.org/who.png", "External"),
        in_relationships("image", "https://spy.example.org/who.png", "external"),
        in_relationships("oleObject", "embedded.bin", ""),
        in_relationships("aFChunk", "page.html", ""),
        in_relationships("subDocument", "file:///c:/other.docx", "External"),
        docx(**{"word__document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        docx(**{"word__document.xml": '<?xml version="1.0"?><a/>'.encode("utf-16")}),
        docx(**{"word___rels__settings.xml.rels": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
    ],
)
def test_one_that_reaches_out_or_holds_more_is_refused(document):
    assert "more in this document than text and pictures" in refusal(document, "brief.docx")


def test_a_link_to_click_on_stays():
    kept = parts(in_relationships("hyperlink", "https://www.gera.de/", "External"))
    assert b"https://www.gera.de/" in kept["word/_rels/document.xml.rels"]


def test_the_template_is_forgotten():
    """It is a path on somebody's computer, or an address from which a harmful one is fetched."""
    more = {
        "word__settings.xml": '<w:settings><w:attachedTemplate r:id="r1"/><w:zoom/></w:settings>',
        "word___rels__settings.xml.rels": relationships(
            ("attachedTemplate", "file:///C:/Rita/Normal.dotm", "External")
        ),
    }
    kept = parts(docx(**more))
    assert kept["word/settings.xml"] == b"<w:settings><w:zoom/></w:settings>"
    assert b"Rita" not in kept["word/_rels/settings.xml.rels"]


def test_a_template_that_is_written_oddly_is_refused():
    odd = relationships(("attachedTemplate", "https://spy.example.org/a.dotm", "External"))
    odd = odd.replace(f"{KINDS}/attached", f"{KINDS}/&#97;ttached")
    assert "more in this document" in refusal(docx(**{"word___rels__settings.xml.rels": odd}))


def test_word_online_names_the_text_otherwise():
    types = f'<Types><Override PartName="/word/document2.xml" ContentType="{MAIN}"/></Types>'
    assert (
        safe(zipped({"[Content_Types].xml": types, "word/document2.xml": "<a>Text</a>"})).name == "file.docx"
    )
