"""Today, this week, the weekend, next week: which days they are, and what a list, its links and its calendar make of them."""

from datetime import date, timedelta

import pytest
import time_machine

from events.calendar.changes import as_one_change
from events.lists.near_days import NearDays
from events.models import Event
from tests import cast
from tests.events.lists.filter_page import (
    TODAY,
    add,
    get,
    link_called,
    links,
    titles,
)
from tests.website.pages import by_class, by_id, texts

pytestmark = pytest.mark.usefixtures("cast_on_stage", "at_noon")


def chips(page) -> list:
    """The links above the filter, not those below an empty list."""
    (row,) = [row for row in by_class(page, "chips") if "Heute" in texts(row) or "Today" in texts(row)]
    return list(row.iter("a"))


@pytest.mark.parametrize(
    ("near", "today", "first", "last"),
    [
        ("today", date(2026, 12, 31), date(2026, 12, 31), date(2026, 12, 31)),
        # A Monday, a Saturday, a Sunday.
        ("this-week", date(2026, 11, 30), date(2026, 11, 30), date(2026, 12, 6)),
        ("this-week", date(2026, 12, 6), date(2026, 11, 30), date(2026, 12, 6)),
        ("weekend", date(2026, 11, 30), date(2026, 12, 5), date(2026, 12, 6)),
        ("weekend", date(2026, 12, 5), date(2026, 12, 5), date(2026, 12, 6)),
        ("weekend", date(2026, 12, 6), date(2026, 12, 5), date(2026, 12, 6)),
        ("next-week", date(2026, 12, 6), date(2026, 12, 7), date(2026, 12, 13)),
        # At the turn of the year, which is a Thursday, and into a leap year.
        ("this-week", date(2026, 12, 31), date(2026, 12, 28), date(2027, 1, 3)),
        ("weekend", date(2027, 1, 1), date(2027, 1, 2), date(2027, 1, 3)),
        ("next-week", date(2026, 12, 31), date(2027, 1, 4), date(2027, 1, 10)),
        ("next-week", date(2028, 2, 20), date(2028, 2, 21), date(2028, 2, 27)),
    ],
)
def test_they_are_these_days(near, today, first, last):
    assert NearDays(near).span(today) == (first, last)


@pytest.fixture
def bare_days(jena):
    """One event on each day from yesterday to the end of next week; TODAY is a Monday."""
    Event.objects.all().delete()
    for offset in range(-1, 14):
        add(jena, f"T{offset}", TODAY + timedelta(days=offset))
    return jena


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("near", "offsets"),
    [("today", [0]), ("this-week", range(7)), ("weekend", [5, 6]), ("next-week", range(7, 14))],
)
def test_the_list_has_the_events_of_these_days(client, bare_days, language, near, offsets):
    found = titles(get(client, language, f"?when={near}"))
    assert [title.removesuffix(" (English)") for title in found] == [f"T{offset}" for offset in offsets]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2031-06-02 23:59+02:00", "Montag, 2. Juni 2031"),
        ("2031-06-03 00:01+02:00", "Dienstag, 3. Juni 2031"),
        ("2031-06-02 22:30+00:00", "Dienstag, 3. Juni 2031"),
    ],
)
def test_the_day_changes_at_midnight_in_berlin(client, bare_days, moment, day):
    with time_machine.travel(moment, tick=False):
        (state,) = by_class(get(client, query="?when=today"), "filter-fold__state")
        assert texts(state) == f"Eingestellt: {day}"


def test_what_goes_on_for_weeks_is_on_today_too(client, jena):
    Event.objects.all().delete()
    show = cast.make_event(jena, "bilder", "Bilder")
    with as_one_change(show):
        show.dates.create(day=TODAY - timedelta(days=20), last_day=TODAY + timedelta(days=20), all_day=True)
    for near in NearDays.values:
        assert titles(get(client, query=f"?when={near}")) == ["Bilder"]


def test_one_is_chosen_and_taken_back_and_the_rest_of_the_choice_stays(client, bare_days):
    page = get(client, query="?office=jena&when=weekend&q=T5")
    assert titles(page) == ["T5"]
    (chosen,) = by_class(page, "chips__link--set")
    assert texts(chosen).startswith("Wochenende")
    assert "ist gewählt. Alle Tage zeigen" in texts(chosen)
    assert chosen.get("href") == "/de/veranstaltungen/?q=T5&office=jena#results"
    others = [link.get("href") for link in chips(page) if link is not chosen]
    assert others == [
        f"/de/veranstaltungen/?q=T5&office=jena&when={near}#results"
        for near in ["today", "this-week", "next-week"]
    ]


