"""Who can help with what, for everybody: who decides, help for all of Germany, and the way to an office."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from signpost.topics import TOPICS
from tests import cast
from tests.website.pages import by_class, by_id, parse, texts

PATHS = {"de": "/de/wegweiser/", "en": "/en/who-can-help/"}


def get(client, language="de"):
    response = client.get(PATHS[language])
    assert response.status_code == 200
    return parse(response)


@pytest.mark.parametrize(
    ("language", "page"), [("de", "/de/bueros/{}/wegweiser/"), ("en", "/en/offices/{}/who-can-help/")]
)
def test_each_topic_leads_to_the_same_topic_of_each_office(client, jena, gera, language, page):
    found = get(client, language)
    for topic in TOPICS:
        ways = [link.get("href") for link in by_class(by_id(found, topic.key), "ask__way")]
        assert ways == [f"{page.format(slug)}#{topic.key}" for slug in ["gera", "jena"]]


def test_it_says_nothing_of_a_single_office(client, jena):
    main = texts(get(client).find(".//main"))
    assert "Ausländerbehörde Jena" not in main
    assert "Wir kennen die Adressen noch nicht" not in main
    assert not by_class(get(client), "place-card")


@pytest.mark.parametrize("language", ["de", "en"])
def test_in_danger_at_home_one_sees_the_numbers_at_once(client, db, language):
    (box,) = by_class(get(client, language), "danger")
    assert [link.get("href") for link in box.iter("a")] == ["tel:110", "tel:116016", "#violence"]


def test_a_site_without_offices_has_help_for_all_of_germany_all_the_same(client, db):
    page = get(client)
    assert not by_class(page, "ask")
    assert by_class(page, "help-lines__item")


def test_it_stands_in_the_navigation_of_its_own_pages(client, jena):
    for path in [PATHS["de"], "/de/bueros/jena/wegweiser/"]:
        (link,) = [
            link for link in by_class(parse(client.get(path)), "main-nav__link") if link.get("aria-current")
        ]
        assert (texts(link), link.get("href")) == ("Wer hilft?", PATHS["de"])


@pytest.mark.parametrize("count", [1, 9])
def test_queries_do_not_grow(client, db, count):
    for number in range(count):
        cast.add_everything(cast.make_office(f"o{number}", f"Ort {number}"))
    with CaptureQueriesContext(connection) as queries:
        get(client)
    assert len(queries) == 7
