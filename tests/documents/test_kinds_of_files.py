"""Each kind of file, and what it tells of itself: never "accessible", which only people can say."""

from functools import cache
from io import BytesIO

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from documents.facts import FileFacts
from documents.judging import judged
from documents.words.told import told_of
from tests.documents.samples import (
    excel,
    made_from,
    open_document,
    picture_in_word,
    powerpoint,
    scan,
    slide,
    tagged,
    untagged,
    with_fields,
    without_language,
    without_letters,
    without_tags_inside,
    without_words_for_pictures,
    word,
)

TITLE = "Antrag auf Hilfe"
TWO_ROWS = (
    '<table:table table:name="Kurse">{head}<table:table-row><table:table-cell office:value-type="string"><text:p>Kurs'
    '</text:p></table:table-cell><table:table-cell office:value-type="string"/></table:table-row><table:table-row>'
    '<table:table-cell office:value-type="string"/></table:table-row></table:table>'
)
TWO_SLIDES = (
    '<draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>Hallo</text:p></draw:text-box></draw:frame>'
    "</draw:page><draw:page/>"
)
OPEN_PICTURE = (
    '<text:p>Plan</text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/>{words}</draw:frame>'
)
WITH_PICTURE = (
    '<html lang="de"><title>Antrag auf Hilfe</title><h1>Plan</h1><p>Text<img alt="Das Rathaus" '
    'src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
)
WORD_TABLE = "<w:tbl>" + "<w:tr>{head}<w:tc/><w:tc/></w:tr>" * 2 + "</w:tbl>"
ARABIC = (
    '<w:p><w:r><w:rPr><w:rtl/><w:lang w:bidi="ar-SY"/></w:rPr><w:t>' + "مرحبا " * 20 + "</w:t></w:r></w:p>"
)


def locked(**allowed) -> bytes:
    allow = pikepdf.Permissions(**allowed)
    return tagged(
        encryption=pikepdf.Encryption(user="", owner="geheim", R=3, allow=allow, aes=False, metadata=False)
    )


@cache
def facts_of(content: bytes) -> FileFacts:
    return judged(SimpleUploadedFile("ganz egal.bin", content))


