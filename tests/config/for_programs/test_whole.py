"""Nothing that programs fetch is cut in silence: it holds all, or says what it holds and where all is."""

import json
import xml.etree.ElementTree as ElementTree
from datetime import date, timedelta

import pytest
from django.utils import timezone

from events.calendar import dates as calendar_dates
from events.calendar.atom_feed import DATES, NEXT
from events.lists import pages_by_date
from events.models import EventDate
from pages.news.feed import LATEST
from tests import cast
from tests.pages.news import newsroom
from tests.website.feeds.calendar_files import (
    EVENT_PATHS,
    PATHS,
    PROGRAMME_PATHS,
    calendar,
)
from tests.website.feeds.feeds import as_readers_do
from tests.website.pages import parse
from website.search_engines.sitemap import PublicPages

pytestmark = pytest.mark.usefixtures("at_noon")

TOMORROW = date(2031, 6, 3)
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def add_dates(event, count: int) -> None:
    rows = [EventDate(event=event, day=TOMORROW + timedelta(days=number)) for number in range(count)]
    for row in rows:
        row.fill_in()
    EventDate.objects.bulk_create(rows)


class TestCalendar:
    @pytest.mark.parametrize(
        "path", [EVENT_PATHS["de"].format("treffen"), PROGRAMME_PATHS["en"].format("woche")]
    )
    def test_of_one_event_or_programme_has_all_its_dates(self, client, event, programme, path):
        event.programme = programme
        event.save()
        add_dates(event, 450)
        found = calendar(client, path)
        assert len(found.events) == len({entry["UID"] for entry in found.events}) == 450
        assert found["DESCRIPTION"] == found["X-WR-CALDESC"]

    @pytest.mark.parametrize("language", ["de", "en"])
    def test_of_a_list_says_how_many_it_has_and_where_all_are(self, client, event, language):
        add_dates(event, calendar_dates.MOST_COMING)
        path = f"{PATHS[language]}?office=jena"
        page = f"https://example.org{PATHS[language].rpartition('/')[0]}/?office=jena"
        assert page not in calendar(client, path)["DESCRIPTION"]
        cast.add_date(event, date(2040, 1, 1))
        found = calendar(client, path)
        assert len(found.events) == 300
        for told in [found["DESCRIPTION"], found["X-WR-CALDESC"]]:
            assert "300" in told
            assert told.endswith(page)

    def test_of_a_list_says_so_for_what_is_over_too(self, client, event, monkeypatch):
        monkeypatch.setattr(calendar_dates, "MOST_OVER", 1)
        for days in [1, 2]:
            cast.add_date(event, timezone.localdate() - timedelta(days=days))
        assert "die letzten 1, die vorbei sind" in calendar(client)["DESCRIPTION"]

    def test_of_a_search_says_how_far_the_words_were_looked_for(self, client, event, monkeypatch):
        add_dates(event, 3)
        path = f"{PATHS['de']}?q=Treffen"
        assert "gesucht" not in calendar(client, path)["DESCRIPTION"]
        monkeypatch.setattr(pages_by_date, "SEARCHED", 2)
        assert "in den nächsten 2 Terminen gesucht" in calendar(client, path)["DESCRIPTION"]


class TestFeed:
    PATH = "/de/veranstaltungen/feed.atom"

    def test_of_events_says_how_many_it_has_and_where_all_are(self, client, bare):
        for number in range(NEXT):
            add_dates(cast.make_event(bare, f"e{number}", f"E{number}"), 1)
        found = as_readers_do(client.get(f"{self.PATH}?office=jena"))
        assert (len(found.entries), "20" in found.feed.subtitle) == (NEXT, False)
        add_dates(cast.make_event(bare, "noch-eins", "Noch eins"), 1)
        found = as_readers_do(client.get(f"{self.PATH}?office=jena"))
        assert len(found.entries) == NEXT
        assert "20" in found.feed.subtitle
        assert found.feed.subtitle.endswith("https://example.org/de/veranstaltungen/?office=jena")

    def test_an_event_that_is_on_every_day_hides_no_other(self, client, bare):
        add_dates(cast.make_event(bare, "taeglich", "Täglich"), DATES + 5)
        cast.add_date(cast.make_event(bare, "spaeter", "Später"), date(2032, 1, 1))
        found = as_readers_do(client.get(self.PATH))
        assert [entry.title for entry in found.entries] == ["Täglich", "Später"]

    def test_of_news_says_how_many_it_has_and_where_all_are(self, client, bare):
        for number in range(LATEST):
            newsroom.add(bare, f"Neues {number}")
        path = "/de/aktuelles/feed.atom"
        assert "subtitle" not in as_readers_do(client.get(path)).feed
        newsroom.add(bare, "Noch eins")
        found = as_readers_do(client.get(path))
        assert len(found.entries) == LATEST
        assert "20" in found.feed.subtitle
        assert found.feed.subtitle.endswith("https://example.org/de/aktuelles/")


def test_data_for_search_engines_say_how_many_dates_they_have(client, event):
    add_dates(event, 21)
    (block,) = parse(client.get("/en/events/treffen/")).iter("script")
    page, *dates = json.loads(block.text)["@graph"]
    assert len(dates) == 20
    assert page["description"].startswith("These data name 20 of 21 dates.")
    assert page["description"].endswith("https://example.org/en/events/treffen.ics")


def test_a_sitemap_of_more_than_one_file_lists_them_all(client, event, monkeypatch):
    def addresses(path: str, tag: str) -> list[str]:
        root = ElementTree.fromstring(client.get(path.removeprefix("https://example.org")).content)
        return [each.text for each in root.iter(f"{SITEMAP}{tag}")]

    whole = [each for each in addresses("/sitemap.xml", "loc") if "sitemap-" not in each]
    monkeypatch.setattr(PublicPages, "limit", 5)
    files = addresses("/sitemap.xml", "loc")
    assert "https://example.org/sitemap-pages.xml?p=2" in files
    told = [page for file in files for page in addresses(file, "loc")]
    assert sorted(told) == sorted(whole)
    assert client.get("/sitemap-nothing.xml").status_code == 404
    assert client.get("/sitemap-pages.xml?p=999").status_code == 404
