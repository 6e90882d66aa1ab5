"""DOCX: no program, no other file, no author."""

from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pytest

from tests.attachments.samples import (
    KINDS,
    MACRO_MAIN,
    MAIN,
    docx,
    refusal,
    relationships,
    safe,
    unzipped,
    zipped,
)


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
        in_relationships("oleObject", "embedded.bin", ""),
        in_relationships("aFChunk", "page.html", ""),
        in_relationships("package", "sheet.xlsx", ""),
        in_relationships("subDocument", "file:///c:/other.docx", "External"),
        docx(**{"word__document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        docx(**{"word__document.xml": b'<?xml version="1.0" encoding="utf-7"?><a/>'}),
        docx(**{"word__document.xml": b"<a>\xff\xff\xff</a>"}),
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
    assert "fetches a picture or another file" in refusal(docx(**{"word___rels__settings.xml.rels": odd}))


@pytest.mark.parametrize("mode", ["External", "external"])
def test_one_that_fetches_something_is_refused(mode):
    document = in_relationships("image", "https://spy.example.org/who.png", mode)
    assert "fetches a picture or another file from elsewhere" in refusal(document, "brief.docx")


@pytest.mark.parametrize(
    "main",
    [
        MACRO_MAIN,
        MACRO_MAIN.replace("document", "template"),
        MAIN.replace("document.main", "template.main"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    ],
    ids=["DOCM", "DOTM", "DOTX", "XLSX", "PPTX"],
)
def test_another_kind_of_the_same_program_is_told_how_to_be_saved(main):
    assert refusal(docx(main=main), "brief.docx").startswith("This is a template, a table, a set of slides")


class TestChart:
    """Word keeps the table it was drawn from within the document. Without it, the chart looks the same."""

    CHART = (
        '<c:chartSpace xmlns:c="c" xmlns:r="r"><c:v>41</c:v><c:externalData r:id="rId3">'
        '<c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )
    MORE = {
        "word___rels__document.xml.rels": relationships(("chart", "charts/chart1.xml", "")),
        "word__charts__chart1.xml": CHART,
        "word__charts___rels__chart1.xml.rels": relationships(
            ("package", "../embeddings/Microsoft_Excel_Sheet1.xlsx", ""),
            ("chartColorStyle", "colors1.xml", ""),
        ),
        "word__embeddings__Microsoft_Excel_Sheet1.xlsx": b"PK Rita Muster's marks",
    }

    def test_it_stays_and_its_table_goes(self):
        kept = parts(docx(**self.MORE))
        assert (
            kept["word/charts/chart1.xml"]
            == b'<c:chartSpace xmlns:c="c" xmlns:r="r"><c:v>41</c:v></c:chartSpace>'
        )
        assert b"chartColorStyle" in kept["word/charts/_rels/chart1.xml.rels"]
        assert b"embeddings" not in kept["word/charts/_rels/chart1.xml.rels"]
        assert not [name for name, content in kept.items() if "embeddings" in name or b"Rita" in content]

    def test_so_does_the_path_to_one_on_somebodys_computer(self):
        linked = relationships(("oleObject", "file:///C:/Rita/marks.xlsx", "External"))
        kept = parts(docx(**self.MORE | {"word__charts___rels__chart1.xml.rels": linked}))
        assert b"Rita" not in kept["word/charts/_rels/chart1.xml.rels"]

    def test_a_table_that_the_text_itself_holds_is_refused(self):
        text = relationships(("package", "embeddings/Microsoft_Excel_Sheet1.xlsx", ""))
        document = docx(**self.MORE | {"word___rels__document.xml.rels": text})
        assert "more in this document than text and pictures" in refusal(document)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_a_text_in_another_encoding_is_read_and_kept_as_utf_8(encoding):
    declared = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{declared}"?><a w:author="Rita">Grüße</a>'
    kept = parts(docx(**{"word__document.xml": text.encode(encoding)}))["word/document.xml"]
    assert kept.decode() == '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a w:author="">Grüße</a>'


def test_a_text_under_another_name_is_looked_through_as_well():
    types = f'<Types><Override PartName="/text.bin" ContentType="{MAIN}"/></Types>'
    start = relationships(("officeDocument", "/text.bin", ""))
    entries = {"[Content_Types].xml": types, "_rels/.rels": start}
    assert parts(zipped(entries | {"text.bin": '<a w:author="Rita"/>'}))["text.bin"] == b'<a w:author=""/>'
    program = '<w:instrText xmlns:w="w">DDEAUTO c:\\cmd</w:instrText>'
    assert "contains a program" in refusal(zipped(entries | {"text.bin": program}))


def test_programs_of_net_say_what_the_text_is_by_its_ending():
    types = f'<Types><Default Extension="xml" ContentType="{MAIN}"/></Types>'
    assert parts(docx(**{"[Content_Types].xml": types}))


def test_folders_may_be_written_as_windows_does():
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, content in unzipped(docx()).items():
            entry = ZipInfo("x")
            entry.filename = name.replace("/", "\\")
            archive.writestr(entry, content)
    assert "word/document.xml" in parts(written.getvalue())


def test_word_online_names_the_text_otherwise():
    types = f'<Types><Override PartName="/word/document2.xml" ContentType="{MAIN}"/></Types>'
    assert (
        safe(zipped({"[Content_Types].xml": types, "word/document2.xml": "<a>Text</a>"})).name == "file.docx"
    )
    start = relationships(("officeDocument", "word/document2.xml", ""))
    entries = {"[Content_Types].xml": types, "_rels/.rels": start, "word/document2.xml": "<a>Text</a>"}
    assert safe(zipped(entries)).name == "file.docx"
