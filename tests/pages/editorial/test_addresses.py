"""Where editorial pages are: at one address, and at each they had before; unpublished ones nowhere."""

import pytest
from django.db import IntegrityError, transaction

from pages.editorial.tree import grow
from pages.models import FormerPageSlug, Page
from tests import cast
from tests.pages.editorial.writing import PATHS, get, links
from tests.website.pages import parse, texts

pytestmark = pytest.mark.usefixtures("jena_on_stage")


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
