"""The overview of all pages, for people."""

import pytest
from django.utils.translation import override

from events.models import Event
from pages.models import News, Page
from tests import cast
from tests.website.pages import by_id, parse, texts

PATHS = {"de": "/de/uebersicht/", "en": "/en/sitemap/"}


def get(client, language="de"):
    response = client.get(PATHS[language])
    assert response.status_code == 200
    return parse(response)


def links(element) -> list[str]:
    return [link.get("href") for link in element.iter("a")]


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_of_the_sitemap_is_there(client, jena, gera, language, settings):
    """Whatever search engines are told of, people find as well; single news and events have their own lists."""
    settings.SITE_URL = "https://example.org"
    cast.make_page(None, "welcome", "Willkommen")
    told = client.get("/sitemap.xml").content.decode().split("<loc>https://example.org")[1:]
    addresses = {each.partition("</loc>")[0] for each in told}
    in_this_language = {each for each in addresses if each.startswith(f"/{language}/")}
    assert len(in_this_language) > 10
    not_linked = in_this_language - set(links(get(client, language)))
    with override(language):
        in_lists = [*News.objects.published(), *Event.objects.public()]
        assert not_linked == {item.get_absolute_url() for item in in_lists}


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_link_leads_somewhere(client, jena, language):
    for link in links(get(client, language).find(".//main")):
        assert client.get(link).status_code == 200


def test_pages_stand_below_their_office_as_a_tree(client, jena, gera):
    top = Page.objects.get(slug="jena-guide")
    cast.make_page(jena, "rent", "Miete", parent=top, in_navigation=False)
    offices = by_id(get(client), "offices")
    headings = [texts(each) for each in offices.iter("h3")]
    assert headings == ["Gera: Integrationsbüro Gera", "Jena: Integrationsbüro Jena"]
    assert links(offices)[7:] == [
        "/de/bueros/jena/",
        "/de/bueros/jena/wegweiser/",
        "/de/bueros/jena/kontakt/",
        "/de/bueros/jena/seiten/jena-guide/",
        "/de/bueros/jena/seiten/rent/",
        "/de/bueros/jena/leichte-sprache/",
        "/de/bueros/jena/gebaerdensprache/",
        "/de/bueros/jena/barrierefreiheit/",
    ]
    (nested,) = offices.findall(".//li/ul")
    assert texts(nested) == "Miete"


def test_headings_order_it(client, jena):
    page = get(client, "en")
    assert [texts(each) for each in page.find(".//main").iter("h2")] == [
        "Main pages",
        "The offices and their pages",
        "Legal information",
        "Settings",
    ]


def test_without_an_office_there_is_no_heading_for_them(client, db):
    assert by_id(get(client), "offices") is None


def test_a_name_in_german_alone_is_marked(client, jena):
    Page.objects.update(title_en="")
    marked = [texts(link) for link in get(client, "en").iter("a") if link.get("lang") == "de"]
    assert "Ratgeber Jena" in marked


@pytest.mark.parametrize("path", ["/de/", "/de/bueros/jena/", "/de/nirgends/"])
def test_the_footer_of_every_page_leads_there(client, jena, path):
    assert PATHS["de"] in links(parse(client.get(path)).find(".//footer"))


def test_it_can_only_be_read(client, db):
    assert client.post(PATHS["de"]).status_code == 405


@pytest.mark.parametrize("count", [1, 9])
def test_queries_do_not_grow(client, db, django_assert_num_queries, count):
    for number in range(count):
        cast.add_everything(cast.make_office(f"o{number}", f"Ort {number}"))
    with django_assert_num_queries(6):
        get(client)
