"""Whatever way HTML comes into the database, only the few allowed formats are stored."""

import pytest

from offices.models import Office
from tests import cast
from website.rich_text.field import clean, rich_texts

DIRTY = '<p style="color: red" onclick="steal()">Guten <strong>Tag</strong></p><script>steal()</script>'
CLEAN = "<p>Guten <strong>Tag</strong></p>"


def stored() -> tuple:
    return Office.objects.values_list("mission_de", "mission_en").get()


class TestClean:
    def test_allowed_formats_stay(self):
        html = (
            "<h3>Wer</h3><h4>Wo</h4><p>Ein <strong>Wort</strong>, <em>noch eins</em><br>und mehr</p>"
            "<ul><li>eins</li></ul><ol><li>zwei</li></ol>"
        )
        assert clean(html) == html

    def test_words_of_any_language_names_and_facts_of_records_stay(self):
        html = (
            '<p><span lang="tr">Yardım</span>, <span translate="no">Haus auf der Mauer</span>, '
            '<a href="record:phone/12">03641 494730</a></p>'
        )
        assert clean(html) == html

    @pytest.mark.parametrize(
        ("html", "expected"),
        [
            ("<script>steal()</script><p>Text</p>", "<p>Text</p>"),
            ("<style>p { color: red }</style><p>Text</p>", "<p>Text</p>"),
            ('<p onclick="steal()">Text</p>', "<p>Text</p>"),
            ('<p style="color: red" class="big" id="x">Text</p>', "<p>Text</p>"),
            ('<a href="javascript:steal()">Text</a>', "Text"),
            ('<a href=" JaVaScRiPt:steal()">Text</a>', "Text"),
            ('<a href="data:text/html,x">Text</a>', "Text"),
            ("<p>eins\x0bzwei\x00</p>", "<p>einszwei</p>"),
            ("<div>" * 3000 + "Text" + "</div>" * 3000, "Text"),
            ('<img src="x" onerror="steal()">', ""),
            ('<iframe src="https://example.org"></iframe>', ""),
            ('<p><span translate="yes">Text</span></p>', "<p>Text</p>"),
            ("<p>1 < 2 & 3</p>", "<p>1 &lt; 2 &amp; 3</p>"),
        ],
    )
    def test_everything_else_goes(self, html, expected):
        assert clean(html) == expected

    @pytest.mark.parametrize(
        "href", ["https://example.org/", "mailto:a@example.org", "tel:+493641", "/de/bueros/"]
    )
    def test_links_stay(self, href):
        assert clean(f'<a href="{href}">Text</a>') == f'<a href="{href}">Text</a>'

    @pytest.mark.parametrize("tag", ["span", "p", "li", "em"])
    def test_the_language_of_a_passage_stays(self, tag):
        html = f'<{tag} lang="en">Welcome Desk</{tag}>'
        assert clean(html) == html

    @pytest.mark.parametrize(
        "html", ["", " ", "<p></p>", "<p> </p>", "<p>&nbsp;</p>", "<p><br></p>", "<p></p><p></p>"]
    )
    def test_nothing_is_the_empty_text(self, html):
        assert clean(html) == ""

    def test_cleaning_twice_changes_nothing(self):
        assert clean(clean(DIRTY)) == clean(DIRTY)


@pytest.mark.django_db
class TestStoring:
    def test_saving(self):
        cast.make_office("jena", "Jena", mission_de=DIRTY, mission_en=DIRTY)
        assert stored() == (CLEAN, CLEAN)

    def test_saving_an_empty_paragraph(self):
        cast.make_office("jena", "Jena", mission_de="<p></p>", mission_en="<p><br></p>")
        assert stored() == ("", "")

    def test_update(self):
        cast.make_office("jena", "Jena")
        Office.objects.update(mission_de=DIRTY, mission_en=DIRTY)
        assert stored() == (CLEAN, CLEAN)

    def test_bulk_create(self):
        office = Office(slug="jena", place_de="Jena", name_de="Büro", mission_de=DIRTY, mission_en=DIRTY)
        Office.objects.bulk_create([office])
        assert stored() == (CLEAN, CLEAN)

    def test_bulk_update(self):
        office = cast.make_office("jena", "Jena")
        office.mission_de = office.mission_en = DIRTY
        Office.objects.bulk_update([office], ["mission_de", "mission_en"])
        assert stored() == (CLEAN, CLEAN)

    def test_an_unknown_text_stays_unknown(self):
        cast.make_office("jena", "Jena", mission_en=None)
        assert stored()[1] is None


def test_rich_texts_of_a_model():
    assert rich_texts(Office) == ["mission_de", "mission_en"]
