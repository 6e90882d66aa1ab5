"""The Atom feed of coming events, read again by an XML parser and by a library that reads feeds for a living."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from django.utils.http import http_date
from django.utils.translation import get_language, override

from events.calendar.atom_feed import NEXT, event_feed
from events.models import Event, EventState, Status
from tests import cast
from tests.conftest import NOW
from tests.website.feeds.feeds import (
    ATOM,
    LANG,
    as_readers_do,
    as_tree,
)

pytestmark = pytest.mark.usefixtures("jena_on_stage", "at_noon")

PATHS = {"de": "/de/veranstaltungen/feed.atom", "en": "/en/events/feed.atom"}
EVENING = datetime(2031, 6, 2, 18, tzinfo=UTC)


@pytest.fixture
def meeting(event):
    cast.add_date(event)
    return event


def fetch(client, language="de", query="", **headers):
    return client.get(PATHS[language] + query, headers=headers)


def get(client, language="de", query=""):
    return as_readers_do(fetch(client, language, query))


def entry_element(client, language="de"):
    return as_tree(fetch(client, language)).find(f"{ATOM}entry")


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "title", "entry", "summary"),
    [
        (
            "de",
            "Veranstaltungen: Integration vor Ort",
            "Treffen",
            "Donnerstag, 12. Juni 2031, 18 bis 20 Uhr. Kurz über Treffen.",
        ),
        (
            "en",
            "Events: Integration Near You",
            "Treffen (English)",
            "Thursday 12 June 2031, 6 pm to 8 pm. Treffen in short.",
        ),
    ],
)
def test_it_says_when_in_its_language(client, meeting, language, title, entry, summary):
    response = fetch(client, language, **{"accept-language": "de" if language == "en" else "en"})
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    found = get(client, language)
    assert (found.feed.title, found.feed.language) == (title, language)
    assert (found.entries[0].title, plain(found.entries[0].summary)) == (entry, summary)


def test_an_entry_tells_where_how_and_by_whom(client, jena):
    (entry,) = get(client).entries
    assert "Haus Jena" in entry.summary
    assert plain(entry.content[0].value).startswith(
        "<ul><li>Donnerstag, 12. Juni 2031, 18 bis 20 Uhr. Eingang Jena</li><li>Haus Jena</li></ul>"
        "<p>Kurz über Treffen in Jena.</p><p>Mehr über Treffen in Jena.</p><ul><li>Sprachen: Deutsch</li>"
    )
    assert entry.author_detail == {
        "name": "Integrationsbüro Jena",
        "href": "https://example.org/de/bueros/jena/",
    }
    assert [tag.term for tag in entry.tags] == ["Jena"]
    assert entry.link == "https://example.org/de/veranstaltungen/jena-event/"


def test_what_lacks_english_is_german_as_a_whole_and_says_so(client, meeting):
    meeting.description_en = ""
    meeting.save()
    german, english = entry_element(client), entry_element(client, "en")
    assert (german.get(LANG), english.get(LANG)) == (None, "de")
    assert english.findtext(f"{ATOM}title") == "Treffen"
    assert "18 bis" in plain(english.findtext(f"{ATOM}summary"))
    assert [link.get("hreflang") for link in english.iter(f"{ATOM}link")] == [None]
    assert english.find(f"{ATOM}link").get("href") == "https://example.org/en/events/treffen/"


def test_a_cancelled_date_says_so(client, meeting):
    row = meeting.dates.get()
    row.status, row.reason_de = Status.CANCELLED, "Hochwasser"
    row.save()
    (entry,) = get(client).entries
    assert entry.title == "Abgesagt: Treffen"
    assert "(Abgesagt)" in entry.summary
    assert "Abgesagt: Hochwasser" in entry.content[0].value
    cast.add_date(meeting, date(2031, 6, 19))
    assert get(client).entries[0].title == "Treffen", "it takes place on another day"


def test_several_dates_are_one_entry(client, meeting):
    cast.add_date(meeting, date(2031, 6, 19))
    (entry,) = get(client, "en").entries
    assert plain(entry.summary).startswith("Thursday 12 June 2031, 6 pm to 8 pm and 1 more date.")
    assert entry.content[0].value.count("2031") == 2


class TestNames:
    def test_they_outlive_a_new_slug_and_a_new_host(self, client, meeting, settings):
        before = get(client).entries[0].id
        meeting.slug = "anders"
        meeting.save()
        settings.SITE_URL = "https://www.example.com"
        assert get(client).entries[0].id == before
        assert before.startswith("urn:uuid:")

    def test_no_two_are_the_same(self, client, jena, gera):
        feeds = [get(client, language, query) for language in PATHS for query in ["", "?office=jena"]]
        assert len({feed.feed.id for feed in feeds}) == 4
        assert len({entry.id for feed in feeds for entry in feed.entries}) == 4


class TestUpdated:
    def updated(self, client):
        found = get(client)
        assert found.entries[0].updated == found.feed.updated
        return found.entries[0].updated

    def test_only_a_real_change_counts(self, client, meeting):
        with time_machine.travel(EVENING, tick=False):
            meeting.slug = "anders"
            cast.save(meeting, meeting.dates.get())
            assert self.updated(client) == "2031-06-02T10:00:00+00:00"
            meeting.title_en = "Meeting"
            cast.save(meeting)
            assert self.updated(client) == "2031-06-02T18:00:00+00:00"

    def test_an_empty_feed_stands_still(self, client, bare):
        assert get(client).feed.updated == "2026-01-01T00:00:00+00:00"


class TestAskingAgain:
    def test_who_has_it_already_gets_nothing(self, client, meeting):
        first = fetch(client)
        assert "no-cache" in first["Cache-Control"]
        again = fetch(client, **{"if-none-match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")

    def test_what_comes_near_comes_to_those_who_know_only_the_date(self, client, bare):
        for number in range(NEXT + 1):
            event = cast.make_event(bare, f"nr-{number}", f"Nr. {number}")
            cast.add_date(event, timezone.localdate() + timedelta(days=number + 1))
        assert "Last-Modified" not in fetch(client)
        with time_machine.travel(NOW + timedelta(days=2), tick=False):
            again = fetch(client, **{"if-modified-since": http_date(timezone.now().timestamp())})
        assert again.status_code == 200
        assert f"Nr. {NEXT}" in again.content.decode()


class TestWhichEvents:
    def test_those_of_one_office(self, client, jena, gera):
        found = get(client, query="?office=jena")
        assert [entry.title for entry in found.entries] == ["Treffen in Jena"]
        assert found.feed.title == "Veranstaltungen, Jena: Integration vor Ort"
        assert found.feed.author == "Integrationsbüro Jena"
        assert {link.rel: link.href for link in found.feed.links} == {
            "alternate": "https://example.org/de/veranstaltungen/?office=jena",
            "self": "https://example.org/de/veranstaltungen/feed.atom?office=jena",
        }

    def test_in_the_order_of_their_next_dates(self, client, bare):
        for title, days in [("C", [9]), ("A", [-3, 1, 30]), ("B", [2]), ("Vorbei", [-3]), ("Undatiert", [])]:
            event = cast.make_event(bare, title.lower(), title)
            for day in days:
                cast.add_date(event, timezone.localdate() + timedelta(days=day))
        assert [entry.title for entry in get(client).entries] == ["A", "B", "C"]

    def test_none_that_the_public_does_not_see(self, client, jena):
        assert [entry.title for entry in get(client).entries] == ["Treffen in Jena"]
        event = Event.objects.public().get()
        event.state = EventState.DRAFT
        event.save()
        assert get(client).entries == []

    @pytest.mark.parametrize("query", ["?office=nowhere", "?office=%00", "?office=" + "x" * 999])
    def test_an_office_that_is_none_has_none(self, client, jena, query):
        assert fetch(client, query=query).status_code == 404

    def test_a_renamed_office_keeps_its_readers(self, client, jena):
        jena.slug = "jena-neu"
        jena.save()
        response = fetch(client, query="?office=jena")
        assert response.status_code == 301
        assert response["Location"].endswith("/de/veranstaltungen/feed.atom?office=jena-neu")


def test_characters_that_xml_cannot_carry_break_nothing(client, meeting):
    meeting.title_de, meeting.summary_de = "A\x0bB <&>", "C\x1fD <b>"
    meeting.description_de = "<p>E\x08F</p>"
    meeting.save()
    (entry,) = get(client).entries
    assert entry.title_detail.value == "AB <&>"
    assert "CD &lt;b&gt;" in entry.summary
    assert "<p>CD &lt;b&gt;</p><p>EF</p>" in entry.content[0].value


def test_it_needs_neither_a_request_nor_an_active_language(meeting):
    with override("de"):
        written = event_feed(None, "en").writeString("utf-8")
        assert get_language() == "de"
    assert "Treffen (English)" in written


@pytest.mark.parametrize("count", [1, 60])
@pytest.mark.parametrize(("query", "queries"), [("", 10), ("?office=jena", 10)])
def test_queries_do_not_grow(client, jena, django_assert_num_queries, count, query, queries):
    for number in range(count):
        event = cast.make_event(jena, f"nr-{number}", f"Nr. {number}", place=jena.event_places.get())
        event.organisers.create(name_de="Verein")
        cast.add_date(event)
    # Keys and rows of dates; events with four kinds of rows; the filter.
    with django_assert_num_queries(queries):
        assert len(get(client, query=query).entries) == min(count + 1, NEXT)
