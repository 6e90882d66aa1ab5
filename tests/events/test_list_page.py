"""Coming events by day, and what people ask of them."""

from datetime import date, time, timedelta
from urllib.parse import quote

import pytest
import time_machine

from events.event_lists import COUNTED, ON_A_PAGE
from events.models import Event, EventDate, Place, Programme, State
from tests import cast
from tests.events.conftest import NOW
from tests.events.filter_page import LIST, days, get, heading, link_called, links, titles
from tests.website.pages import by_class, by_id, parse, texts
from website.renaming import slug_of

TODAY = date(2031, 6, 2)


@pytest.fixture(autouse=True)
def at_noon():
    with time_machine.travel(NOW, tick=False):
        yield


def add(office, title, day=TODAY + timedelta(days=1), when=time(18), **fields) -> Event:
    event = cast.make_event(office, slug_of(title, 50), title, **fields)
    event.dates.create(day=day, starts=when)
    return event


class TestDays:
    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("de", ["Donnerstag, 12. Juni 2031", "Treffen in Jena", "18 bis 20 Uhr", "Haus Jena", "Deutsch", "Kurz über Treffen in Jena.", "Eingang Jena"]),
            ("en", ["Thursday 12 June 2031", "Treffen in Jena (English)", "6 pm to 8 pm", "House Jena", "German", "Treffen in Jena in short.", "Door Jena"]),
        ],
    )  # fmt: skip
    def test_a_line_says_what_when_and_where(self, client, jena, language, words):
        (day,) = by_class(get(client, language), "day")
        for each in words:
            assert each in texts(day)

    def test_days_come_in_their_order(self, client, bare):
        for offset in [2, 1, 2]:
            add(bare, f"E{Event.objects.count()}", TODAY + timedelta(days=offset))
        page = get(client)
        assert days(page) == ["Dienstag, 3. Juni 2031", "Mittwoch, 4. Juni 2031"]
        assert titles(page) == ["E1", "E0", "E2"]

    def test_what_is_running_stands_on_top_and_says_until_when(self, client, bare):
        add(bare, "Abend")
        exhibition = cast.make_event(bare, "bilder", "Bilder")
        exhibition.dates.create(day=date(2031, 5, 1), last_day=date(2031, 7, 31), all_day=True)
        page = get(client)
        assert days(page) == ["Läuft gerade", "Dienstag, 3. Juni 2031"]
        assert "bis 31. Juli 2031" in texts(by_class(page, "day")[0])

    def test_a_doubtful_weekday_is_not_shown(self, client, event):
        event.dates.create(day=TODAY + timedelta(days=3), weekday_doubtful=True)
        event.dates.create(day=TODAY + timedelta(days=3))
        assert sorted(days(get(client))) == ["5. Juni 2031", "Donnerstag, 5. Juni 2031"]

    def test_cancelled_postponed_and_moved_say_so_first_and_why(self, client, event):
        for number, status in enumerate(["cancelled", "postponed", "moved"]):
            event.dates.create(
                day=TODAY + timedelta(days=number), starts=time(18), status=status, reason_de="Grund",
                previous_day=TODAY if status == "moved" else None,
            )  # fmt: skip
        page = get(client)
        assert titles(page) == ["Abgesagt Treffen", "Verschoben Treffen", "Verlegt Treffen"]
        assert [texts(each) for each in by_class(page, "event__status")] == [
            "Grund",
            "Verschoben, der neue Termin steht noch nicht fest: Grund",
            "Verlegt, vorher geplant: Montag, 2. Juni 2031: Grund",
        ]

    def test_past_hidden_and_closed_events_are_not_in_it(self, client, jena):
        add(jena, "Vorbei", TODAY - timedelta(days=1))
        page = get(client)
        assert titles(page) == ["Treffen in Jena"]
        for title, _fields in cast.HIDDEN_EVENTS.values():
            assert title not in texts(page)

    def test_what_exists_in_german_only_is_marked(self, client, bare):
        add(bare, "Nur deutsch", title_en="", summary_en="")
        page = get(client, "en")
        assert "Nur deutsch" in {texts(span) for span in page.iter("span") if span.get("lang") == "de"}
        assert len(by_class(page, "original-text")) == 1


