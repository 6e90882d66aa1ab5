"""Editorial pages: what stands on them, and the navigation beside them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.models import Page
from tests import cast
from tests.pages.editorial.writing import PATHS, get, links
from tests.website.pages import by_class, by_id, parse, texts
from tests.website.search_engines.schema_org import data_blocks, faults, nodes

pytestmark = pytest.mark.usefixtures("jena_on_stage")


class TestWhatStandsThere:
    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("de", ["Wohnen", "Wie Sie wohnen.", "Alles über Wohnen."]),
            ("en", ["Wohnen (English)", "All about Wohnen."]),
        ],
    )
    def test_title_summary_and_text(self, client, housing, language, expected):
        main = texts(get(client, "housing", language).find(".//main"))
        assert [text for text in expected if text not in main] == []

    def test_the_title_names_page_place_and_site(self, client, housing, site_wide):
        assert get(client, "housing").find(".//title").text == "Wohnen – Jena – Integration vor Ort"
        page = parse(client.get("/en/pages/welcome/"))
        assert page.find(".//title").text == "Willkommen (English) – Integration Near You"

    def test_the_breadcrumb_leads_through_every_level(self, client, housing):
        (breadcrumb,) = by_class(get(client, "moving"), "breadcrumb")
        assert links(breadcrumb) == [
            "/de/",
            "/de/bueros/",
            "/de/bueros/jena/",
            "/de/bueros/jena/seiten/housing/",
            "/de/bueros/jena/seiten/rent/",
        ]
        assert texts(breadcrumb).endswith("Jena Wohnen Miete Umzug")

    def test_the_pages_below_are_listed(self, client, housing):
        (listed,) = by_class(get(client, "housing"), "way-list")
        assert links(listed) == ["/de/bueros/jena/seiten/rent/"]
        assert by_class(get(client, "moving"), "way-list") == []

    def test_headings_of_the_text_begin_right_below_the_title(self, client, housing):
        Page.objects.update(body_de="<h3>Eins</h3><h4>Zwei</h4>")
        (main,) = by_class(get(client, "housing"), "split__main")
        found = [(each.tag, texts(each)) for each in main.iter() if each.tag in {"h2", "h3", "h4"}]
        assert found[:2] == [("h2", "Eins"), ("h3", "Zwei")]

    def test_a_missing_english_text_is_german_and_marked(self, client, housing, settings):
        settings.SITE_URL = "https://example.org"
        Page.objects.filter(slug="housing").update(title_en="", body_en="")
        page = get(client, "housing", "en")
        assert (page.find(".//title").get("lang"), page.find(".//h1/span").get("lang")) == ("de", "de")
        assert "Alles über Wohnen." in [texts(each) for each in page.iter("div") if each.get("lang") == "de"]
        assert "We do not have this text in English yet." in texts(page)
        assert [link.get("href") for link in page.iter("link") if link.get("rel") == "canonical"] == [
            "https://example.org/de/bueros/jena/seiten/housing/"
        ]
        assert [link for link in page.iter("link") if link.get("hreflang")] == []

    def test_an_english_title_is_taken_before_a_german_short_one(self, client, housing):
        nav = by_id(get(client, "rent", "en"), "page-tree-title")
        assert nav is not None
        (tree,) = by_class(get(client, "rent", "en"), "page-tree")
        assert "Mietvertrag (English)" in texts(tree)
        assert "Miete" not in texts(tree)


class TestNavigation:
    def tree(self, client, slug, language="de"):
        (found,) = by_class(get(client, slug, language), "page-tree")
        return found

    @pytest.mark.parametrize(
        ("slug", "shown"),
        [
            ("jena-guide", ["jena-guide", "housing"]),
            ("housing", ["jena-guide", "housing", "rent"]),
            ("rent", ["jena-guide", "housing", "rent", "moving"]),
            ("moving", ["jena-guide", "housing", "rent", "moving"]),
        ],
    )
    def test_it_shows_the_top_and_opens_the_way(self, client, housing, slug, shown):
        found = links(self.tree(client, slug))
        assert found == [f"/de/bueros/jena/seiten/{each}/" for each in shown]

    def test_it_has_a_name_of_its_own_and_says_where_one_is(self, client, housing):
        page = get(client, "rent")
        names = [
            texts(by_id(page, nav.get("aria-labelledby")))
            if nav.get("aria-labelledby")
            else nav.get("aria-label")
            for nav in page.iter("nav")
        ]
        assert "Seiten dieses Büros" in names
        assert len(names) == len(set(names))
        current = [link for link in self.tree(client, "rent").iter("a") if link.get("aria-current")]
        assert [(texts(link), link.get("aria-current")) for link in current] == [("Miete", "page")]

    def test_a_page_that_stands_alone_has_none(self, client, jena, site_wide):
        assert by_class(get(client, "jena-guide"), "page-tree") == []
        assert by_class(parse(client.get("/de/seiten/welcome/")), "page-tree") == []

    def test_a_page_that_is_not_listed_is_there_all_the_same(self, client, housing):
        Page.objects.filter(slug="rent").update(in_navigation=False)
        assert "/de/bueros/jena/seiten/rent/" not in links(self.tree(client, "housing"))
        assert by_class(get(client, "housing"), "way-list") == []
        assert "/de/bueros/jena/seiten/moving/" in links(get(client, "rent").find(".//main"))


class TestMachines:
    @pytest.fixture(autouse=True)
    def public_address(self, settings):
        settings.SITE_URL = "https://example.org"

    @pytest.mark.parametrize("language", ["de", "en"])
    def test_structured_data_name_the_page_the_way_and_the_office(self, client, housing, language):
        response = client.get(PATHS[language].format("rent"))
        (block,) = data_blocks(response)
        assert faults(block) == []
        page = nodes(response)["WebPage"]
        assert page["about"] == {"@id": "https://example.org/#office-jena"}
        assert page["inLanguage"] == language
        steps = page["breadcrumb"]["itemListElement"]
        assert [step["position"] for step in steps] == [1, 2, 3, 4, 5]
        assert (
            steps[-1]["item"]["@id"] == page["@id"] == f"https://example.org{PATHS[language].format('rent')}"
        )

    def test_a_page_of_the_whole_website_is_about_no_office(self, client, site_wide):
        page = nodes(client.get("/de/seiten/welcome/"))["WebPage"]
        assert "about" not in page
        assert len(page["breadcrumb"]["itemListElement"]) == 2


@pytest.mark.parametrize("count", [1, 30])
def test_queries_do_not_grow(client, housing, jena, gera, count):
    """The office, its tree, and the offices of the footer."""
    for number in range(count):
        parent = cast.make_page(jena, f"a-{number}", f"Oben {number}")
        cast.make_page(jena, f"b-{number}", f"Unten {number}", parent=parent)
    with CaptureQueriesContext(connection) as queries:
        get(client, "rent")
    assert len(queries) == 4
