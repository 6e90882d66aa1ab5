"""Coming events by day, and what people ask of them."""

from datetime import date, time, timedelta

import pytest
from django.core.files.base import ContentFile

from events.calendar.changes import as_one_change
from events.lists.page import COUNTED, ON_A_PAGE
from events.models import Event, EventDate, EventState, Programme
from library.models import LibraryPicture
from tests import cast
from tests.events.lists.filter_page import (
    ARCHIVE,
    TODAY,
    add,
    days,
    get,
    heading,
    link_called,
    links,
    titles,
)
from tests.website.pages import by_class, parse, texts

pytestmark = pytest.mark.usefixtures("cast_on_stage", "at_noon")


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

    @pytest.mark.parametrize(("step_free", "says"), [(True, True), (False, False), (None, False)])
    def test_a_line_says_that_one_gets_in_without_steps_where_that_is_known(
        self, client, jena, step_free, says
    ):
        jena.event_places.update(step_free=step_free)
        (day,) = by_class(get(client), "day")
        assert ("stufenloser Zugang" in texts(day)) is says

    def test_days_come_in_their_order(self, client, bare):
        for offset in [2, 1, 2]:
            add(bare, f"E{Event.objects.count()}", TODAY + timedelta(days=offset))
        page = get(client)
        assert days(page) == ["Dienstag, 3. Juni 2031", "Mittwoch, 4. Juni 2031"]
        assert titles(page) == ["E1", "E0", "E2"]

    def test_what_is_running_stands_on_top_and_says_until_when(self, client, bare):
        add(bare, "Abend")
        exhibition = cast.make_event(bare, "bilder", "Bilder")
        with as_one_change(exhibition):
            exhibition.dates.create(day=date(2031, 5, 1), last_day=date(2031, 7, 31), all_day=True)
        page = get(client)
        assert days(page) == ["Läuft gerade", "Dienstag, 3. Juni 2031"]
        assert "bis 31. Juli 2031" in texts(by_class(page, "day")[0])

    def test_a_doubtful_weekday_is_not_shown(self, client, event):
        with as_one_change(event):
            event.dates.create(day=TODAY + timedelta(days=3), weekday_doubtful=True)
            event.dates.create(day=TODAY + timedelta(days=3))
        assert sorted(days(get(client))) == ["5. Juni 2031", "Donnerstag, 5. Juni 2031"]

    def test_cancelled_postponed_and_moved_say_so_first_and_why(self, client, event):
        for number, status in enumerate(["cancelled", "postponed", "moved"]):
            cast.add_date(
                event, TODAY + timedelta(days=number), status=status, reason_de="Grund",
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
        assert titles(page) == ["Treffen in Jena", "Treffen in Gera"]
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
                office=event.office, slug=f"p{year}", state=EventState.PUBLISHED, title_de="P", year=year
            )
            cast.save(event)
            assert titles(get(client)) == shown


class TestPages:
    @pytest.fixture
    def many(self, event):
        """Dates in pairs at the same moment, which no key of the time alone could tell apart."""
        with as_one_change(event):
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
        monkeypatch.setattr("events.lists.pages_by_date.SEARCHED", 3)
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
    # Offices, programmes, towns; two keys, dates, their languages; announcements. With words one more, for the end of
    # the search; on pages of one office its closed days.
    [("", 8), ("?office=jena&topic=encounter", 9), ("?q=treffen", 9)],
)
def test_queries_do_not_grow(client, jena, django_assert_num_queries, count, query, queries):
    cast.make_event(jena, "undated", "Treffen ohne Tag").topics.create(topic="encounter")
    for number in range(count):
        add(jena, f"Treffen {number}", place=jena.event_places.get()).topics.create(topic="encounter")
    is_last_page = count == 1
    if is_last_page:
        queries += 3  # the keys of what is undated, the events, their languages
    elif "q=" in query:
        queries -= 1  # the page is full, the search has no end
    with django_assert_num_queries(queries):
        get(client, query=query)


class TestPictures:
    """Beside the line of an event, small, and passed over by readers: the title says what it is."""

    @pytest.fixture(autouse=True)
    def own_disk(self, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path

    def pictured(self, office, title, day=TODAY + timedelta(days=1), **fields) -> Event:
        photo = ContentFile(cast.picture("JPEG", size=(900, 600)), "fest.jpg")
        picture = cast.add_picture(office, image=photo, image_decorative=True)
        return add(office, title, day, picture=picture, **fields)

    def pictures(self, page) -> list:
        return by_class(page, "pictured-line__image")

    def test_it_is_cut_for_lists_and_says_nothing(self, client, bare):
        self.pictured(bare, "Fest")
        (image,) = self.pictures(get(client))
        assert (image.get("alt"), image.get("width"), image.get("height")) == ("", "800", "533")
        assert [each.split()[1] for each in image.get("srcset").split(", ")] == ["400w", "800w"]
        (picture,) = by_class(get(client), "pictured-line__picture")
        assert [each.get("type") for each in picture.iter("source")] == ["image/avif", "image/webp"]
        assert image.get("sizes")

    def test_what_is_seen_first_is_not_put_off(self, client, bare):
        for number in range(4):
            self.pictured(bare, f"Fest {number}", TODAY + timedelta(days=1 + number // 3))
        assert [each.get("loading") for each in self.pictures(get(client))] == [None, None, "lazy", "lazy"]

    def test_an_event_with_many_dates_shows_it_once(self, client, bare):
        event = self.pictured(bare, "Kurs")
        for week in range(1, 4):
            cast.add_date(event, TODAY + timedelta(days=7 * week))
        page = get(client)
        assert (titles(page), len(self.pictures(page))) == (["Kurs"] * 4, 1)

    def test_what_has_no_day_yet_has_one_too(self, client, bare):
        event = self.pictured(bare, "Fest")
        with as_one_change(event):
            event.dates.all().delete()
        (image,) = self.pictures(get(client))
        assert image.get("loading") == "lazy"

    @pytest.mark.parametrize(
        ("name", "src"), [("alt.w900h600.jpg", "alt.w900h600.400.webp"), ("alt.jpg", None)]
    )
    def test_one_of_an_older_copy_shows_what_that_has_stored(self, client, bare, name, src):
        event = self.pictured(bare, "Fest")
        LibraryPicture.objects.filter(pk=event.picture_id).update(image=f"events/{name}")
        found = [image.get("src") for image in self.pictures(get(client))]
        assert found == ([f"/media/events/{src}"] if src else [])

    def test_only_the_list_of_what_is_to_come_shows_them(self, client, bare):
        self.pictured(bare, "Fest", TODAY - timedelta(days=9))
        page = get(client, path=ARCHIVE)
        assert (titles(page), self.pictures(page)) == (["Fest"], [])

    @pytest.mark.parametrize("count", [1, 3])
    def test_they_ask_the_database_nothing(self, client, bare, django_assert_num_queries, count):
        for number in range(count):
            self.pictured(bare, f"Fest {number}")
        with django_assert_num_queries(9):
            get(client)
