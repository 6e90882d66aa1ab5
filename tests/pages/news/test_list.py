from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from pages.news.filter import ON_A_PAGE
from tests.pages.news import newsroom
from tests.website.pages import by_class, by_id, parse, texts

PATHS = {"de": "/de/aktuelles/", "en": "/en/news/"}

pytestmark = pytest.mark.usefixtures("jena_on_stage", "db", "noon_in_june")


def get(client, language="de", query=""):
    response = client.get(PATHS[language] + query)
    assert response.status_code == 200
    return parse(response)


def titles(page) -> list[str]:
    return [texts(title) for title in by_class(page, "news-list__title")]


def link_called(page, words):
    (link,) = [link for link in page.find(".//main").iter("a") if texts(link) == words]
    return link.get("href")


@pytest.mark.parametrize(
    ("language", "title", "day", "place"),
    [("de", "Neues aus Jena", "2. Mai 2023", "Jena"), ("en", "New in Jena", "2 May 2023", "Jena")],
)
def test_each_item_says_what_when_and_where_from(client, jena, language, title, day, place):
    (item,) = by_class(get(client, language), "news-list__item")
    for words in [title, day, place]:
        assert words in texts(item)
    assert item.find(".//time").get("datetime") == "2023-05-02"


def test_the_newest_comes_first(client, empty):
    for days, title in [(2, "zweite"), (1, "erste"), (3, "dritte")]:
        newsroom.add(empty, title, publish_at=timezone.now() - timedelta(days=days))
    assert titles(get(client)) == ["erste", "zweite", "dritte"]


def test_drafts_and_what_is_to_come_and_what_has_ended_are_not_in_it(client, empty):
    now = timezone.now()
    newsroom.add(empty, "Entwurf", publish_at=None)
    newsroom.add(empty, "Morgen", publish_at=now + timedelta(seconds=1))
    newsroom.add(empty, "Vorbei", end_at=now)
    newsroom.add(empty, "Noch da", end_at=now + timedelta(seconds=1))
    newsroom.add(empty, "Gerade", publish_at=now)
    assert titles(get(client)) == ["Gerade", "Noch da"]


def test_times_are_those_of_berlin(client, empty):
    newsroom.add(empty, publish_at=datetime(2026, 5, 3, 22, 30, tzinfo=UTC))
    assert "4. Mai 2026" in texts(by_class(get(client), "news-list__facts")[0])


@pytest.mark.parametrize(("query", "shown"), [("", 2), ("?office=", 2), ("?office=jena", 1)])
def test_it_can_be_narrowed_to_one_office(client, jena, gera, query, shown):
    page = get(client, query=query)
    assert len(titles(page)) == shown
    assert "Neues aus Jena" in titles(page)


def test_a_chosen_office_stays_chosen_and_its_page_is_one_of_the_office(client, jena, gera):
    page = get(client, query="?office=jena")
    (chosen,) = [option for option in page.iter("option") if option.get("selected") is not None]
    assert chosen.get("value") == "jena"
    assert page.get("data-hue") == str(jena.hue)
    assert "Aktuelles: Jena" in page.find(".//title").text
    assert "/de/bueros/jena/barrierefreiheit/" in [link.get("href") for link in page.iter("a")]


def test_with_one_office_there_is_nothing_to_choose(client, jena):
    assert not by_class(get(client), "filter")


@pytest.mark.parametrize(
    ("language", "sentence"), [("de", "Dieses Büro kennen wir nicht."), ("en", "We do not know this office.")]
)
def test_an_office_that_is_none_says_so_at_the_field_and_shows_all(client, jena, gera, language, sentence):
    page = get(client, language, "?office=nowhere")
    field = by_id(page, "id_office")
    assert sentence in texts(by_id(page, field.get("aria-describedby")))
    assert len(titles(page)) == 2


def test_a_renamed_office_is_found_by_its_old_name(client, jena):
    jena.slug = "jena-neu"
    jena.save()
    response = client.get("/de/aktuelles/?office=jena")
    assert (response.status_code, response["Location"]) == (301, "/de/aktuelles/?office=jena-neu")


@pytest.mark.parametrize(
    "query",
    [
        "office=%00", "office=" + "x" * 9999, "office=a&office=b", "office=%ff", "office=1 OR 1",
        "before=%00", "before=x", "before=-1", "before=20260101T000000000000-", "before=99999999T000000000000-1",
        "before=00010101T000000000000-1", "before=20260101T000000000000-999999999999999999",
        "before=20260101T000000000000-9999999999999999999999", "before=٢٠٢٦٠١٠١T٠٠٠٠٠٠٠٠٠٠٠٠-١", "page=2",
    ],
)  # fmt: skip
@pytest.mark.each_case
def test_junk_never_breaks_it(client, jena, gera, query):
    assert client.get(f"/de/aktuelles/?{query}").status_code == 200


