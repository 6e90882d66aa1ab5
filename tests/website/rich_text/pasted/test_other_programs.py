"""What LibreOffice, Google Docs and Word on the web put on the clipboard."""

import pytest

from website.rich_text.field import clean

GOOGLE = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-7d1b">'
    '<h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">Beratung</span></h2>'
    '<p dir="ltr"><span style="font-weight:700;font-style:normal">Wichtig:</span>'
    '<span style="font-weight:400;font-style:italic"> nur mit Termin</span></p>'
    '<ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Ausweis</span></p></li>'
    '<ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>gültig</span></p></li></ul></ul>'
    '</b><br class="Apple-interchange-newline">'
)
LIBREOFFICE = (
    '<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/>'
    "<style>p { line-height: 115% }</style></head>"
    '<body lang="de-DE" link="#000080" dir="ltr"><p class="title">Titel</p><h1 class="western">Beratung</h1>\n'
    '<p style="margin-bottom: 0cm"><font size="3"><b>Wichtig:</b></font> <span lang="en-GB">nur mit Termin</span></p>\n'
    '<ol><li><p style="margin-bottom: 0cm">Ausweis</p>\n<ol type="a"><li><p>gültig</p></ol></ol></body></html>'
)
ONLINE = (
    '<div class="OutlineElement Ltr"><p class="Paragraph" role="heading" aria-level="1"><span class="TextRun">'
    '<span class="NormalTextRun">Beratung</span></span><span class="EOP">&nbsp;</span></p></div>'
    '<div class="ListContainerWrapper"><ul class="BulletListStyle1" role="list"><li data-aria-level="1">'
    '<p class="Paragraph"><span>Ausweis</span></p></li></ul></div>'
    '<div class="ListContainerWrapper"><ul role="list"><li data-aria-level="2"><p>gültig</p></li></ul></div>'
    '<div class="ListContainerWrapper"><ol role="list" start="1"><li data-aria-level="1"><p>zuerst</p></li></ol></div>'
    '<div class="ListContainerWrapper"><ol role="list" start="2"><li data-aria-level="1"><p>dann</p></li></ol></div>'
)
LEVELS = "<ul><li><p>Ausweis</p><ul><li><p>gültig</p></li></ul></li></ul>"
LETTERS = '<ol><li><p>Ausweis</p><ol type="a"><li><p>gültig</p></li></ol></li></ol>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            GOOGLE,
            "<h3>Beratung</h3><p><strong>Wichtig:</strong><em> nur mit Termin</em></p>" + LEVELS,
        ),
        (
            LIBREOFFICE,
            "<h3>Titel</h3><h4>Beratung</h4><p><strong>Wichtig:</strong> nur mit Termin</p>" + LETTERS,
        ),
        (
            ONLINE,
            f"<h3>Beratung</h3>{LEVELS}<ol><li><p>zuerst</p></li><li><p>dann</p></li></ol>",
        ),
    ],
    ids=["Google Docs", "LibreOffice", "Word on the web"],
)
def test_a_document(html, expected):
    found = clean(html)
    assert found.replace("\n", "") == expected
    assert clean(found) == found


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<b>fett</b> <i>kursiv</i>", "<strong>fett</strong> <em>kursiv</em>"),
        ('<span style="font-weight:bold;font-style:italic">x</span>', "<strong><em>x</em></strong>"),
        ('<span style="font-weight:500">x</span>', "x"),
        ("<b><p>x</p></b>", "<p>x</p>"),
        ("<div>eins</div><div>zwei</div>", "<p>eins</p><p>zwei</p>"),
        ("eins<div>zwei</div>drei", "<p>eins</p><p>zwei</p><p>drei</p>"),
        ("<section><h2>A</h2>eins</section>", "<h3>A</h3><p>eins</p>"),
        ("<dl><dt>Wo</dt><dd>Rathaus</dd></dl>", "<p>Wo</p><p>Rathaus</p>"),
        ("<blockquote><p>x</p></blockquote>", "<p>x</p>"),
        ('<a href="jena.de"><h2>A</h2><p>b</p></a>', '<h3><a href="https://jena.de">A</a></h3><p><a href="https://jena.de">b</a></p>'),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul>vorn<p>a</p></ul>", "<ul><li>vorn<p>a</p></li></ul>"),
        ('<ol type="1" data-type="decimal" start="1"><li><p>a</p></li></ol>', "<ol><li><p>a</p></li></ol>"),
        ('<p lang="en">x <span lang="tr">y</span> <span lang="EN-US">z</span></p>', '<p lang="en">x <span lang="tr">y</span> z</p>'),
    ],
)  # fmt: skip
def test_pieces_of_documents(html, expected):
    assert clean(html) == expected
