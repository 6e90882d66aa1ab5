"""What people ask of the list of events, and what they get who ask for what there is not."""

from datetime import timedelta
from urllib.parse import quote

import pytest

from events.models import Event, EventDate, EventState, Place, Programme
from tests.events.lists.filter_page import (
    LIST,
    TODAY,
    add,
    get,
    link_called,
    links,
    titles,
)
from tests.website.pages import by_class, by_id, texts

pytestmark = [pytest.mark.usefixtures("cast_on_stage", "at_noon"), pytest.mark.each_case]


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
        Programme.objects.update(state=EventState.DRAFT)
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

    def test_a_former_name_tells_nothing_of_a_draft(self, client, two):
        two.programme.slug = "noch-geheim"
        two.programme.save()
        Programme.objects.update(state=EventState.DRAFT)
        assert client.get("/de/veranstaltungen/?programme=jena-week").status_code == 200


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
            (
                "from=2023-02-30",
                "from",
                "Diesen Tag gibt es im Kalender nicht. Bitte schreiben Sie ihn so: 24.12.2031",
            ),
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

    @pytest.mark.parametrize("typed", ["2.6.2031", "2.%20Juni%202031", "2%20June%202031", "Mo,%202.6.31"])
    def test_a_day_says_how_it_was_understood(self, client, jena, typed):
        page = get(client, query=f"?from={typed}")
        described_by = by_id(page, "id_from").get("aria-describedby").split()
        assert (
            texts(by_id(page, described_by[0])).replace("\u00a0", " ")
            == "Verstanden als: Montag, 2. Juni 2031"
        )

    def test_a_day_without_a_year_has_one_in_every_address(self, client, jena):
        calendars = [link for link in links(get(client, query="?to=31.12.")) if "ics" in link]
        assert calendars
        assert all("to=2031-12-31" in link for link in calendars)

    def test_a_page_that_is_none_says_so_and_begins_at_the_first(self, client, jena):
        page = get(client, query="?after=-1")
        assert "Diese Seite der Liste gibt es nicht." in texts(by_id(page, "errors"))
        assert titles(page)

    @pytest.mark.parametrize("method", ["post", "put", "delete"])
    def test_it_can_only_be_read(self, client, db, method):
        assert getattr(client, method)(LIST["de"]).status_code == 405