def test_the_form_keeps_it_and_days_that_are_typed_win(client, bare_days):
    (kept,) = [
        each for each in get(client, query="?when=weekend").iter("input") if each.get("name") == "when"
    ]
    assert (kept.get("type"), kept.get("value")) == ("hidden", "weekend")
    page = get(client, query="?when=weekend&from=2031-06-03&to=2031-06-03")
    assert titles(page) == ["T1"]
    assert not by_class(page, "chips__link--set")
    assert not [each for each in page.iter("input") if each.get("name") == "when"]
    assert not any("when=weekend" in link and "from=" in link for link in links(page) if ".ics" in link)


def test_a_chip_replaces_days_that_are_typed(client, bare_days):
    hrefs = [link.get("href") for link in chips(get(client, query="?from=2031-06-03&office=jena"))]
    assert hrefs[0] == "/de/veranstaltungen/?office=jena&when=today#results"


def test_the_dates_can_be_saved_but_not_subscribed_to(client, bare_days):
    page = get(client, query="?when=weekend&office=jena")
    calendars = [link for link in links(page) if "kalender.ics" in link and "from" in link]
    assert len(calendars) == 1
    assert calendars[0].endswith("?office=jena&from=2031-06-07&to=2031-06-08")
    assert not [link for link in links(page) if link.startswith("webcal")]


def test_a_calendar_of_near_days_names_the_days_themselves(client, bare_days):
    response = client.get("/de/veranstaltungen/kalender.ics?when=today&office=jena")
    assert response.status_code == 302
    assert response["Location"].endswith("?office=jena&from=2031-06-02&to=2031-06-02")
    assert client.get("/de/veranstaltungen/kalender.ics?when=yesterday").status_code == 404


def test_the_other_language_keeps_it(client, bare_days):
    assert "/en/events/?when=weekend" in links(get(client, query="?when=weekend"))


@pytest.mark.parametrize("query", ["when=yesterday", "when=%00", "when=today&when=x", "when=" + "x" * 9000])
def test_other_days_are_a_sentence_and_narrow_nothing(client, bare_days, query):
    page = get(client, query=f"?{query}")
    assert "Diese Tage kennen wir nicht." in texts(by_id(page, "errors"))
    assert len(titles(page)) == 14


def test_undated_events_are_on_none_of_these_days(client, event):
    assert titles(get(client)) == ["Treffen"]
    page = get(client, query="?when=today")
    assert titles(page) == []
    assert "Für diese Tage ist nichts angekündigt." in texts(page)


def test_nothing_is_offered_to_subscribe_to_and_each_condition_can_be_left_out(client, bare_days):
    page = get(client, query="?when=weekend&office=jena&free=yes")
    assert titles(page) == []
    main = texts(page.find(".//main"))
    assert "Lassen Sie eine dieser Bedingungen weg:" in main
    assert "abonnieren" not in main
    assert "Kalenderdatei" not in main
    assert link_called(page, "Weglassen: Jena ×") == "/de/veranstaltungen/?free=yes&when=weekend#results"
    assert (
        link_called(page, "Weglassen: kostenlos ×") == "/de/veranstaltungen/?office=jena&when=weekend#results"
    )
    days = "Weglassen: 7. Juni bis 8. Juni 2031 ×"
    assert link_called(page, days) == "/de/veranstaltungen/?office=jena&free=yes#results"


def test_the_fold_says_what_is_set_and_is_open_with_an_error_in_it(client, bare_days):
    (closed,) = by_class(get(client), "filter-fold")
    assert closed.get("open") is None
    assert "Nichts eingestellt" in texts(closed.find("summary"))
    (still_closed,) = by_class(get(client, query="?office=jena&free=yes"), "filter-fold")
    assert still_closed.get("open") is None
    assert texts(still_closed.find("summary")) == "Veranstaltungen auswählen Eingestellt: Jena, kostenlos"
    (opened,) = by_class(get(client, query="?from=30.2.2031"), "filter-fold")
    assert opened.get("open") is not None
