"""The feed, read again by an XML parser and by a library that reads feeds for a living."""

import xml.etree.ElementTree as ElementTree
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import get_language, override

from pages.models import News
from pages.news.feed import LATEST, news_feed
from tests.pages.news import newsroom
from tests.pages.news.feeds import PATHS, fetch, get
from tests.website.feeds.feeds import ATOM, LANG, as_tree
from tests.website.pages import texts

pytestmark = pytest.mark.usefixtures("jena_on_stage", "noon_in_june")


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
    assert as_tree(response).get(LANG) == language
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
    german, english = as_tree(fetch(client)), as_tree(fetch(client, "en"))
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
    both, german = as_tree(fetch(client, "en")).iter(f"{ATOM}entry")
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


def test_characters_that_xml_cannot_carry_break_nothing(client, empty):
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
@pytest.mark.parametrize("query", ["", "?office=jena"])
def test_queries_do_not_grow(client, jena, django_assert_num_queries, count, query):
    for number in range(count):
        newsroom.add(jena, f"Nr. {number}")
    with django_assert_num_queries(5):  # news, last change; the offices; closed days, and those taken back
        assert len(get(client, query=query).entries) == min(count + 1, LATEST)
