"""Past events, the latest first."""

from datetime import date, timedelta

import pytest

from events.calendar.changes import as_one_change
from events.lists.page import ON_A_PAGE
from tests import cast
from tests.events.lists.filter_page import (
    ARCHIVE,
    days,
    get,
    heading,
    link_called,
    titles,
)
from tests.website.pages import by_class, texts

pytestmark = pytest.mark.usefixtures("cast_on_stage", "at_noon")

TODAY = date(2031, 6, 2)


def archive(client, language="de", query=""):
    return get(client, language, query, ARCHIVE)


def notes(page) -> list[str]:
    return [texts(each) for each in by_class(page, "event__text") if texts(each).startswith("Nr")]


def test_what_is_over_is_in_it_and_nothing_else(client, jena):
    for offset in [-1, -30, 0]:
        cast.add_date(jena.events.get(slug="jena-event"), TODAY + timedelta(days=offset))
        for name in cast.HIDDEN_EVENTS:
            cast.add_date(jena.events.get(slug=f"jena-{name}"), TODAY + timedelta(days=offset))
    page = archive(client)
    assert days(page) == ["Sonntag, 1. Juni 2031", "Samstag, 3. Mai 2031"]
    assert titles(page) == ["Treffen in Jena"] * 2
    assert link_called(page, "Kommende Veranstaltungen") == "/de/veranstaltungen/"


@pytest.mark.parametrize(("query", "count"), [("?q=treffen", 1), ("?q=nichts", 0), ("?from=2031-06-01", 0), ("?to=2031-05-31", 1)])  # fmt: skip
def test_it_can_be_asked_like_the_list(client, event, query, count):
    cast.add_date(event, date(2031, 5, 3))
    assert len(titles(archive(client, query=query))) == count


def test_pages_go_back_in_time(client, event):
    with as_one_change(event):
        for number in range(ON_A_PAGE + 3):
            cast.add_date(event, TODAY - timedelta(days=1 + number // 2), note_de=f"Nr{number}.")
    page = archive(client)
    older = archive(client, query=link_called(page, "Frühere Veranstaltungen"))
    assert len(notes(page)) == ON_A_PAGE
    assert len(set(notes(page) + notes(older))) == ON_A_PAGE + 3
    assert link_called(older, "Neueste vergangene Veranstaltungen") == "/de/veranstaltungen/archiv/#results"


def test_a_rare_word_is_searched_for_piece_by_piece(client, bare, monkeypatch):
    monkeypatch.setattr("events.lists.pages_by_date.SEARCHED", 3)
    for number in range(4):
        cast.add_date(cast.make_event(bare, f"e{number}", f"Nr {number}"), TODAY - timedelta(days=1 + number))
    page = archive(client, query="?q=nr 3")
    assert "erst ein Teil der Termine durchsucht" in texts(page)
    assert titles(archive(client, query=link_called(page, "Frühere Veranstaltungen"))) == ["Nr 3"]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "Es gibt noch keine vergangenen Veranstaltungen."),
        ("?q=x", "Zu Ihrer Auswahl passt keine vergangene Veranstaltung."),
        ("?after=19900101T000000-1", "Frühere Veranstaltungen gibt es nicht."),
    ],
)
def test_an_empty_archive_says_so(client, bare, query, sentence):
    page = archive(client, query=query)
    assert sentence in texts(page.find(".//main"))
    assert heading(page) == "Ergebnisse"


@pytest.mark.parametrize("count", [1, ON_A_PAGE + 5])
def test_queries_do_not_grow(client, jena, django_assert_num_queries, count):
    for number in range(count):
        event = cast.make_event(jena, f"e{number}", "E", place=jena.event_places.get())
        cast.add_date(event, TODAY - timedelta(days=3))
    # Offices, programmes, towns; keys, dates, languages; announcements.
    with django_assert_num_queries(7):
        archive(client)
