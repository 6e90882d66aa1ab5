"""Choosing a town: those where events really are, however their names are written."""

from datetime import timedelta

import pytest

from events.lists.filter import EventFilter
from events.lists.filter_field import filter_field
from events.models import Place
from tests import cast
from tests.events.lists.filter_page import (
    ARCHIVE,
    TODAY,
    add,
    get,
    links,
    titles,
)
from tests.website.pages import by_class, by_id, texts

pytestmark = pytest.mark.usefixtures("cast_on_stage", "at_noon")


def place(office, town: str) -> Place:
    return Place.objects.create(office=office, name_de=f"Saal {town}", town=town)


def offered(page) -> list[str]:
    field = by_id(page, "id_town")
    return [] if field is None else [option.get("value") for option in field.iter("option")][1:]


@pytest.fixture
def events(bare):
    """In towns that are no office's; one is over, one a draft, one without a day."""
    other = cast.make_office("kreis", "Kreis")
    add(bare, "Eins", place=place(bare, "Bad Salzungen"))
    add(other, "Zwei", place=place(other, " bad salzungen"))
    add(bare, "Drei", place=place(bare, "Eisenach"))
    add(bare, "Vorbei", TODAY - timedelta(days=9), place=place(bare, "Apolda"))
    add(bare, "Entwurf", place=place(bare, "Weimar"), state="draft")
    cast.make_event(bare, "ohne-tag", "Ohne Tag", place=place(bare, "Öhringen"))
    add(bare, "Im Netz")
    place(bare, "Nirgends")
    return bare


def test_towns_of_coming_and_undated_events_are_offered_once_each(client, events):
    page = get(client)
    assert offered(page) == ["Bad Salzungen", "Eisenach", "Öhringen"]
    english = get(client, "en")
    assert {option.get("lang") for option in by_id(english, "id_town").iter("option")} == {None, "de"}


def test_the_archive_offers_those_of_what_is_over(client, events):
    page = get(client, query="?town=apolda", path=ARCHIVE)
    assert "Apolda" in offered(page)
    assert titles(page) == ["Vorbei"]


@pytest.mark.parametrize(
    "typed", ["Bad Salzungen", "bad%20salzungen", "BAD-SALZUNGEN", "%20Bad%20Salzungen%20"]
)
def test_one_town_has_the_events_of_all_its_spellings(client, events, typed):
    page = get(client, query=f"?town={typed}")
    assert titles(page) == ["Eins", "Zwei"]
    (chosen,) = [
        option.get("value")
        for option in by_id(page, "id_town").iter("option")
        if option.get("selected") is not None
    ]
    assert chosen == "Bad Salzungen"
    assert "Eingestellt: Bad Salzungen" in texts(by_class(page, "filter-fold__state")[0])


def test_an_umlaut_may_be_written_out(client, events):
    assert titles(get(client, query="?town=oehringen")) == ["Ohne Tag"]


def test_it_goes_with_the_other_conditions_and_into_the_calendar(client, events):
    page = get(client, query="?town=Bad+Salzungen&office=kreis")
    assert titles(page) == ["Zwei"]
    calendars = [link for link in links(page) if "kalender.ics?" in link and "town" in link]
    assert len(calendars) == 2
    assert all(link.endswith("?office=kreis&town=Bad+Salzungen") for link in calendars)
    answer = client.get("/de/veranstaltungen/kalender.ics?office=kreis&town=Bad+Salzungen")
    assert "Zwei" in answer.content.decode()
    assert "Eins" not in answer.content.decode()


def test_a_calendar_of_a_town_stays_when_nothing_is_to_come_there(client, events):
    assert client.get("/de/veranstaltungen/kalender.ics?town=Apolda").status_code == 200
    assert client.get("/de/veranstaltungen/kalender.ics?town=Weimar").status_code == 404
    page = get(client, query="?town=Apolda")
    assert titles(page) == []
    assert "Zu Ihrer Auswahl passt keine kommende Veranstaltung. Lassen Sie diese Bedingung weg:" in texts(
        page
    )


@pytest.mark.parametrize(
    "query", ["town=Weimar", "town=Nirgends", "town=%00", "town=%25", "town=" + "x" * 9000]
)
def test_a_town_without_public_events_is_a_sentence(client, events, query):
    page = get(client, query=f"?{query}")
    assert "Diesen Ort kennen wir nicht." in texts(by_id(page, "errors"))
    assert len(titles(page)) == 5


def test_without_towns_there_is_no_choice_of_them(client, bare):
    add(bare, "Im Netz")
    assert by_id(get(client), "id_town") is None


@pytest.mark.parametrize("count", [1, 30])
def test_more_towns_are_no_more_queries(client, bare, django_assert_num_queries, count):
    for number in range(count):
        add(bare, f"E{number}", place=place(bare, f"Ort {number}"))
    with django_assert_num_queries(9):
        get(client, query="?town=Ort+0")


def test_a_form_outlives_the_last_event_of_its_town(bare):
    """The list is asked for while somebody takes it away."""
    event = add(bare, "Fest", place=place(bare, "Jena"))
    form = EventFilter({}, [bare])
    assert form.towns
    event.dates.all().delete()
    event.delete()
    assert "id_town" in filter_field(form, form["town"])