class TestUndated:
    def test_they_stand_last_under_their_own_heading(self, client, event):
        add(event.office, "Abend")
        page = get(client)
        assert days(page)[-1] == "Termin folgt"
        assert titles(page) == ["Abend", "Treffen"]
        assert heading(page) == "1 Termin"

    def test_they_are_not_for_days_nor_without_hope(self, client, event):
        assert titles(get(client, query="?from=2031-06-02")) == []
        for year, shown in [(2031, ["Treffen"]), (2030, [])]:
            event.programme = Programme.objects.create(
                office=event.office, slug=f"p{year}", state=State.PUBLISHED, title_de="P", year=year
            )
            event.save()
            assert titles(get(client)) == shown


class TestFilter:
    @pytest.fixture
    def two(self, jena, gera):
        """One event that has what is asked for, and one that has not."""
        place = Place.objects.create(office=jena, name_de="Saal", town="Jena", step_free=True)
        programme = jena.programmes.get()
        one = add(jena, "Ämter kennenlernen", programme=programme, place=place, price_kind="free")
        one.topics.create(topic="work")
        one.spoken_languages.create(language="ar", is_interpreted=True)
        add(gera, "Anderes", TODAY + timedelta(days=5))
        EventDate.objects.filter(event__slug__in=["jena-event", "gera-event"]).delete()
        Event.objects.filter(slug__in=["jena-event", "gera-event"]).delete()
        return one

    @pytest.mark.parametrize(
        "query",
        [
            "office=jena", "programme=jena-week", "topic=work", "language=ar", "accessible=yes", "free=yes",
            "q=aemter", "q=%C3%84MTER", "q=kennen%20saal", "q=AMT", "to=2031-06-03", "to=03.06.2031",
            "office=jena&programme=jena-week&topic=work&language=ar&accessible=yes&free=yes&q=kurz&from=2031-06-03",
        ],
    )  # fmt: skip
    def test_each_condition_finds_the_one(self, client, two, query):
        found = titles(get(client, query=f"?{query}"))
        assert found == (["Ämter kennenlernen"] if query != "q=AMT" else [])

    def test_nothing_asked_for_finds_both(self, client, two):
        empty = "?q=&office=&programme=&topic=&language=&from=&to="
        for query in ["", empty, "?from=2031-06-02", "?q=%20", "?page=2"]:
            assert len(titles(get(client, query=query))) == 2

    def test_the_choice_stays_in_the_form_and_the_address_leads_to_the_results(self, client, two):
        page = get(client, query="?office=jena&free=yes&q=kurz&from=2031-06-03&topic=work")
        chosen = {option.get("value") for option in page.iter("option") if option.get("selected") is not None}
        assert {"jena", "work"} <= chosen
        assert by_id(page, "id_free").get("checked") is not None
        assert by_id(page, "id_q").get("value") == "kurz"
        assert by_id(page, "id_from").get("value") == "2031-06-03"
        (form,) = by_class(page, "filter")
        assert form.get("action") == "/de/veranstaltungen/#results"
        assert form.get("method", "get") == "get"
        assert by_id(page, "results").get("tabindex") == "-1"
        assert link_called(page, "Filter löschen") == "/de/veranstaltungen/"
        assert page.get("data-hue") == str(two.office.hue)

    def test_the_other_language_keeps_the_choice(self, client, two):
        assert "/en/events/?office=jena&q=kurz" in links(get(client, query="?office=jena&q=kurz"))

    def test_drafts_of_programmes_are_no_choice(self, client, two):
        Programme.objects.update(state=State.DRAFT)
        page = get(client, query="?programme=jena-week")
        assert by_id(page, "id_programme") is None
        assert "Woche in" not in texts(page)

    @pytest.mark.parametrize(
        ("query", "found"), [("office=alt", "office=jena"), ("programme=alt&q=x", "q=x&programme=jena-week")]
    )
    def test_a_former_name_leads_to_the_new_one(self, client, two, query, found):
        name = query.partition("=")[0]
        row = two.office if name == "office" else two.programme
        row.slug, new = "alt", row.slug
        row.save()
        row.slug = new
        row.save()
        response = client.get(f"/de/veranstaltungen/?{query}")
        assert (response.status_code, response["Location"]) == (301, f"/de/veranstaltungen/?{found}")


