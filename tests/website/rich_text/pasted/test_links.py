"""Links in the editor: what was typed is completed, or a sentence says what is wrong and keeps it."""

import pytest
from django.urls import reverse

from offices.models import InformationLink, Office
from tests.offices.admin_pages import form_data, page_with
from tests.website.pages import by_id, parse, texts
from website.rich_text.field import clean


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("www.jena.de", "https://www.jena.de"),
        ("a@b.de", "mailto:a@b.de"),
        ("03641 493333", "tel:+493641493333"),
        ("mailto: a@b.de", "mailto:a@b.de"),
        ("/de/bueros/", "/de/bueros/"),
        # What has led somewhere goes on doing so.
        ("https://jena.de/a b", "https://jena.de/a%20b"),
        ("http://intranet/x", "http://intranet/x"),
        ("tel:0364", "tel:0364"),
    ],
)
def test_stored_links_are_completed(href, expected):
    assert clean(f'<p><a href="{href}">Wort</a></p>') == f'<p><a href="{expected}">Wort</a></p>'


@pytest.mark.parametrize(
    "href", ["javascript:x", "//evil", "/\\evil.example", "#kontakt", "hier", "file:///C:/x.doc", ""]
)
def test_words_stay_where_a_link_led_nowhere(href):
    assert clean(f'<p><a href="{href}">Wort</a></p>') == "<p>Wort</p>"


@pytest.fixture
def path(jena):
    return page_with(jena, "mission")


class TestTheFormOfAnna:
    def save(self, client, path, **changes):
        return client.post(path, form_data(client.get(path)) | changes)

    def test_what_she_types_is_completed(self, as_anna, path):
        mission = '<p><a href="www.jena.de">Seite</a>, <a href="a@b.de">Post</a>, <a href="03641 493333">Telefon</a></p>'
        assert self.save(as_anna, path, mission_de=mission).status_code == 302
        assert Office.objects.get(slug="jena").mission_de == (
            '<p><a href="https://www.jena.de">Seite</a>, <a href="mailto:a@b.de">Post</a>, '
            '<a href="tel:+493641493333">Telefon</a></p>'
        )

    def test_what_leads_nowhere_gets_a_sentence_and_stays(self, as_anna, path):
        before = Office.objects.get(slug="jena").mission_de
        mission = '<p>Das <a href="javascript:alert(1)">Programm der <b>Woche</b></a> und <a href="#kontakt">hier</a></p>'
        answer = self.save(as_anna, path, mission_de=mission, mission_en="<p>New</p>")
        page = parse(answer)
        told = texts(by_id(page, "id_mission_de_error"))
        assert "Der Link „Programm der Woche“ kann nicht nach „javascript:alert(1)“ führen." in told
        assert "Der Link „hier“ kann nicht nach „#kontakt“ führen." in told
        assert by_id(page, "id_mission_de").text.strip() == mission
        assert by_id(page, "id_mission_en").text.strip() == "<p>New</p>"
        assert Office.objects.get(slug="jena").mission_de == before

    def test_a_place_in_a_document_of_word_is_no_fault(self, as_anna, path):
        mission = '<p><a href="#_Toc12">Eins</a><a name="_Toc12">Wort</a></p>'
        assert self.save(as_anna, path, mission_de=mission).status_code == 302
        assert Office.objects.get(slug="jena").mission_de == "<p>EinsWort</p>"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("www.jena.de", "https://www.jena.de"),
        ("http:/jena.de", "http://jena.de"),
        ("a@b.de", None),
        ("hier", None),
    ],
)
def test_the_link_of_a_row(as_anna, jena, typed, expected):
    link = jena.information_links.first() or InformationLink.objects.create(office=jena, title_de="Seite")
    path = reverse("admin:offices_informationlink_change", args=[link.pk])
    answer = as_anna.post(path, form_data(as_anna.get(path)) | {"url": typed})
    if expected:
        assert answer.status_code == 302
        assert InformationLink.objects.get(pk=link.pk).url == expected
    else:
        assert by_id(parse(answer), "id_url").get("value") == typed
        assert "Adresse" in texts(by_id(parse(answer), "id_url_error"))
        assert InformationLink.objects.get(pk=link.pk).url == link.url