def test_older_news_are_a_page_further_and_none_is_lost_or_twice(client, empty):
    moment = timezone.now() - timedelta(days=1)
    for number in range(ON_A_PAGE * 2 + 3):
        # All at the same moment, which no key of the date alone could tell apart.
        newsroom.add(empty, f"Nr. {number}", publish_at=moment, summary_de="Kurz")
    page, seen = get(client), []
    while True:
        seen += titles(page)
        older = [link.get("href") for link in page.iter("a") if link.get("rel") == "next"]
        if not older:
            break
        newsroom.add(empty, "Dazwischen")
        page = get(client, query=older[0])
    assert seen == [f"Nr. {number}" for number in reversed(range(ON_A_PAGE * 2 + 3))] + ["Dazwischen"] * 2
    assert link_called(page, "Neueste Meldungen") == "/de/aktuelles/"


def test_older_pages_keep_the_office(client, empty, gera):
    for number in range(ON_A_PAGE + 1):
        newsroom.add(empty, f"Nr. {number}")
        newsroom.add(gera, f"Aus Gera {number}")
    page = get(client, query="?office=jena")
    second = get(client, query=link_called(page, "Ältere Meldungen"))
    assert titles(second) == ["Nr. 0"]
    assert link_called(second, "Neueste Meldungen") == "/de/aktuelles/?office=jena"


@pytest.mark.parametrize(
    ("language", "sentence", "offices"),
    [
        ("de", "Zurzeit gibt es keine Meldungen.", "/de/bueros/"),
        ("en", "There is no news at the moment.", "/en/offices/"),
    ],
)
def test_an_empty_list_says_whom_to_ask(client, empty, language, sentence, offices):
    main = get(client, language).find(".//main")
    assert sentence in texts(main)
    assert offices in [link.get("href") for link in main.iter("a")]


def test_an_empty_list_of_an_office_leads_to_the_office_and_to_all(client, empty):
    page = get(client, query="?office=jena")
    assert "keine Meldungen aus diesem Büro" in texts(page)
    assert link_called(page, "Integrationsbüro Jena") == "/de/bueros/jena/"
    assert link_called(page, "Meldungen aller Büros") == "/de/aktuelles/"


def test_beyond_the_oldest_there_is_a_sentence_and_a_way_back(client, empty):
    page = get(client, query="?before=20000101T000000000000-1")
    assert "Ältere Meldungen gibt es nicht." in texts(page)
    assert link_called(page, "Neueste Meldungen") == "/de/aktuelles/"


def test_what_exists_in_german_only_is_marked_under_one_sentence(client, empty):
    newsroom.add(empty, "Nur deutsch", title_en="", summary_en="")
    page = get(client, "en")
    marked = {texts(span) for span in page.iter("span") if span.get("lang") == "de"}
    assert {"Nur deutsch", "Kurz: Nur deutsch"} <= marked
    assert [texts(each) for each in by_class(page, "original-text")] == [
        "We do not have this text in English yet. You are reading it in German."
    ]


@pytest.mark.parametrize(("query", "feed"), [("", "feed.atom"), ("?office=jena", "feed.atom?office=jena")])
def test_the_feed_is_named_in_the_head_and_for_people(client, jena, gera, settings, query, feed):
    settings.SITE_URL = "https://example.org"
    page = get(client, query=query)
    (link,) = [link for link in page.iter("link") if link.get("type") == "application/atom+xml"]
    assert link.get("href") == f"https://example.org/de/aktuelles/{feed}"
    assert link.get("title").startswith("Aktuelles")
    assert f"/de/aktuelles/{feed}" in [each.get("href") for each in page.find(".//main").iter("a")]


def test_the_main_navigation_leads_here_and_says_where_one_is(client, jena):
    (here,) = [link for link in by_class(get(client), "main-nav__link") if link.get("aria-current")]
    assert (texts(here), here.get("href")) == ("Aktuelles", "/de/aktuelles/")
    elsewhere = parse(client.get("/en/offices/"))
    assert [texts(link) for link in by_class(elsewhere, "main-nav__link") if link.get("aria-current")] == [
        "Offices"
    ]


@pytest.mark.parametrize("count", [1, ON_A_PAGE + 5])
@pytest.mark.parametrize("query", ["", "?office=jena"])
def test_queries_do_not_grow(client, jena, gera, django_assert_num_queries, count, query):
    for number in range(count):
        newsroom.add(jena, f"Nr. {number}")
        newsroom.add(gera, f"Nr. {number}")
    with django_assert_num_queries(
        4 + bool(query)
    ):  # offices, keys, news, announcements; of one office, what is closed
        get(client, query=query)
