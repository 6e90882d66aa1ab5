"""Where do you live? Whatever is typed gets an answer, and is kept nowhere."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Place
from offices.models import ServedPlace
from offices.residence.answer import answer_to
from offices.residence.typed import read
from tests import cast
from tests.offices.residence.asking import PATHS, ask, choices, error, in_charge, said, title
from tests.website.pages import by_class, by_id, parse, texts
from website.line_breaks.long_words import with_soft_hyphens

pytestmark = pytest.mark.django_db


@pytest.fixture
def jena(db):
    return cast.make_office("jena", "Jena", position=2)


@pytest.fixture
def gera(db):
    return cast.make_office("gera", "Gera", position=1)


def serves(office, name, postcodes="", **fields):
    place = ServedPlace(office=office, name=name, postcodes=postcodes, **fields)
    place.full_clean()
    place.save()
    return place


# The field


@pytest.mark.parametrize(
    ("path", "label"),
    [("/de/", "Wo wohnen Sie?"), ("/en/", "Where do you live?"), (PATHS["de"], "Wo wohnen Sie?")],
)
def test_the_field_stands_on_the_home_page_and_on_its_own(client, jena, path, label):
    page = parse(client.get(path))
    (form,) = by_class(page, "residence")
    (field,) = [each for each in form.iter("input") if each.get("name") == "place"]
    assert texts(form.find(".//label[@for='residence-place']")) == label
    assert field.get("id") == "residence-place"
    assert by_id(page, field.get("aria-describedby")) is not None
    assert (form.get("method"), form.get("action").partition("#")[2]) == (None, "result")
    assert form.get("action").startswith(PATHS[path[1:3]])


def test_an_empty_page_asks_and_says_nothing_yet(client, jena):
    page = ask(client, None)
    assert title(page) == ""
    assert error(page) == ""
    assert "Or choose from all offices" in said(page)


def test_what_was_typed_stays_in_the_field_and_not_in_the_title(client, jena):
    for place in ["Jena", "Erfurt", "998", "<b>Jena</b>"]:
        page = ask(client, place)
        assert by_id(page, "residence-place").get("value") == place
        assert (
            texts(page.find(".//title")).removeprefix("Error: ") == "Find your office – Integration Near You"
        )
        assert not list(page.find(".//main").iter("b"))


def test_an_error_is_tied_to_the_field_and_in_the_title(client, jena):
    page = ask(client, "")
    field = by_id(page, "residence-place")
    assert error(page) == "Please enter a town or a postcode."
    assert field.get("aria-invalid") == "true"
    assert all(by_id(page, each) is not None for each in field.get("aria-describedby").split())
    assert texts(page.find(".//title")).startswith("Error: ")
    assert title(page) == "This was not understood"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Please enter a town or a postcode."),
        ("   ", "Please enter a town or a postcode."),
        ("\u200b\u00ad", "Please enter a town or a postcode."),
        ("???", "Please enter a town or a postcode."),
        ("😀", "Please enter a town or a postcode."),
        ("x" * 10_000, "This text has 10000 characters. Please shorten it to 80."),
        ("9" * 10_000, "This text has 10000 characters. Please shorten it to 80."),
        ("Jena\nGera", "Please write this in one line."),
        ("Jena\x1b", "There is an invisible sign in this text. Please type it anew."),
        ("Jena\ud800", ""),
    ],
)
def test_what_is_no_place_gets_a_sentence(client, jena, typed, sentence):
    if not sentence:
        # Half a character cannot be written in an address; a browser sends a sign in its place.
        response = client.get(f"{PATHS['en']}?place=Jena%ED%A0%80")
        assert response.status_code == 200
    else:
        assert error(ask(client, typed)) == sentence


@pytest.mark.parametrize(
    "typed",
    [
        "Jena\x00",
        "جينا",
        "Йена",
        "耶拿",
        "'; DROP TABLE",
        "%s %(place)s {{ 7|add:7 }}",
        "ẞ" * 80,
        "\u202eanej",
        "0̷" * 30,
    ],
)
def test_strange_scripts_are_no_error_of_ours(client, jena, typed):
    for language in ["de", "en"]:
        page = ask(client, typed, language)
        assert title(page)


def test_a_second_answer_in_one_address_and_other_parameters_do_no_harm(client, jena):
    assert client.get(f"{PATHS['en']}?place=Gera&place=Jena&x=1").status_code == 200
    assert client.get(f"{PATHS['en']}?x=1").status_code == 200
    assert client.post(PATHS["en"], {"place": "Jena"}).status_code == 405


# The answer


def test_several_offices_of_one_postcode_are_to_choose_from(client, jena, gera):
    serves(gera, "Münchenbernsdorf", "07589")
    serves(jena, "Lederhose", "07589 07743", confirmed_on=date(2031, 6, 2))
    page = ask(client, "07589")
    assert in_charge(page) == []
    assert title(page) == "Several offices are possible. Please choose where you live."
    assert choices(page) == [("Münchenbernsdorf", "gera"), ("Lederhose", "jena")]
    assert in_charge(ask(client, "07589 Lederhose")) == ["jena"]
    assert in_charge(ask(client, "Lederhose")) == ["jena"]


def test_two_towns_of_one_name_are_to_choose_from(client, jena, gera):
    serves(gera, "Neustadt (Orla)", "07806")
    serves(jena, "Neustadt am Berg", "07999")
    page = ask(client, "Neustadt")
    assert choices(page) == [("Neustadt (Orla)", "gera"), ("Neustadt am Berg", "jena")]
    assert in_charge(ask(client, "07999 Neustadt")) == ["jena"]


def test_a_part_of_a_town_is_found_by_its_name_and_named_with_its_town(client, jena):
    serves(jena, "Lobeda", "07747", part_of="Jena", other_names="Neulobeda, Lobeda-West")
    for typed in ["Lobeda", "neulobeda", "Lobeda West", "07747"]:
        page = ask(client, typed)
        assert in_charge(page) == ["jena"]
        assert "Lobeda (Jena) (07747)" in said(page)


def test_sankt_is_written_in_several_ways(client, jena):
    serves(jena, "Sankt Gangloff", "07629")
    for typed in ["St. Gangloff", "St Gangloff", "sankt-gangloff", "Sankt  Gangloff"]:
        assert in_charge(ask(client, typed)) == ["jena"]


def test_the_answer_says_when_to_come_and_what_is_on(client, at_noon, jena, gera):
    cast.add_everything(jena)
    event = cast.make_event(jena, "fest", "Fest der Nachbarn", state="published")
    cast.add_date(event)
    page = ask(client, "Jena")
    assert "Next consultation:" in said(page)
    assert "Fest der Nachbarn" in said(page)
    links = {link.get("href") for link in page.find(".//main").iter("a")}
    assert {"/en/offices/jena/", "/en/events/?office=jena"} <= links


def test_events_of_the_town_itself_have_a_link_where_there_are_any(client, at_noon, gera):
    place = Place.objects.create(office=gera, name_de="Haus", town="Leer")
    cast.add_date(cast.make_event(gera, "fest", "Fest", state="published", place=place))
    serves(gera, "Leer (Ostfriesland)", "26789")
    serves(gera, "Weener", "26826")
    hrefs = {
        typed: [link.get("href") for link in ask(client, typed).find(".//main").iter("a")]
        for typed in ["Leer", "Weener"]
    }
    assert "/en/events/?town=Leer" in hrefs["Leer"]
    assert not [href for href in hrefs["Weener"] if "town=" in href]


def test_what_is_confirmed_needs_no_word(client, jena):
    serves(jena, "Lobeda", "07747")
    assert "Not yet confirmed by the office" in said(ask(client, "Lobeda"))
    ServedPlace.objects.update(confirmed_on=date(2031, 6, 2))
    assert "Not yet confirmed by the office" not in said(ask(client, "Lobeda"))


def test_a_site_without_offices_says_so(client, db):
    assert "No office has been entered yet." in said(ask(client, "Jena"))


# Nothing is kept


def test_words_that_are_typed_are_in_no_memory_of_syllables(client, jena):
    ask(client, "Jena")
    ask(client, "Erfurt")
    before = with_soft_hyphens.cache_info().currsize
    for number in range(3):
        ask(client, f"Geheimnisvolldorfhausen{'abcdefg'[number]}")
    assert with_soft_hyphens.cache_info().currsize == before


def test_answers_are_not_for_search_engines_and_the_question_is(client, jena, settings):
    settings.DEMONSTRATION = False
    assert b"noindex" not in client.get(PATHS["en"]).content
    assert b"noindex" in client.get(f"{PATHS['en']}?place=Jena").content
    canonical = [
        link.get("href") for link in ask(client, "Jena").iter("link") if link.get("rel") == "canonical"
    ]
    assert canonical == [f"{settings.SITE_URL}{PATHS['en']}"]


def test_the_language_link_leads_to_the_same_answer(client, jena):
    page = ask(client, "Jena")
    links = [link.get("href") for link in by_class(page, "display-bar__link")]
    assert f"{PATHS['de']}?place=Jena" in links


# Cost
# What holds until the next moment is asked again in each request of a test, whose rows are not committed: the
# announcements above every page, the towns with events, the events of the office and its programmes. Once for
# English pages: which of their texts are older than the German.


@pytest.mark.parametrize("count", [1, 9])
@pytest.mark.parametrize(
    ("typed", "first", "again"),
    [
        (None, 8, 1),
        ("Nirgendwo", 8, 1),
        ("99999", 8, 1),
        ("998", 8, 1),
        ("Dorf 0-0", 11, 4),
        ("07749 Dorf 0-0", 11, 4),
    ],
)
def test_queries_do_not_grow(client, db, count, typed, first, again):
    for number in range(count):
        office = cast.add_everything(cast.make_office(f"o{number}", f"Ort {number}"))
        for each in range(count):
            serves(office, f"Dorf {number}-{each}", "07749")
    for queries in [first, again]:
        with CaptureQueriesContext(connection) as captured:
            ask(client, typed)
        assert len(captured) == queries


@pytest.mark.parametrize("count", [2, 9])
def test_queries_do_not_grow_with_the_choices(client, db, count):
    for number in range(count):
        cast.add_everything(cast.make_office(f"o{number}", f"Ort {number}"))
    for queries in [8, 1]:
        with CaptureQueriesContext(connection) as captured:
            assert len(choices(ask(client, "07749"))) == count
        assert len(captured) == queries


def test_to_look_a_place_up_asks_the_database_once(db, jena):
    serves(jena, "Lobeda", "07747")
    for queries in [2, 0]:
        with CaptureQueriesContext(connection) as captured:
            assert answer_to(read("Lobeda")).office == jena
        assert len(captured) == queries