JUNK = [
    "from=2023-02-30", "to=2023-02-30", "from=0000-01-01", "from=0001-01-01", "from=9999-12-31", "to=9999-12-31",
    "to=0001-01-01", "from=%00", "to=99999-01-01", "from=2031-06-05&to=2031-06-01", "office=nowhere", "office=%00",
    "office=a&office=b", "programme=nowhere", "programme=%00", "topic=x", "topic=%00", "language=xx", "accessible=%00",
    "free=maybe", "q=%00", "q=%ff", "q=%25_%5C", "q='--", "q=" + "ä" * 8192, "office=" + "x" * 8192,
    "programme=" + "x" * 8192, "before=-1", "after=-1", "page=-1", "page=1000000000", "after=1000000000",
    "after=20310612T160000-1000000000", "before=20310612T160000-999999999999999999", "after=00010101T000000-1",
    "before=00010101T000000-1", "after=99991231T235959-1", "before=99991231T235959-1", "after=20310230T000000-1",
    "after=20310612T160000-9999999999999999999", "after=%00", "after=%D9%A2", "after=x&before=y", "office[]=1", "=",
    "after=20310612T160000-1&before=20310612T160000-1", "q=" + quote("a b c d e f g h i j"),
]  # fmt: skip


class TestJunk:
    @pytest.mark.parametrize("query", JUNK)
    @pytest.mark.parametrize("path", ["/de/veranstaltungen/", "/en/events/archive/"])
    def test_it_never_breaks_the_page(self, client, jena, gera, path, query):
        assert client.get(f"{path}?{query}").status_code == 200

    @pytest.mark.parametrize(
        ("query", "field", "sentence"),
        [
            ("from=2023-02-30", "from", "Diesen Tag gibt es nicht. Bitte schreiben Sie ihn so: 24.09.2026."),
            ("from=2031-06-05&to=2031-06-01", "to", "Der letzte Tag darf nicht vor dem ersten Tag liegen."),
            ("office=nowhere", "office", "Dieses Büro kennen wir nicht."),
            ("programme=nowhere", "programme", "Dieses Programm kennen wir nicht."),
            ("topic=x", "topic", "Dieses Thema kennen wir nicht."),
            ("language=xx", "language", "Diese Sprache kennen wir nicht."),
        ],
    )
    def test_it_is_said_at_the_field_and_where_the_focus_lands(
        self, client, jena, gera, query, field, sentence
    ):
        page = get(client, query=f"?{query}")
        described_by = by_id(page, f"id_{field}").get("aria-describedby").split()
        assert sentence in texts(by_id(page, described_by[-1]))
        assert sentence in texts(by_id(page, "errors"))
        assert f"#id_{field}" in links(page)
        assert titles(page), "what is not understood narrows nothing"

    def test_a_page_that_is_none_says_so_and_begins_at_the_first(self, client, jena):
        page = get(client, query="?after=-1")
        assert "Diese Seite der Liste gibt es nicht." in texts(by_id(page, "errors"))
        assert titles(page)

    @pytest.mark.parametrize("method", ["post", "put", "delete"])
    def test_it_can_only_be_read(self, client, db, method):
        assert getattr(client, method)(LIST["de"]).status_code == 405


