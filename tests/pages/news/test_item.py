from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from pages.models import News
from tests.pages.news import newsroom
from tests.website.pages import by_class, parse, texts
from tests.website.search_engines.schema_org import data_blocks, faults, nodes

pytestmark = pytest.mark.usefixtures("jena_on_stage", "noon_in_june")

PATHS = {"de": "/de/aktuelles/{}/", "en": "/en/news/{}/"}


def get(client, slug="jena-news", language="de"):
    response = client.get(PATHS[language].format(slug))
    assert response.status_code == 200
    return parse(response)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ["Neues aus Jena", "Das ist neu in Jena.", "Mehr aus Jena.", "2. Mai 2023", "Integrationsbüro Jena"]),
        ("en", ["New in Jena", "This is new in Jena.", "More from Jena.", "2 May 2023", "Integration Office Jena"]),
    ],
)  # fmt: skip
def test_it_tells_everything_in_its_language(client, jena, gera, language, words):
    page = get(client, language=language)
    assert [each for each in words if each not in texts(page.find(".//main"))] == []
    assert page.find(".//title").text.startswith(words[0])
    assert "Gera" not in texts(page.find(".//main"))


def test_it_is_a_page_of_its_office(client, jena):
    page = get(client)
    assert page.get("data-hue") == str(jena.hue)
    links = [link.get("href") for link in page.iter("a")]
    assert {
        "/de/bueros/jena/",
        "/de/bueros/jena/#contact",
        "/de/aktuelles/?office=jena",
        "/de/bueros/jena/barrierefreiheit/",
    } <= set(links)


def test_headings_are_in_order(client, jena):
    News.objects.update(body_de="<h3>Wann</h3><p>Bald.</p>")
    headings = [each.tag for each in get(client).find(".//main").iter() if each.tag in {"h1", "h2", "h3"}]
    assert headings == ["h1", "h2", "h3", "h2"]


def test_a_news_item_of_a_title_and_a_summary_is_complete(client, jena):
    newsroom.add(jena, "Kurz")
    page = get(client, "kurz")
    assert "Im Einzelnen" not in texts(page)
    assert not by_class(page, "original-text")


@pytest.mark.parametrize("hours", [None, 1])
def test_a_draft_and_what_is_to_come_have_no_page(client, jena, hours):
    newsroom.add(jena, "Bald", publish_at=hours and timezone.now() + timedelta(hours=hours))
    assert client.get("/de/aktuelles/bald/").status_code == 404


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Diese Meldung ist nicht mehr aktuell Sie galt bis zum 14. Juni 2026."),
        ("en", "This news is no longer current It ended on 14 June 2026."),
    ],
)
def test_what_has_ended_says_so_and_asks_search_engines_to_forget_it(
    client, jena, settings, language, sentence
):
    settings.DEMONSTRATION = False
    newsroom.add(jena, "Vorbei", end_at=datetime(2026, 6, 14, 10, tzinfo=UTC))
    page = get(client, "vorbei", language)
    assert sentence in texts(page)
    assert [meta.get("content") for meta in page.iter("meta") if meta.get("name") == "robots"] == ["noindex"]
    current = get(client, language=language)
    assert not [meta for meta in current.iter("meta") if meta.get("name") == "robots"]
    assert sentence[:30] not in texts(current)


def test_what_exists_in_german_only_is_marked_and_has_no_english_address(client, jena, settings):
    settings.SITE_URL = "https://example.org"
    newsroom.add(jena, "Nur deutsch", title_en="", summary_en="", body_de="<p>Text</p>")
    page = get(client, "nur-deutsch", "en")
    assert page.find(".//title").get("lang") == "de"
    assert page.find(".//h1/span").get("lang") == "de"
    assert len(by_class(page, "original-text")) == 2, "head and text"
    links = {link.get("rel"): link.get("href") for link in page.iter("link")}
    assert links["canonical"] == "https://example.org/de/aktuelles/nur-deutsch/"
    assert not [link for link in page.iter("link") if link.get("hreflang")]


def test_a_change_on_a_later_day_is_told_and_saving_again_is_none(client, jena):
    news = newsroom.add(jena, "Neu", publish_at=timezone.now() - timedelta(days=3))
    news.save()
    assert "geändert" not in texts(get(client, "neu"))
    news.summary_de = "Jetzt anders"
    news.save()
    assert "12. Juni 2026, geändert am 15. Juni 2026" in texts(get(client, "neu"))


