"""The feed, read again by an XML parser and by a library that reads feeds for a living."""

import xml.etree.ElementTree as ElementTree
from datetime import UTC, datetime, timedelta

import feedparser
import pytest
import time_machine
from django.utils import timezone
from django.utils.http import http_date
from django.utils.translation import get_language, override

from pages.models import News
from pages.news_feed import LATEST, news_feed
from tests.pages import newsroom
from tests.website.pages import texts

pytestmark = pytest.mark.usefixtures("jena_on_stage")

PATHS = {"de": "/de/aktuelles/feed.atom", "en": "/en/news/feed.atom"}
ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(autouse=True)
def noon_in_june(settings):
    settings.SITE_URL = "https://example.org"
    with time_machine.travel(newsroom.NOON, tick=False):
        yield


@pytest.fixture
def empty(jena, gera):
    News.objects.all().delete()
    return jena


def withdraw(news):
    news.publish_at = None
    news.save()


def delete(news):
    news.delete()


def fetch(client, language="de", query="", **headers):
    return client.get(PATHS[language] + query, headers=headers)


def get(client, language="de", query=""):
    """The feed as feed readers understand it. bozo is what they call a feed with a fault."""
    response = fetch(client, language, query)
    assert response.status_code == 200
    found = feedparser.parse(response.content, response_headers={"content-type": response["Content-Type"]})
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def tree(client, language="de", query=""):
    return ElementTree.fromstring(fetch(client, language, query).content)


@pytest.mark.parametrize(
    ("language", "title", "entry", "summary"),
    [
        ("de", "Aktuelles: Integration vor Ort", "Neues aus Jena", "Das ist neu in Jena."),
        ("en", "News: Integration Near You", "New in Jena", "This is new in Jena."),
    ],
)
def test_it_is_in_its_language_whatever_the_reader_accepts(client, jena, language, title, entry, summary):
    response = fetch(client, language, **{"accept-language": "de" if language == "en" else "en"})
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert ElementTree.fromstring(response.content).get(LANG) == language
    found = get(client, language)
    assert found.feed.title == title
    assert (found.entries[0].title, found.entries[0].summary) == (entry, summary)


def test_an_entry_tells_author_category_dates_and_the_text(client, jena):
    (entry,) = get(client).entries
    assert (entry.author, entry.author_detail.href) == (
        "Integrationsbüro Jena",
        "https://example.org/de/bueros/jena/",
    )
    assert [tag.term for tag in entry.tags] == ["Jena"]
    assert entry.published == "2023-05-02T08:00:00+00:00"
    assert entry.content[0].value == "<p>Mehr aus Jena.</p>"


def test_addresses_are_the_public_ones_whatever_host_was_asked(client, jena):
    found = get(client, "en", "?office=jena")
    links = {link.rel: link.href for link in found.feed.links}
    assert links == {
        "alternate": "https://example.org/en/news/?office=jena",
        "self": "https://example.org/en/news/feed.atom?office=jena",
    }
    assert found.entries[0].link == "https://example.org/en/news/jena-news/"
    assert found.entries[0].links[0].href == found.entries[0].link, "for readers that take the first"
    assert b"testserver" not in fetch(client, "en").content


def test_the_other_language_is_named_only_where_it_exists(client, empty):
    newsroom.add(empty, "Beides")
    newsroom.add(empty, "Nur deutsch", title_en="", summary_en="")
    german, english = tree(client), tree(client, "en")
    links = [
        [(link.get("hreflang"), link.get("href").removeprefix("https://example.org")) for link in entry.iter(f"{ATOM}link")]
        for entry in [*german.iter(f"{ATOM}entry"), *english.iter(f"{ATOM}entry")]
    ]  # fmt: skip
    both = {"de": ("de", "/de/aktuelles/beides/"), "en": ("en", "/en/news/beides/")}
    assert links == [
        [(None, "/de/aktuelles/nur-deutsch/")],
        [(None, "/de/aktuelles/beides/"), both["en"], both["de"]],
        [(None, "/en/news/nur-deutsch/")],
        [(None, "/en/news/beides/"), both["de"], both["en"]],
    ]


