"""Prices, registration, languages, accessibility, periods and places in words, in German and English."""

from datetime import date

import pytest
from django.utils.translation import override

from events.models import Event, Place, Programme
from events.words import access as access_in_words
from events.words import languages as languages_in_words
from events.words import price as price_in_words
from events.words import programme as programme_in_words
from tests.events.words.saying import both
from website.formats import in_words as formats

DAY = date(2023, 9, 14)


@pytest.mark.parametrize(
    ("cents", "german", "english"),
    [(350000, "3.500 Euro", "€3,500"), (350, "3,50 Euro", "€3.50"), (100, "1 Euro", "€1"), (123456789, "1.234.567,89 Euro", "€1,234,567.89")],
)  # fmt: skip
def test_money(cents, german, english):
    assert both(lambda: formats.money(cents)) == (german, english)


@pytest.mark.parametrize(
    ("fields", "german", "english"),
    [
        ({}, "", ""),
        ({"price_kind": "free"}, "Kostenlos", "Free"),
        ({"price_kind": "donation"}, "Gegen eine Spende", "For a donation"),
        ({"price_kind": "fixed", "price": 500}, "5 Euro", "€5"),
    ],
)
def test_prices(fields, german, english):
    assert both(lambda: price_in_words.price_in_words(Event(**fields))) == (german, english)


@pytest.mark.parametrize(
    ("fields", "german", "english"),
    [
        ({}, "", ""),
        ({"registration_needed": False}, "Keine Anmeldung nötig", "No registration needed"),
        ({"registration_needed": True}, "Bitte melden Sie sich an", "Please register"),
        ({"registration_needed": True, "registration_until": DAY}, "Bitte melden Sie sich bis zum 14. September 2023 an", "Please register by 14 September 2023"),
    ],
)  # fmt: skip
def test_registration(fields, german, english):
    assert both(lambda: price_in_words.registration_in_words(Event(**fields))) == (german, english)


def test_accessibility_is_yes_no_or_not_known_yet():
    place = Place(step_free=True, lift=False)
    with override("en"):
        facts = access_in_words.facts_of_place(place)
        assert [fact.plain for fact in facts] == [
            "Step-free access: yes",
            "Toilet for wheelchair users: not known yet",
            "Lift: no",
            "Induction loop for hearing aids: not known yet",
            "Parking for people with disabilities: not known yet",
        ]
        assert [fact.name for fact in access_in_words.known(facts)] == ["step_free", "lift"]
        assert [fact.plain for fact in access_in_words.facts_of_event(Event(childcare=True))] == [
            "German Sign Language: not known yet",
            "Childcare: yes",
        ]
    with override("de"):
        assert access_in_words.facts_of_place(place)[0].plain == "Stufenloser Zugang: ja"


def test_languages(event):
    for language in ["de", "ar", "uk"]:
        event.spoken_languages.create(language=language)
    event.spoken_languages.create(language="fa", is_interpreted=True)
    assert both(lambda: languages_in_words.spoken_in_words(event)) == (
        "Deutsch, Arabisch und Ukrainisch",
        "German, Arabic and Ukrainian",
    )
    assert both(lambda: languages_in_words.interpreted_in_words(event)) == (
        "mit Übersetzung in: Persisch (Farsi)",
        "interpreted into Persian (Farsi)",
    )


@pytest.mark.parametrize(
    ("fields", "german", "english"),
    [
        ({}, "", ""),
        ({"first_day": DAY}, "ab 14. September 2023", "from 14 September 2023"),
        ({"last_day": DAY}, "bis 14. September 2023", "until 14 September 2023"),
        ({"first_day": DAY, "last_day": DAY}, "Donnerstag, 14. September 2023", "Thursday 14 September 2023"),
        ({"first_day": DAY, "last_day": date(2023, 10, 1)}, "14. September bis 1. Oktober 2023", "14 September to 1 October 2023"),
    ],
)  # fmt: skip
def test_periods(fields, german, english):
    assert both(lambda: programme_in_words.period_in_words(Programme(**fields))) == (german, english)


@pytest.mark.parametrize(
    ("fields", "german", "english"),
    [
        ({}, "", ""),
        ({"announced_events": 30}, "30 Veranstaltungen", "30 events"),
        (
            {"announced_events": 30, "announced_as_minimum": True},
            "mehr als 30 Veranstaltungen",
            "more than 30 events",
        ),
    ],
)
def test_announced_events(fields, german, english):
    assert both(lambda: programme_in_words.announced_in_words(Programme(**fields))) == (german, english)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"name_de": "Haus", "town": "Jena"}, "Haus, Jena"),
        ({"name_de": "Haus", "street": "Am Markt 1", "postcode": "07743", "town": "Jena"}, "Haus, Am Markt 1, 07743 Jena"),
        ({"name_de": "MehrGenerationenHaus Bad Salzungen", "town": "Bad Salzungen"}, "MehrGenerationenHaus Bad Salzungen"),
        ({"name_de": "Eisenach", "town": "Eisenach"}, "Eisenach"),
        ({"name_de": "Gemeinschaftsunterkünfte"}, "Gemeinschaftsunterkünfte"),
    ],
)  # fmt: skip
def test_places_in_one_line(fields, line):
    assert str(Place(**fields)) == line