class TestAddress:
    @pytest.mark.parametrize(
        ("title", "slug"),
        [
            ("Grüße für Öffnungstage, größer!", "gruesse-fuer-oeffnungstage-groesser"),
            ("مرحبا", "news"),
            ("Feed", "feed-2"),
            ("x" * 140, "x" * 75),
            (
                "Ein sehr langer Titel mit sehr vielen Wörtern, die nicht alle in die Adresse passen",
                "ein-sehr-langer-titel-mit-sehr-vielen-woertern-die-nicht-alle-in-die",
            ),
        ],
    )
    def test_it_is_made_from_the_title(self, jena, title, slug):
        assert newsroom.add(jena, title).slug == slug

    def test_each_is_there_once_on_the_whole_site(self, jena, gera):
        assert [newsroom.add(office, "Fest").slug for office in [jena, gera, jena]] == [
            "fest",
            "fest-2",
            "fest-3",
        ]
        with pytest.raises(IntegrityError):
            newsroom.add(gera, slug="fest")

    def test_words_that_are_addresses_are_refused(self, jena):
        news = newsroom.add(jena)
        news.slug = "feed"
        with pytest.raises(ValidationError):
            news.full_clean()

    def test_a_renamed_item_keeps_its_old_address(self, client, jena):
        news = newsroom.add(jena, "Alt")
        for slug in ["neu", "ganz-neu"]:
            news.slug = slug
            news.save()
        for old in ["alt", "neu"]:
            response = client.get(f"/en/news/{old}/")
            assert (response.status_code, response["Location"]) == (301, "/en/news/ganz-neu/")

    def test_a_new_item_does_not_take_a_former_address_by_chance(self, client, jena):
        news = newsroom.add(jena, "Fest")
        news.slug = "fest-2025"
        news.save()
        assert newsroom.add(jena, "Fest").slug == "fest-2"

    def test_a_renamed_draft_is_not_given_away(self, client, jena):
        news = newsroom.add(jena, "Alt", publish_at=None)
        news.slug = "geheim"
        news.save()
        assert client.get("/de/aktuelles/alt/").status_code == 404

    @pytest.mark.parametrize("slug", ["x" * 5000, "%00", "nowhere"])
    def test_what_does_not_exist_is_not_found(self, client, jena, slug):
        assert client.get(f"/de/aktuelles/{slug}/").status_code == 404


class TestStructuredData:
    @pytest.mark.parametrize("language", ["de", "en"])
    def test_every_term_is_one_of_schema_org(self, client, jena, language):
        newsroom.add(jena, "Neu", end_at=datetime(2026, 12, 1, tzinfo=UTC))
        response = client.get(PATHS[language].format("neu"))
        (block,) = data_blocks(response)
        assert faults(block) == []
        assert {"datePublished", "dateModified", "publisher", "expires"} <= set(
            nodes(response)["NewsArticle"]
        )

    def test_it_tells_title_dates_and_publisher(self, client, jena, settings):
        settings.SITE_URL = "https://example.org"
        newsroom.add(jena, "Neu", title_en="")
        article = nodes(client.get("/en/news/neu/"))["NewsArticle"]
        assert article["headline"] == {"@value": "Neu", "@language": "de"}
        assert article["inLanguage"] == "de"
        assert article["datePublished"] == article["dateModified"] == "2026-05-04T10:00:00+02:00"
        assert article["publisher"]["@id"] == "https://example.org/#office-jena"
        assert article["publisher"]["name"] == "Integration Office Jena"


def test_an_end_before_the_beginning_is_refused_by_the_database(jena):
    with pytest.raises(IntegrityError):
        newsroom.add(jena, end_at=newsroom.MAY)


def test_queries_are_few(client, jena, django_assert_num_queries):
    with django_assert_num_queries(
        4
    ):  # the news with its office, announcements, closed days, offices of the footer
        get(client)


class TestBoxes:
    """The latest news on the page of an office and on the home page."""

    @pytest.mark.parametrize("path", ["/de/bueros/jena/", "/de/"])
    def test_three_at_most_the_newest_first(self, client, jena, path):
        for number in range(1, 5):
            newsroom.add(jena, f"Nr. {number}", publish_at=newsroom.MAY + timedelta(days=number))
        newsroom.add(jena, "Entwurf", publish_at=None)
        page = parse(client.get(path))
        assert [texts(each) for each in by_class(page, "news-list__title")] == ["Nr. 4", "Nr. 3", "Nr. 2"]

    def test_an_office_shows_its_own_and_leads_to_the_list(self, client, jena, gera):
        page = parse(client.get("/en/offices/jena/"))
        assert [texts(each) for each in by_class(page, "news-list__title")] == ["New in Jena"]
        assert "/en/news/?office=jena" in [link.get("href") for link in page.iter("a")]
        feeds = [link for link in page.iter("link") if link.get("type") == "application/atom+xml"]
        assert [link.get("href").partition("/en/")[2] for link in feeds] == ["news/feed.atom?office=jena"]

    @pytest.mark.parametrize("path", ["/de/bueros/jena/", "/de/"])
    def test_without_news_there_is_no_box(self, client, jena, path):
        News.objects.all().delete()
        page = parse(client.get(path))
        assert not [each for each in page.iter() if each.get("id") == "latest-news"]