@pytest.mark.parametrize("missing", ["title", "summary", "body"])
def test_what_lacks_english_is_german_as_a_whole_and_says_so(client, empty, missing):
    texts_of_both = {"body_de": "<p>Deutsch</p>", "body_en": "<p>English</p>"}
    newsroom.add(empty, "Neu", **{**texts_of_both, f"{missing}_en": ""})
    newsroom.add(empty, "Beides", **texts_of_both)
    both, german = tree(client, "en").iter(f"{ATOM}entry")
    assert (both.get(LANG), german.get(LANG)) == (None, "de")
    assert german.findtext(f"{ATOM}title") == "Neu"
    assert german.findtext(f"{ATOM}summary") == "Kurz: Neu"
    assert german.findtext(f"{ATOM}content") == "<p>Deutsch</p>"
    assert german.findtext(f"{ATOM}author/{ATOM}name") == "Integrationsbüro Jena"


class TestNames:
    """The id of an entry is its name for good."""

    def test_it_outlives_a_new_slug_a_new_office_and_a_new_host(self, client, jena, gera, settings):
        before = {entry.id for entry in get(client, query="?office=jena").entries}
        news = News.objects.get(office=jena)
        news.slug, news.office = "anders", gera
        news.save()
        settings.SITE_URL = "https://www.example.com"
        assert before < {entry.id for entry in get(client).entries}

    def test_it_is_a_tag_and_no_two_are_the_same(self, client, empty):
        for number in range(3):
            newsroom.add(empty, f"Nr. {number}")
        ids = [entry.id for language in PATHS for entry in get(client, language).entries]
        assert len(set(ids)) == 6
        assert all(each.startswith("tag:example.org,2026-06-15:") for each in ids)

    def test_each_feed_has_one_of_its_own(self, client, jena, gera):
        feeds = [
            get(client, language, query)
            for language in PATHS
            for query in ["", "?office=jena", "?office=gera"]
        ]
        assert len({feed.feed.id for feed in feeds}) == 6
        before = get(client, query="?office=jena").feed.id
        jena.slug = "jena-neu"
        jena.save()
        assert get(client, query="?office=jena-neu").feed.id == before


class TestUpdated:
    """Only real changes count (RFC 4287, 4.2.15)."""

    def updated(self, client):
        found = get(client)
        assert found.entries[0].updated <= found.feed.updated
        return found.entries[0].updated

    def test_saving_again_renaming_and_moving_change_nothing(self, client, empty, gera):
        news = newsroom.add(empty)
        news.slug, news.office = "anders", gera
        news.end_at = datetime(2027, 1, 1, tzinfo=UTC)
        news.save()
        news.body_de = "<p></p>"
        news.save()
        News.objects.get().save()
        assert self.updated(client) == "2026-05-04T08:00:00+00:00"

    @pytest.mark.parametrize("field", ["title_de", "title_en", "summary_de", "body_en"])
    def test_another_text_does(self, client, empty, field):
        news = newsroom.add(empty)
        setattr(news, field, "<p>Anders</p>" if "body" in field else "Anders")
        news.save()
        assert self.updated(client) == "2026-06-15T10:00:00+00:00"

    def test_saving_one_field_alone_does_too(self, client, empty):
        news = newsroom.add(empty)
        news.summary_de = "Anders"
        news.save(update_fields=["summary_de"])
        assert self.updated(client) == "2026-06-15T10:00:00+00:00"

    def test_work_on_a_draft_does_not_count(self, client, empty):
        news = newsroom.add(empty, publish_at=None)
        with time_machine.travel("2026-05-01 10:00+02:00", tick=False):
            news.summary_de = "Besser"
            news.save()
        news.publish_at = newsroom.MAY
        news.save()
        assert self.updated(client) == "2026-05-04T08:00:00+00:00"

    def test_the_end_of_an_item_changes_the_feed(self, client, empty):
        newsroom.add(empty, "Bleibt")
        newsroom.add(empty, "Endet", end_at=timezone.now() + timedelta(hours=1))
        assert get(client).feed.updated == "2026-05-04T08:00:00+00:00"
        with time_machine.travel("2026-06-15 14:00+02:00", tick=False):
            found = get(client)
            assert [entry.title for entry in found.entries] == ["Bleibt"]
            assert found.feed.updated == "2026-06-15T11:00:00+00:00"

    def test_an_empty_feed_stands_still(self, client, empty):
        first, second = get(client), None
        with time_machine.travel("2026-07-01 12:00+02:00", tick=False):
            second = get(client)
        assert first.feed.updated == second.feed.updated
        assert first.entries == []