# What is in the file; its kind, pages, title, language; the verdict; what is found and not merely good.
KINDS = {
    "a tagged PDF": (tagged(), ("pdf", 1, TITLE, "de"), "unknown", {}),
    "PDF/UA": (made_from(pdf_variant="pdf/ua-1"), ("pdf", 1, TITLE, "de"), "unknown", {}),
    "an untagged PDF": (untagged(), ("pdf", 1, TITLE, "de"), "no", {"untagged": 0, "title_not_shown": 0}),
    "a PDF with tags but nothing in them": (
        tagged(without_tags_inside), ("pdf", 1, TITLE, "de"), "no", {"empty_tags": 0},
    ),
    "a scan": (
        scan(2), ("pdf", 2, "", ""), "no",
        {"untagged": 0, "no_language": 0, "only_pictures": 2, "no_title": 0},
    ),
    "a scan with recognised text": (
        scan(2, "Guten Tag"), ("pdf", 2, "", ""), "no",
        {"untagged": 0, "no_language": 0, "recognised_text": 2, "no_title": 0},
    ),
    "a PDF without language": (tagged(without_language), ("pdf", 1, TITLE, ""), "no", {"no_language": 0}),
    "a PDF that forbids reading aloud": (
        locked(accessibility=False, extract=False), ("pdf", 1, TITLE, "de"), "no", {"reading_forbidden": 0},
    ),
    "a PDF that forbids copying": (
        locked(extract=False), ("pdf", 1, TITLE, "de"), "no", {"copying_forbidden": 0},
    ),
    "a PDF that forbids printing": (locked(print_highres=False), ("pdf", 1, TITLE, "de"), "unknown", {}),
    "a PDF whose letters are numbers": (
        tagged(without_letters), ("pdf", 1, TITLE, "de"), "no", {"unreadable_letters": 1},
    ),
    "a form with a field that says nothing": (
        tagged(with_fields), ("pdf", 1, TITLE, "de"), "no", {"fields_without_names": 1},
    ),
    "a PDF with a picture without words": (
        tagged(without_words_for_pictures, page=WITH_PICTURE), ("pdf", 1, TITLE, "de"), "no",
        {"pictures_without_words": 1},
    ),
    "a PDF with a picture with words": (tagged(page=WITH_PICTURE), ("pdf", 1, TITLE, "de"), "unknown", {}),
    "a Word document": (word(), ("docx", 3, TITLE, "de-DE"), "unknown", {}),
    "a Word document with a picture without words": (
        word(picture_in_word()), ("docx", 3, TITLE, "de-DE"), "no", {"pictures_without_words": 1},
    ),
    "a Word document with a picture with words": (
        word(picture_in_word("Das Rathaus")), ("docx", 3, TITLE, "de-DE"), "unknown", {},
    ),
    "a Word document with the name of a file as words": (
        word(picture_in_word("IMG_1234.jpg")), ("docx", 3, TITLE, "de-DE"), "no", {"pictures_without_words": 1},
    ),
    "a Word document with decoration": (
        word(picture_in_word(more='<a:ext xmlns:a="a"><adec:decorative xmlns:adec="x" val="1"/></a:ext>')),
        ("docx", 3, TITLE, "de-DE"), "unknown", {},
    ),
    "a Word document with tables": (
        word(WORD_TABLE.format(head="") + WORD_TABLE.format(head="<w:trPr><w:tblHeader/></w:trPr>")),
        ("docx", 3, TITLE, "de-DE"), "unknown", {"tables_without_head": 1},
    ),
    "a Word document mostly in Arabic": (word(ARABIC), ("docx", 3, TITLE, "ar-SY"), "unknown", {}),
    "a Word document whose number of pages is old": (
        word("<w:p><w:r><w:t>" + "Wort " * 300 + "</w:t></w:r></w:p>"), ("docx", None, TITLE, "de-DE"), "unknown", {},
    ),
    "a Word document that nobody has named": (
        word(docProps__core__xml="", **{"docProps__core.xml": "<x/>", "word__styles.xml": "<x/>"}),
        ("docx", 3, "", ""), "no", {"no_language": 0, "no_title": 0, "headings": None},
    ),
    "a Word document with traces": (
        word('<w:p><w:ins w:author="Rita"><w:r><w:t>neu</w:t></w:r></w:ins></w:p>'),
        ("docx", 3, TITLE, "de-DE"), "unknown", {"tracked_changes": 0},
    ),
    "an OpenDocument text": (open_document(), ("odt", 2, TITLE, "de-DE"), "unknown", {}),
    "an OpenDocument text with a picture": (
        open_document(OPEN_PICTURE.format(words="")), ("odt", 2, TITLE, "de-DE"), "no", {"pictures_without_words": 1},
    ),
    "an OpenDocument text with a picture with words": (
        open_document(OPEN_PICTURE.format(words="<svg:desc>Das Rathaus</svg:desc>")),
        ("odt", 2, TITLE, "de-DE"), "unknown", {},
    ),
    "an OpenDocument text without language": (
        open_document(language=""), ("odt", 2, TITLE, ""), "no", {"no_language": 0},
    ),
    "a table of Excel": (excel(), ("xlsx", None, TITLE, ""), "unknown", {"tables_without_head": 1}),
    "a table of Excel with a head": (
        excel(**{"xl__tables__table1.xml": '<table headerRowCount="1"/>'}),
        ("xlsx", None, TITLE, ""), "unknown", {},
    ),
    "a table of Excel with nameless and hidden sheets": (
        excel('name="Tabelle1"', 'name="Tabelle2" state="hidden"'),
        ("xlsx", None, TITLE, ""), "unknown", {"tables_without_head": 1, "nameless_sheets": 2, "hidden_parts": 1},
    ),
    "an OpenDocument table": (
        open_document(TWO_ROWS.format(head=""), kind="spreadsheet"),
        ("ods", None, TITLE, "de-DE"), "unknown", {"tables_without_head": 1},
    ),
    "an OpenDocument table with a head": (
        open_document(TWO_ROWS.format(head="<table:table-header-rows/>"), kind="spreadsheet"),
        ("ods", None, TITLE, "de-DE"), "unknown", {},
    ),
    "slides of PowerPoint": (powerpoint(slide(), slide("Wege")), ("pptx", 2, TITLE, "de-DE"), "unknown", {}),
    "slides of PowerPoint without titles": (
        powerpoint(slide(), slide("")), ("pptx", 2, TITLE, "de-DE"), "unknown", {"slides_without_title": 1},
    ),
    "slides of PowerPoint with a picture": (
        powerpoint(slide(more='<p:pic><p:nvPicPr><p:cNvPr id="2" name="Bild"/></p:nvPicPr></p:pic>')),
        ("pptx", 1, TITLE, "de-DE"), "no", {"pictures_without_words": 1},
    ),
    "slides of PowerPoint whose language stands once for all": (
        powerpoint(slide(language=""), said='<p:x xmlns:p="p"><p:defRPr lang="fr-FR"/></p:x>'),
        ("pptx", 1, TITLE, "fr-FR"), "unknown", {},
    ),
    "OpenDocument slides": (
        open_document(TWO_SLIDES, kind="presentation"),
        ("odp", 2, TITLE, "de-DE"), "unknown", {"slides_without_title": 1},
    ),
    "a plain text": ("Ämter".encode(), ("txt", None, "", ""), "unknown", {}),
    "a plain text that begins like a picture": (b"BMI und MZ", ("txt", None, "", ""), "unknown", {}),
    "a plain text of an old computer": (
        "Ämter".encode("latin-1"), ("txt", None, "", ""), "unknown", {"old_encoding": 0},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", KINDS)
def test_what_a_file_tells_of_itself(case):
    content, told, verdict, expected = KINDS[case]
    facts = facts_of(content)
    assert (facts.kind, facts.pages, facts.title, facts.language) == told
    found = {each.code.value: each.count for each in facts.found if each.weight != "good"}
    assert found == {code: count for code, count in expected.items() if count is not None}
    assert facts.verdict == verdict


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("case", KINDS)
def test_each_finding_is_a_sentence_and_says_what_to_do(case, language):
    with override(language):
        told = told_of(facts_of(KINDS[case][0]))
        assert len(told.facts) >= 1
        for line in told.to_do:
            assert line.what.endswith(".")
            assert not line.how or line.how.endswith(".")
        shown = [told.verdict, told.to_look, *told.facts, *(each.what + each.how for each in told.to_do)]
        assert not any("%(" in words for words in shown)


@pytest.fixture
def english():
    with override("en"):
        yield


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("An\xadtrag\0\u202e auf\n Hilfe", "Antrag auf Hilfe"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("x" * 300, "x" * 200),
    ],
)
def test_of_a_title_only_what_people_see_is_kept(title, kept):
    assert facts_of(tagged(lambda document: document.docinfo.__setitem__("/Title", title))).title == kept


@pytest.mark.usefixtures("english")
def test_a_file_is_never_called_accessible_by_a_program():
    told = told_of(facts_of(made_from(pdf_variant="pdf/ua-1")))
    assert told.verdict == (
        "No barrier was found. Whether the file is accessible no program can tell: a person has to look."
    )
    assert (
        "It says of itself that it keeps to PDF/UA, the standard for accessible PDF. That is no proof."
        in told.facts
    )


@pytest.mark.usefixtures("english")
def test_a_scan_says_what_to_do():
    told = told_of(facts_of(scan()))
    [first, *_others] = [each for each in told.to_do if "scanned" in each.what]
    assert first.is_barrier
    assert first.how.startswith("Ask for the original")


def test_with_many_pages_bookmarks_are_missed():
    def codes(pages):
        content = tagged(
            page='<html lang="de"><title>Bericht</title>'
            + '<h1 style="break-after:page;bookmark-level:none">A</h1>' * (pages - 1)
            + "<p>E"
        )
        facts = facts_of(content)
        assert facts.pages == pages
        return {each.code.value for each in facts.found}

    assert "no_bookmarks" not in codes(20)
    assert "no_bookmarks" in codes(21)


def test_a_picture_between_pages_of_text_is_a_barrier_and_a_cover_is_none():
    def with_scans(*places):
        def change(document):
            with pikepdf.open(BytesIO(scan(1))) as other:
                for place in places:
                    document.pages.insert(place, other.pages[0])

        page = '<html lang="de"><title>Bericht</title><h1>Eins</h1><p style="break-before:page">Zwei</p>'
        facts = facts_of(tagged(change, page))
        return {each.code.value: each.pages for each in facts.barriers}

    assert with_scans(0, 3) == {}
    assert with_scans(1) == {"some_pictures": (2,)}