class TestPages:
    @pytest.fixture
    def many(self, event):
        """Dates in pairs at the same moment, which no key of the time alone could tell apart."""
        for number in range(ON_A_PAGE * 2 + 4):
            event.dates.create(
                day=TODAY + timedelta(days=1 + number // 2), starts=time(18), note_de=f"Nr{number}."
            )
        return event

    @staticmethod
    def notes(page) -> list[str]:
        return [texts(each) for each in by_class(page, "event__text") if texts(each).startswith("Nr")]

    def test_none_is_lost_or_twice_and_there_is_a_way_back(self, client, many):
        page, seen, backwards = get(client), [], []
        while True:
            seen += self.notes(page)
            later = [link.get("href") for link in page.iter("a") if link.get("rel") == "next"]
            if not later:
                break
            assert later[0].endswith("#results")
            page = get(client, query=later[0])
        assert seen == [f"Nr{number}." for number in range(ON_A_PAGE * 2 + 4)]
        while True:
            backwards = self.notes(page) + backwards
            earlier = [link.get("href") for link in page.iter("a") if link.get("rel") == "prev"]
            if not earlier:
                break
            page = get(client, query=earlier[0])
        assert backwards == seen
        assert link_called(page, "Erste Seite") == "/de/veranstaltungen/#results"

    def test_pages_keep_what_was_asked_for(self, client, many):
        query = link_called(get(client, query="?office=jena&q=kurz"), "Spätere Veranstaltungen")
        assert query.startswith("?q=kurz&office=jena&after=")
        assert len(self.notes(get(client, query=query))) == ON_A_PAGE

    @pytest.mark.parametrize(
        ("count", "words"), [(0, "Keine Termine gefunden"), (1, "1 Termin"), (COUNTED, "200 Termine"), (COUNTED + 1, "Mehr als 200 Termine")]
    )  # fmt: skip
    def test_it_says_how_many_there_are_up_to_a_limit(self, client, event, count, words):
        rows = [EventDate(event=event, day=TODAY + timedelta(days=1)) for _number in range(count)]
        for row in rows:
            row.fill_in()
        EventDate.objects.bulk_create(rows)
        assert heading(get(client)) == words
        assert heading(get(client, query="?q=treffen")) == words

    def test_a_rare_word_is_searched_for_piece_by_piece(self, client, bare, monkeypatch):
        monkeypatch.setattr("events.pages_by_date.SEARCHED", 3)
        for number in range(7):
            add(bare, f"Nr {number}", TODAY + timedelta(days=1 + number))
        add(bare, "Gesucht", TODAY + timedelta(days=20))
        page, steps = get(client, query="?q=gesucht"), 0
        while not titles(page):
            assert "erst die nächsten Termine durchsucht" in texts(page)
            page, steps = get(client, query=link_called(page, "Spätere Veranstaltungen")), steps + 1
        assert (titles(page), steps) == (["Gesucht"], 2)
        assert "durchsucht" not in texts(page)


class TestEmpty:
    @pytest.mark.parametrize(
        ("query", "sentence"),
        [
            ("", "Zurzeit ist nichts angekündigt."),
            ("?office=jena", "Zu Ihrer Auswahl passt keine kommende Veranstaltung."),
            ("?q=nichts", "Zu Ihrer Auswahl passt keine kommende Veranstaltung."),
            ("?to=2030-01-01", "Für diese Tage ist nichts angekündigt."),
            ("?after=20990101T000000-1", "Weitere Veranstaltungen gibt es nicht."),
        ],
    )
    def test_it_says_why_and_what_to_do(self, client, bare, query, sentence):
        cast.make_office("gera", "Gera")
        page = get(client, query=query)
        assert sentence in texts(page.find(".//main"))
        assert "/de/veranstaltungen/archiv/" in {link.partition("?")[0] for link in links(page)}

    def test_an_office_without_events_is_named(self, client, bare):
        cast.make_office("gera", "Gera")
        assert link_called(get(client, query="?office=jena"), "Integrationsbüro Jena") == "/de/bueros/jena/"


def test_the_main_navigation_leads_here_and_says_where_one_is(client, jena):
    for path in ["/de/veranstaltungen/", "/de/veranstaltungen/jena-event/", "/de/programme/jena-week/"]:
        page = parse(client.get(path))
        (here,) = [link for link in by_class(page, "main-nav__link") if link.get("aria-current")]
        assert (texts(here), here.get("href")) == ("Veranstaltungen", "/de/veranstaltungen/")


@pytest.mark.parametrize(("query", "address"), [("", ""), ("?office=jena", "?office=jena")])
def test_partners_find_the_way_to_propose_one(client, jena, query, address):
    assert f"/de/veranstaltungen/vorschlagen/{address}" in links(get(client, query=query))


def test_search_engines_are_told_of_the_list_but_not_of_its_filters(client, jena, settings):
    settings.DEMONSTRATION = False
    assert b"noindex" not in client.get("/de/veranstaltungen/").content
    assert b"noindex" in client.get("/de/veranstaltungen/?q=x").content


def test_no_cookie_is_set(client, jena):
    assert not client.get("/de/veranstaltungen/?q=x").cookies


@pytest.mark.parametrize("count", [1, ON_A_PAGE + 5])
@pytest.mark.parametrize(
    ("query", "queries"),
    # Offices, programmes; two keys, dates, their languages; two counts; announcements, footer. With words one
    # more, for the end of the search.
    [("", 10), ("?office=jena&topic=encounter", 10), ("?q=treffen", 11)],
)
def test_queries_do_not_grow(client, jena, django_assert_num_queries, count, query, queries):
    cast.make_event(jena, "undated", "Treffen ohne Tag").topics.create(topic="encounter")
    for number in range(count):
        add(jena, f"Treffen {number}", place=jena.event_places.get()).topics.create(topic="encounter")
    is_last_page = count == 1
    if is_last_page:
        queries += 2  # what is undated, and its languages
    elif "q=" in query:
        queries -= 1  # the page is full, the search has no end
    with django_assert_num_queries(queries):
        get(client, query=query)
