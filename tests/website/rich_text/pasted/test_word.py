"""What Word and Outlook put on the clipboard, as they write it, becomes headings and lists."""

import re

import pytest

from website.rich_text.field import clean

HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @list l0 {mso-list-id:1;} --></style>
</head><body lang=DE style='tab-interval:35.4pt'><!--StartFragment-->
"""
TAIL = "<!--EndFragment--></body></html>"


def word(*paragraphs: str) -> str:
    return re.sub(r">\s+<", "><", clean(HEAD + "\n\n".join(paragraphs) + TAIL))


def item(marker: str, words: str, level: int = 1, place: str = "Middle", number: int = 0) -> str:
    """A line of a list, as Word writes it."""
    return f"""<p class=MsoListParagraphCxSp{place} style='margin-left:{36 * level}.0pt;mso-add-space:auto;
text-indent:-18.0pt;mso-list:l{number} level{level} lfo{number + 1}'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span
style='mso-list:Ignore'>{marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>{words}<o:p></o:p></p>"""


def text(words: str, name: str = "MsoNormal") -> str:
    return f"<p class={name}>{words}<o:p></o:p></p>"


class TestLists:
    def test_dots_become_a_list(self):
        found = word(
            text("Bringen Sie mit:"), item("·", "Ausweis", place="First"), item("·", "Brief"), text("Danke")
        )
        assert found == (
            "<p>Bringen Sie mit:</p><ul><li><p>Ausweis</p></li><li><p>Brief</p></li></ul><p>Danke</p>"
        )

    def test_levels_become_lists_in_each_other(self):
        found = word(
            item("·", "Ausweis"),
            item("o", "gültig", level=2),
            item("§", "in Farbe", level=3),
            item("·", "Brief"),
        )
        assert found == (
            "<ul><li><p>Ausweis</p><ul><li><p>gültig</p><ul><li><p>in Farbe</p></li></ul></li></ul></li>"
            "<li><p>Brief</p></li></ul>"
        )

    def test_a_list_that_begins_deep_comes_back(self):
        found = word(item("o", "tief", level=2), item("·", "hoch", level=1))
        assert found == "<ul><li><p>tief</p></li></ul><ul><li><p>hoch</p></li></ul>"

    @pytest.mark.parametrize(
        ("markers", "attributes"),
        [
            (["1.", "2."], ""),
            (["1)", "2)"], ""),
            (["(1)", "(2)"], ""),
            (["a)", "b)"], ' type="a"'),
            (["A.", "B."], ' type="A"'),
            (["i.", "ii."], ' type="i"'),
            (["3.", "4."], ' start="3"'),
            (["c)", "d)"], ' start="3" type="a"'),
        ],
    )
    def test_numbers_and_letters_stay_what_they_were(self, markers, attributes):
        found = word(*[item(marker, "Wort") for marker in markers])
        assert found == f"<ol{attributes}><li><p>Wort</p></li><li><p>Wort</p></li></ol>"

    def test_letters_below_numbers(self):
        found = word(
            item("1.", "eins"),
            item("a)", "eins a", level=2),
            item("b)", "eins b", level=2),
            item("2.", "zwei"),
        )
        assert found == (
            '<ol><li><p>eins</p><ol type="a"><li><p>eins a</p></li><li><p>eins b</p></li></ol></li>'
            "<li><p>zwei</p></li></ol>"
        )

    def test_two_lists_behind_each_other_stay_two(self):
        found = word(item("1.", "a"), item("2.", "b"), item("1.", "c", number=1))
        assert found == "<ol><li><p>a</p></li><li><p>b</p></li></ol><ol><li><p>c</p></li></ol>"
        found = word(item("·", "a"), item("1.", "b", number=1))
        assert found == "<ul><li><p>a</p></li></ul><ol><li><p>b</p></li></ol>"

    def test_a_paragraph_that_goes_on_in_an_item(self):
        found = word(item("1.", "eins"), text("weiter", "MsoListParagraphCxSpMiddle"), item("2.", "zwei"))
        assert found == "<ol><li><p>eins</p><p>weiter</p></li><li><p>zwei</p></li></ol>"

    def test_formats_and_links_inside_stay(self):
        (found,) = [word(item("·", "<b>Ausweis</b> oder <a href='www.jena.de'>Pass</a>"))]
        assert found == (
            '<ul><li><p><strong>Ausweis</strong> oder <a href="https://www.jena.de">Pass</a></p></li></ul>'
        )

    @pytest.mark.parametrize(
        "html",
        [
            "<p>·   eins</p><p>·   zwei</p>",
            "<p>·&nbsp;&nbsp;&nbsp;&nbsp; eins</p><p>·&nbsp;&nbsp;&nbsp;&nbsp; zwei</p>",
            "<p>•\teins</p><p>•\tzwei</p>",
            "<p>\uf0b7 eins</p><p>\uf0b7 zwei</p>",
            "<p>- eins</p><p>- zwei</p>",
            "<p>–&nbsp;&nbsp; eins</p><p>–&nbsp;&nbsp; zwei</p>",
            "<p>• eins<br>• zwei</p>",
            "<div>• eins</div><div>• zwei</div>",
            "<p><strong>·</strong> eins</p><p><strong>·</strong> zwei</p>",
        ],
    )
    def test_what_a_program_or_a_person_has_made_of_it(self, html):
        """Such texts stand in the database, too."""
        assert (
            clean(html).replace("<strong></strong>", "")
            == "<ul><li><p>eins</p></li><li><p>zwei</p></li></ul>"
        )

    def test_numbers_with_a_wide_gap_are_a_list(self):
        html = (
            "<p>1.&nbsp;&nbsp;&nbsp; eins</p><p>2.&nbsp;&nbsp;&nbsp; zwei</p><p>a)&nbsp;&nbsp;&nbsp; drei</p>"
        )
        assert clean(html) == (
            '<ol><li><p>eins</p></li><li><p>zwei</p><ol type="a"><li><p>drei</p></li></ol></li></ol>'
        )

    @pytest.mark.parametrize(
        "html",
        [
            "<p>1.&nbsp;Oktober, 18 Uhr</p><p>2.&nbsp;Oktober, 10 Uhr</p>",
            "<p>1. Oktober</p>",
            "<p>– Das sagt Anna.</p>",
            "<p>10 - 12 Uhr</p><p>- nur mit Termin</p>",
            "<p>o wie schön</p>",
            "<p>§ 4 des Gesetzes</p><p>§ 5 des Gesetzes</p>",
            "<p>A. Muster</p>",
        ],
    )
    def test_sentences_stay_sentences(self, html):
        assert clean(html) == html


class TestHeadings:
    def test_the_title_and_two_levels(self):
        found = word(
            text("Willkommen", "MsoTitle"),
            "<h1>Beratung<o:p></o:p></h1>",
            text("Wort"),
            "<h2><b>Wann</b></h2>",
        )
        assert found == "<h3>Willkommen</h3><h3>Beratung</h3><p>Wort</p><h4>Wann</h4>"

    @pytest.mark.parametrize(
        ("html", "expected"),
        [
            ("<h1>A</h1><h2>B</h2><h3>C</h3>", "<h3>A</h3><h4>B</h4><h4>C</h4>"),
            ("<h2>A</h2><h3>B</h3>", "<h3>A</h3><h4>B</h4>"),
            ("<h5>A</h5><h6>B</h6>", "<h3>A</h3><h4>B</h4>"),
            ("<h1>A</h1>", "<h3>A</h3>"),
            ("<h4>A</h4>", "<h4>A</h4>"),
            ("<h3>A</h3><h4>B</h4>", "<h3>A</h3><h4>B</h4>"),
            ("<p class=MsoTitle>A</p><h1>B</h1>", "<h3>A</h3><h4>B</h4>"),
            ("<p class=berschrift1>A</p><p class=MsoHeading2>B</p>", "<h3>A</h3><h4>B</h4>"),
            ("<p class=MsoNormal style='mso-outline-level:1'>A</p>", "<h3>A</h3>"),
            ('<div role="heading" aria-level="1">A</div>', "<h3>A</h3>"),
            ("<h1><o:p>&nbsp;</o:p></h1><p>x</p>", "<p>x</p>"),
        ],
    )
    def test_levels_fit_below_the_page(self, html, expected):
        assert clean(html) == expected

    def test_a_number_that_word_counts_stays(self):
        html = """<h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>1.1<span>&nbsp;&nbsp; </span></span><![endif]>Beratung</h1>"""
        assert clean(html) == "<h3>1.1 Beratung</h3>"


class TestTheRest:
    def test_empty_lines_and_marks_of_other_languages_go(self):
        found = word("<p class=MsoNormal><span lang=EN-US>Guten <i>Tag</i></span></p>", text("&nbsp;"))
        assert found == "<p>Guten <em>Tag</em></p>"

    def test_footnotes_and_bookmarks_lead_nowhere(self):
        found = word(text('Wort<a href="#_ftn1" name="_ftnref1">[1]</a> und <a name="_Toc1">mehr</a>'))
        assert found == "<p>Wort[1] und mehr</p>"

    def test_lines_of_outlook_are_paragraphs(self):
        html = '<div class="WordSection1"><div>Guten Tag,</div><div><br></div><div>Gruß<br></div><div>Anna</div></div>'
        assert clean(html) == "<p>Guten Tag,</p><p>Gruß</p><p>Anna</p>"
