"""Editorial pages: what stands on them, where they stand, and who does not see them."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from pages.models import FormerPageSlug, Page
from pages.page_tree import grow
from tests import cast
from tests.website.pages import by_class, by_id, parse, texts
from tests.website.schema_org import data_blocks, faults, nodes

PATHS = {"de": "/de/bueros/jena/seiten/{}/", "en": "/en/offices/jena/pages/{}/"}


def get(client, slug, language="de"):
    response = client.get(PATHS[language].format(slug))
    assert response.status_code == 200
    return parse(response)


def links(element) -> list[str]:
    return [link.get("href") for link in element.iter("a")]


@pytest.fixture
def housing(jena):
    """Three levels: housing, rent, moving. Beside the first stands the page of the cast, jena-guide."""
    top = cast.make_page(jena, "housing", "Wohnen", position=1, summary_de="Wie Sie wohnen.")
    rent = cast.make_page(jena, "rent", "Mietvertrag", parent=top, short_title_de="Miete")
    cast.make_page(jena, "moving", "Umzug", parent=rent)
    return top


@pytest.fixture
def site_wide(db):
    return cast.make_page(None, "welcome", "Willkommen")


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


class TestPublished:
    def everywhere(self, client):
        """All that the site tells of pages to everybody, page by page."""
        paths = [
            "/de/",
            "/de/bueros/jena/",
            PATHS["de"].format("jena-guide"),
            "/de/uebersicht/",
            "/sitemap.xml",
        ]
        return {path: client.get(path).content.decode() for path in paths}

    def test_it_is_told_of_on_the_office_s_page_the_overview_and_in_the_sitemap(self, client, housing):
        told = [path for path, content in self.everywhere(client).items() if "/seiten/housing/" in content]
        assert told == [
            "/de/bueros/jena/",
            PATHS["de"].format("jena-guide"),
            "/de/uebersicht/",
            "/sitemap.xml",
        ]

    @pytest.mark.parametrize("unpublished", ["housing", "rent", "moving"])
    def test_unpublished_hides_the_page_and_all_below_it(self, client, housing, unpublished):
        Page.objects.filter(slug=unpublished).update(is_published=False)
        order = ["housing", "rent", "moving"]
        hidden = order[order.index(unpublished) :]
        for slug in order:
            expected = 404 if slug in hidden else 200
            assert client.get(PATHS["de"].format(slug)).status_code == expected
            assert client.get(PATHS["en"].format(slug)).status_code == expected
        for path, content in self.everywhere(client).items():
            assert [slug for slug in hidden if f"/{slug}/" in content] == [], path

    def test_a_circle_made_by_hand_is_not_found_and_breaks_nothing(self, client, housing):
        rent, moving = Page.objects.get(slug="rent"), Page.objects.get(slug="moving")
        Page.objects.filter(pk=rent.pk).update(parent=moving)
        assert client.get(PATHS["de"].format("rent")).status_code == 404
        assert client.get("/de/uebersicht/").status_code == 200
        assert {node.page.slug for node in grow(Page.objects.all())} == {"jena-guide", "housing"}
        assert [page.slug for page in rent.with_ancestors()]

    def test_another_office_has_it_not(self, client, housing, gera, site_wide):
        assert client.get("/de/bueros/gera/seiten/housing/").status_code == 404
        assert client.get("/de/seiten/housing/").status_code == 404
        assert client.get(PATHS["de"].format("welcome")).status_code == 404
        assert client.get(PATHS["de"].format("gera-guide")).status_code == 404
        assert "Gera" not in texts(get(client, "housing").find(".//main"))

    def test_pages_of_the_whole_website_are_on_the_home_page(self, client, site_wide):
        assert "/en/pages/welcome/" in links(parse(client.get("/en/")))
        Page.objects.update(is_published=False)
        assert "/en/pages/welcome/" not in client.get("/en/").content.decode()


class TestAddresses:
    def rename(self, page, **fields):
        for name, value in fields.items():
            setattr(page, name, value)
        page.save()

    def test_a_renamed_page_keeps_its_old_address(self, client, housing):
        self.rename(housing, slug="living")
        for language in PATHS:
            response = client.get(PATHS[language].format("housing"))
            assert (response.status_code, response["Location"]) == (301, PATHS[language].format("living"))

    def test_renaming_back_leaves_no_circle(self, client, housing):
        self.rename(housing, slug="living")
        self.rename(housing, slug="housing")
        assert client.get(PATHS["de"].format("housing")).status_code == 200
        assert client.get(PATHS["de"].format("living")).status_code == 301

    def test_another_page_may_take_a_former_address(self, client, housing, jena):
        self.rename(housing, slug="living")
        cast.make_page(jena, "housing", "Neu")
        assert "Neu" in texts(get(client, "housing"))
        assert not FormerPageSlug.objects.exists()

    def test_the_same_word_in_another_office_is_left_alone(self, client, housing, gera):
        self.rename(housing, slug="living")
        cast.make_page(gera, "housing", "Wohnen in Gera")
        assert client.get(PATHS["de"].format("housing")).status_code == 301

    def test_a_page_that_moves_to_the_whole_website_leads_there(self, client, jena):
        self.rename(Page.objects.get(slug="jena-guide"), office=None)
        assert client.get(PATHS["de"].format("jena-guide"))["Location"] == "/de/seiten/jena-guide/"
        self.rename(Page.objects.get(slug="jena-guide"), office=jena)
        assert client.get("/de/seiten/jena-guide/")["Location"] == PATHS["de"].format("jena-guide")

    def test_a_renamed_office_keeps_the_addresses_of_its_pages(self, client, housing, jena):
        jena.slug = "jena-neu"
        jena.save()
        response = client.get(PATHS["de"].format("rent"))
        assert (response.status_code, response["Location"]) == (301, "/de/bueros/jena-neu/seiten/rent/")

    def test_an_old_address_of_an_unpublished_page_leads_nowhere(self, client, housing):
        self.rename(housing, slug="living", is_published=False)
        assert client.get(PATHS["de"].format("housing")).status_code == 404

    def test_what_there_is_not_is_not_found(self, client, jena):
        assert client.get(PATHS["de"].format("nothing")).status_code == 404
        assert client.get("/de/bueros/nirgends/seiten/x/").status_code == 404
        assert client.get("/de/seiten/nothing/").status_code == 404
        assert client.post(PATHS["de"].format("jena-guide")).status_code == 405

    def test_the_other_language_is_the_same_page(self, client, housing):
        assert client.get("/en/bueros/jena/seiten/rent/")["Location"] == PATHS["en"].format("rent")

    def test_one_address_once_in_an_office_and_once_in_the_whole_website(
        self, housing, gera, site_wide, jena
    ):
        cast.make_page(gera, "housing", "Darf sein")
        cast.make_page(None, "housing", "Darf auch sein")
        for office, slug in [(jena, "housing"), (None, "welcome")]:
            with pytest.raises(IntegrityError), transaction.atomic():
                cast.make_page(office, slug, "Noch einmal")


class TestTheTree:
    """What the admin says before something is stored that would be no small tree."""

    def refused(self, page, **fields) -> dict[str, list[str]]:
        for name, value in fields.items():
            setattr(page, name, value)
        with pytest.raises(ValidationError) as refusal:
            page.full_clean()
        return refusal.value.message_dict

    def test_no_page_is_below_itself(self, housing):
        assert "A page cannot stand below itself." in str(self.refused(housing, parent=housing))
        with pytest.raises(IntegrityError), transaction.atomic():
            Page.objects.filter(pk=housing.pk).update(parent=housing)

    def test_no_page_is_below_one_that_is_below_it(self, housing):
        assert set(self.refused(housing, parent=Page.objects.get(slug="moving"))) == {"parent"}

    def test_there_is_no_fourth_level(self, housing, jena):
        new = Page(office=jena, slug="new", title_de="Neu", parent=Page.objects.get(slug="moving"))
        assert set(self.refused(new)) == {"parent"}
        new.parent = Page.objects.get(slug="rent")
        new.full_clean()

    def test_a_page_takes_those_below_it_along(self, housing, jena):
        """Two levels fit below a top page, three do not."""
        guide = Page.objects.get(slug="jena-guide")
        assert set(self.refused(housing, parent=guide)) == {"parent"}
        rent = Page.objects.get(slug="rent")
        rent.parent = guide
        rent.full_clean()

    def test_a_page_and_the_one_above_it_are_of_the_same_office(self, housing, gera, site_wide):
        assert set(self.refused(Page.objects.get(slug="gera-guide"), parent=housing)) == {"parent"}
        assert set(self.refused(Page.objects.get(slug="jena-guide"), parent=site_wide)) == {"parent"}
        assert set(self.refused(site_wide, parent=housing)) == {"parent"}

    def test_a_page_does_not_leave_those_below_it_behind(self, housing, gera):
        assert set(self.refused(housing, office=gera)) == {"office"}
        assert set(self.refused(housing, office=None)) == {"office"}

    def test_a_page_with_pages_below_is_not_deleted_but_its_office_may_be(self, housing, jena):
        from django.db.models import RestrictedError

        with pytest.raises(RestrictedError):
            housing.delete()
        Page.objects.filter(office=jena).delete()
        cast.make_page(jena, "b", "B", parent=cast.make_page(jena, "a", "A"))
        jena.delete()
        assert not Page.objects.exists()


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
