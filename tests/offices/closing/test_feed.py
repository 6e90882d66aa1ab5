"""Closed days in the news feed: of the office, and of all."""

from datetime import date, timedelta

import pytest
from lxml import etree

from tests.offices.closing.days import MONDAY, NEXT_MONDAY, close

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]

PATHS = {"de": "/de/aktuelles/feed.atom", "en": "/en/news/feed.atom"}
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client, language="en", query="?office=jena"):
    return etree.fromstring(client.get(PATHS[language] + query).content)


def titles(*args, **kwargs) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in feed(*args, **kwargs).iter(f"{ATOM}entry")]


@pytest.mark.parametrize("query", ["", "?office=jena"])
@pytest.mark.parametrize(
    ("language", "title"),
    [("de", "Jena: keine Sprechzeit (Krankheit)"), ("en", "Jena: no consultation (illness)")],
)
def test_before_while_and_after(client, jena, at_noon, language, title, query):
    assert titles(client, language, query) == []
    close(jena, MONDAY, NEXT_MONDAY)
    (entry,) = feed(client, language, query).iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == title
    assert "2031" in entry.findtext(f"{ATOM}summary")
    at_noon.move_to("2031-06-10 00:00+02:00", tick=False)
    assert titles(client, language, query) == []


def test_others_have_none(client, jena, gera):
    close(jena, MONDAY)
    assert titles(client, query="?office=gera") == []


def test_changed_it_is_the_same_entry_with_another_date(client, jena, at_noon):
    row = close(jena, MONDAY, NEXT_MONDAY)
    before = feed(client)
    at_noon.shift(60)
    row.last_day += timedelta(days=1)
    row.save()
    after = feed(client)
    assert before.findtext(f".//{ATOM}entry/{ATOM}id") == after.findtext(f".//{ATOM}entry/{ATOM}id")
    for path in [f".//{ATOM}entry/{ATOM}updated", f"{ATOM}updated"]:
        assert before.findtext(path) < after.findtext(path)


def test_taken_back_it_says_so(client, jena):
    close(jena, MONDAY, NEXT_MONDAY).delete()
    assert titles(client) == ["Does not hold any more: Jena: no consultation (illness)"]


def test_what_comes_every_year_is_told_when_it_comes(client, jena, at_noon):
    close(jena, date(2025, 12, 27), date(2025, 12, 30), every_year=True)
    assert titles(client) == []
    at_noon.move_to("2031-12-01 12:00+01:00", tick=False)
    assert titles(client) == ["Jena: no consultation (illness)"]


def test_words_in_german_alone_are_marked(client, jena):
    close(jena, MONDAY, reason_de="Umbau", reason_en="")
    (entry,) = feed(client).iter(f"{ATOM}entry")
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "de"