class TestAskingAgain:
    def test_who_has_it_already_gets_nothing(self, client, jena):
        first = fetch(client)
        assert "no-cache" in first["Cache-Control"]
        again = fetch(client, **{"if-none-match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")

    def test_something_new_comes(self, client, jena):
        first = fetch(client)
        newsroom.add(jena, "Neu")
        assert fetch(client, **{"if-none-match": first["ETag"]}).status_code == 200

    @pytest.mark.parametrize("leave", [withdraw, delete])
    @pytest.mark.parametrize("known", ["date", "ETag"])
    def test_what_has_left_it_stays_with_nobody(self, client, empty, leave, known):
        newsroom.add(empty, "Bleibt")
        news = newsroom.add(empty, "Geht")
        first = fetch(client)
        assert "Last-Modified" not in first, "an entry that leaves does not move it"
        leave(news)
        headers = {"if-modified-since": http_date(timezone.now().timestamp())}
        headers |= {"if-none-match": first["ETag"]} if known == "ETag" else {}
        again = fetch(client, **headers)
        assert again.status_code == 200
        assert "Geht" not in again.content.decode()

    def test_it_sets_no_cookie_and_is_the_same_for_all(self, client, jena):
        client.cookies["display"] = "150.high.y"
        response = fetch(client)
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")


class TestOffice:
    def test_it_has_the_news_of_this_office_alone(self, client, jena, gera):
        found = get(client, query="?office=jena")
        assert [entry.title for entry in found.entries] == ["Neues aus Jena"]
        assert found.feed.title == "Aktuelles, Jena: Integration vor Ort"
        assert found.feed.author == "Integrationsbüro Jena"

    @pytest.mark.parametrize("query", ["?office=nowhere", "?office=%00", "?office=" + "x" * 999])
    def test_an_office_that_is_none_has_none(self, client, jena, query):
        assert fetch(client, query=query).status_code == 404

    def test_a_renamed_office_keeps_its_readers(self, client, jena):
        jena.slug = "jena-neu"
        jena.save()
        response = fetch(client, query="?office=jena")
        assert (response.status_code, response["Location"]) == (
            301,
            "/de/aktuelles/feed.atom?office=jena-neu",
        )


def test_signs_that_xml_cannot_carry_break_nothing(client, empty):
    newsroom.add(empty, "A\x0bB\ufffe <&>", summary_de="C\x1fD <b>", body_de="<p>E\x08F</p>")
    (entry,) = get(client).entries
    assert (entry.title_detail.value, entry.summary) == ("AB <&>", "CD &lt;b&gt;")
    assert entry.content[0].value == "<p>EF</p>"


def test_drafts_and_what_has_ended_are_not_in_it(client, empty):
    newsroom.add(empty, "Entwurf", publish_at=None)
    newsroom.add(empty, "Morgen", publish_at=timezone.now() + timedelta(days=1))
    newsroom.add(empty, "Vorbei", end_at=timezone.now())
    assert get(client).entries == []


def test_it_needs_neither_a_request_nor_an_active_language(empty):
    newsroom.add(empty, "Neu")
    with override("de"):
        written = news_feed(None, "en").writeString("utf-8")
        assert get_language() == "de"
    assert "Neu (English)" in texts(ElementTree.fromstring(written))


@pytest.mark.parametrize("count", [1, LATEST + 5])
@pytest.mark.parametrize(("query", "queries"), [("", 2), ("?office=jena", 3)])
def test_queries_do_not_grow(client, jena, django_assert_num_queries, count, query, queries):
    for number in range(count):
        newsroom.add(jena, f"Nr. {number}")
    with django_assert_num_queries(queries):  # news, last change; the office
        assert len(get(client, query=query).entries) == min(count + 1, LATEST)
