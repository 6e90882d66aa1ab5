import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import cast
from tests.website.pages import by_class, by_id, parse, texts


def home(client, language="de"):
    response = client.get(f"/{language}/")
    assert response.status_code == 200
    return parse(response)


def test_each_office_has_a_door_and_a_line(client, jena, gera):
    page = home(client)
    assert len(by_class(page, "door")) == 2
    assert [link.get("href") for link in by_class(page, "directory__link")] == [
        "/de/bueros/gera/",
        "/de/bueros/jena/",
    ]


def test_pictures_are_hidden_from_screen_readers(client, jena):
    assert all(drawing.get("aria-hidden") == "true" for drawing in home(client).iter("svg"))


@pytest.mark.parametrize(("count", "words"), [(1, "Ein Integrationsbüro"), (9, "9 Integrationsbüros")])
def test_one_and_nine_offices_are_counted_right(client, db, count, words):
    for number in range(count):
        cast.make_office(f"o{number}", f"Ort {number}")
    page = home(client)
    assert words in texts(page)
    assert len(by_class(page, "door")) == count


def needs(client, language="de"):
    return [texts(way) for way in by_class(by_id(home(client, language), "needs"), "way-list__link")]


@time_machine.travel("2024-11-06 10:00+01:00", tick=False)
def test_needs_say_where_they_are_met(client, jena):
    unit = jena.units.get()
    unit.need_de, unit.need_en = "Einen Sprachkurs finden", "Find a language course"
    unit.save()
    assert needs(client) == [
        "Persönliche Beratung bekommen Jena: Dienstag, 9 bis 12 Uhr",
        "Einen Sprachkurs finden Jena: Stelle Jena",
        "Geld für ein Projekt finden Jena: Förderfonds: 1",
        "Selbst mithelfen Jena: Helfen in Jena",
    ]
    assert needs(client, "en")[1] == "Find a language course Jena: Unit Jena"


def test_a_need_entered_in_german_only_is_marked_in_english(client, jena):
    jena.units.update(need_de="Einen Sprachkurs finden")
    marked = [span for span in home(client, "en").iter("span") if span.get("lang") == "de"]
    assert {"Einen Sprachkurs finden", "Jena: Stelle Jena"} <= set(map(texts, marked))


def test_a_site_without_offices_is_still_a_page(client, db):
    assert by_id(home(client), "needs") is None


@pytest.mark.parametrize("count", [1, 9])
def test_queries_do_not_grow(client, db, count):
    for number in range(count):
        cast.add_everything(cast.make_office(f"o{number}", f"Ort {number}"))
    with CaptureQueriesContext(connection) as queries:
        home(client)
    assert len(queries) == 14


def test_a_demonstration_says_so_and_stays_out_of_search_engines(client, db):
    page = home(client)
    assert by_class(page, "demonstration")
    assert [meta.get("content") for meta in page.iter("meta") if meta.get("name") == "robots"] == ["noindex"]
    assert client.get("/robots.txt").content.decode() == "User-agent: *\nDisallow: /\n"


def test_production_does_neither(client, db, settings):
    settings.DEMONSTRATION = False
    settings.SITE_URL = "https://example.org"
    page = home(client)
    assert not by_class(page, "demonstration")
    assert not [meta for meta in page.iter("meta") if meta.get("name") == "robots"]
    assert client.get("/robots.txt").content.decode() == (
        "User-agent: *\nDisallow: /admin/\n\nSitemap: https://example.org/sitemap.xml\n"
    )
