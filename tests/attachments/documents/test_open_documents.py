"""ODT: no program, no other file, no author."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from tests.attachments.samples import (
    NAMESPACES,
    ODT,
    odt,
    refusal,
    safe,
    unzipped,
    zipped,
)


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
        odt(**{"Object 1": b"MZ"}),
        odt(**{"Pictures__program.bin": b"MZ"}),
        odt(**{"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        odt(**{"META-INF__manifest.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
    ],
)
def test_one_that_holds_more_is_refused(document):
    assert "more in this document than text and pictures" in refusal(document, "brief.odt")


@pytest.mark.parametrize(
    "text",
    [
        '<draw:image xlink:href="https://spy.example.org/who.png"/>',
        '<text:section-source xlink:href="file:///c:/other.odt"/>',
    ],
)
def test_one_that_fetches_something_is_refused(text):
    assert "fetches a picture or another file from elsewhere" in refusal(odt(text), "brief.odt")


def test_one_with_a_password_is_told_so():
    manifest = '<m><file-entry full-path="content.xml"><encryption-data/></file-entry></m>'
    assert "one with a password" in refusal(odt(**{"META-INF__manifest.xml": manifest}))


class TestOldVersions:
    """OpenOffice and LibreOffice wrote these from 2.0 to 7.2."""

    MANIFEST = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE manifest:manifest PUBLIC '
        '"-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
        '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/"/>'
        '<manifest:file-entry manifest:media-type="" manifest:full-path="Configurations2/accelerator/current.xml"/>'
        '<manifest:file-entry manifest:full-path="content.xml"></manifest:file-entry></manifest:manifest>'
    )

    def test_an_empty_list_of_keys_is_no_damage(self):
        old = odt(**{"Configurations2__accelerator__current.xml": b""})
        assert not [name for name in unzipped(safe(old).content) if name.startswith("Configurations2")]

    def test_other_files_may_be_anything(self):
        kept = unzipped(
            safe(odt(**{"Thumbnails__odd.xml": b"", "more__layout-cache.xml": b"\0\xff"})).content
        )
        assert kept["more/layout-cache.xml"] == b"\0\xff"

    def test_where_the_rules_stand_is_forgotten_and_nothing_is_fetched(self):
        kept = unzipped(safe(odt(**{"META-INF__manifest.xml": self.MANIFEST})).content)[
            "META-INF/manifest.xml"
        ]
        assert b"DOCTYPE" not in kept
        assert b"Configurations2" not in kept
        assert b'manifest:full-path="content.xml"' in kept

    def test_lists_of_no_programs_are_no_program(self):
        lists = {"Basic__script-lc.xml": "<a/>", "Basic__Standard__script-lb.xml": "<a/>"}
        assert not [name for name in unzipped(safe(odt(**lists)).content) if "Basic" in name]

    def test_menus_that_start_programs_are_left_out(self):
        menu = '<menu href="vnd.sun.star.script:a?language=Python&amp;location=share"/>'
        kept = unzipped(safe(odt(**{"Configurations2__menubar__menubar.xml": menu})).content)
        assert not [name for name, content in kept.items() if b"star.script" in content]


ENTRIES = unzipped(odt())


class TestKindOfFile:
    """What says the kind shall stand first, and not packed. Some programs write it otherwise, or not at all."""

    @pytest.mark.parametrize(
        "entries",
        [
            {name: ENTRIES[name] for name in sorted(ENTRIES, reverse=True)},
            {name: content for name, content in ENTRIES.items() if name != "mimetype"},
            ENTRIES | {"mimetype": ODT.encode() + b"\n"},
        ],
        ids=["last and packed", "missing", "with an empty line"],
    )
    def test_it_is_taken_and_written_rightly(self, entries):
        kept = safe(zipped(entries), "brief.odt")
        assert kept.kind == "odt"
        assert kept.content[30:].startswith(b"mimetype" + ODT.encode() + b"PK")
        assert list(unzipped(kept.content)).count("mimetype") == 1

    @pytest.mark.parametrize(
        "media_type",
        [
            "application/vnd.oasis.opendocument.text-template",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.sun.xml.writer",
        ],
    )
    def test_another_kind_of_the_same_program_is_told_how_to_be_saved(self, media_type):
        assert refusal(odt(media_type=media_type)).startswith("This is a template, a table, a set of slides")
        root = f'<m xmlns:manifest="m"><file-entry manifest:full-path="/" manifest:media-type="{media_type}"/></m>'
        without = {name: text for name, text in ENTRIES.items() if name != "mimetype"}
        assert "a template, a table" in refusal(zipped(without | {"META-INF/manifest.xml": root}))


def test_a_text_in_another_encoding_is_read_and_kept_as_utf_8():
    text = f'<?xml version="1.0" encoding="UTF-16"?><a {NAMESPACES}><dc:creator>Rita</dc:creator>Grüße</a>'
    kept = unzipped(safe(odt(**{"content.xml": text.encode("utf-16")})).content)["content.xml"].decode()
    assert "Grüße" in kept
    assert "Rita" not in kept


@pytest.mark.parametrize("address", ["vnd.sun.star.script:a?language=Basic", "macro:///Standard.a()"])
def test_a_link_that_starts_a_program_is_refused(address):
    assert "contains a program" in refusal(odt(f'<text:a xlink:href="{address}">hier</text:a>'))


def test_links_pictures_and_charts_stay():
    text = '<text:a xlink:href="https://www.gera.de/">Gera</text:a><draw:image xlink:href="Pictures/1.png"/><draw:object xlink:href="./Object 1"/>'
    more = {"Pictures__1.png": b"\x89PNG", "Object 1__content.xml": "<chart/>"}
    kept = unzipped(safe(odt(text, **more)).content)
    assert {"Pictures/1.png", "Object 1/content.xml"} <= set(kept)


def test_a_signature_goes_which_would_name_somebody():
    assert "META-INF/documentsignatures.xml" not in unzipped(
        safe(odt(**{"META-INF__documentsignatures.xml": "<a>Rita</a>"})).content
    )
