"""ODT: no program, no other file, no author."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from .samples import ODT, odt, refusal, safe, unzipped


def test_its_text_stays_and_its_author_goes():
    comment = "<office:annotation><dc:creator>Rita Muster</dc:creator><meta:creator-initials>Rita</meta:creator-initials></office:annotation>"
    kept = unzipped(safe(odt(f"<text:p>Unser Projekt</text:p>{comment}")).content)
    assert b"Unser Projekt" in kept["content.xml"]
    assert not [name for name, content in kept.items() if b"Rita" in content]


def test_it_begins_as_an_open_document_must():
    content = safe(odt()).content
    assert content[30:].startswith(b"mimetype" + ODT.encode())
    with ZipFile(BytesIO(content)) as archive:
        assert archive.infolist()[0].compress_type == ZIP_STORED


@pytest.mark.parametrize(
    "document",
    [
        odt(Basic__Standard__Module1="Sub Main"),
        odt(Scripts__python__a="import os"),
        odt('<script:event-listener script:event-name="dom:load"/>'),
    ],
)
def test_one_with_a_program_is_refused(document):
    assert "contains a program (a macro)" in refusal(document, "brief.odt")


@pytest.mark.parametrize(
    "document",
    [
        odt('<draw:image xlink:href="https://spy.example.org/who.png"/>'),
        odt('<text:section-source xlink:href="file:///c:/other.odt"/>'),
        odt(**{"Object 1": b"MZ"}),
        odt(
            **{
                "META-INF__manifest.xml": '<m><file-entry full-path="content.xml"><encryption-data/></file-entry></m>'
            }
        ),
    ],
)
def test_one_that_reaches_out_or_holds_more_is_refused(document):
    assert "more in this document than text and pictures" in refusal(document, "brief.odt")


def test_links_pictures_and_charts_stay():
    text = '<text:a xlink:href="https://www.gera.de/">Gera</text:a><draw:image xlink:href="Pictures/1.png"/><draw:object xlink:href="./Object 1"/>'
    more = {"Pictures__1.png": b"\x89PNG", "Object 1__content.xml": "<chart/>"}
    kept = unzipped(safe(odt(text, **more)).content)
    assert {"Pictures/1.png", "Object 1/content.xml"} <= set(kept)


def test_a_signature_goes_which_would_name_somebody():
    assert "META-INF/documentsignatures.xml" not in unzipped(
        safe(odt(**{"META-INF__documentsignatures.xml": "<a>Rita</a>"})).content
    )
