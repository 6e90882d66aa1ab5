"""Needs on the home page lead to the very line that meets them, and each is said once."""

import pytest

from tests import cast
from tests.website.pages import by_class, by_id, parse, texts

pytestmark = pytest.mark.usefixtures("db")


def home(client, language="de"):
    return by_id(parse(client.get(f"/{language}/")), "needs")


def target_of(client, needs, words: str):
    """What the link with these words leads to."""
    (link,) = [each for each in needs.iter("a") if words in texts(each)]
    path, _sign, anchor = link.get("href").partition("#")
    return by_id(parse(client.get(path)), anchor)


@pytest.fixture
def office():
    return cast.make_office("neu", "Neustadt")


def test_a_need_leads_to_the_duty_that_meets_it(client, office):
    unit = office.units.create(slug="office", name_de="Stelle")
    unit.duties.create(text_de="Planen", serves="administration")
    unit.duties.create(text_de="helfen bei der Wohnung", need_de="Eine Wohnung finden", need_en="Find a home")
    for language, words in [("de", "Eine Wohnung finden Neustadt"), ("en", "Find a home Neustadt")]:
        line = target_of(client, home(client, language), words)
        assert texts(line) == "helfen bei der Wohnung"
        assert line.get("tabindex") == "-1"


def test_a_need_leads_to_the_contact_that_meets_it(client, office):
    office.contacts.create(purpose_de="Projekte", email="p@example.org", need_de="Ein Projekt planen")
    line = target_of(client, home(client), "Ein Projekt planen")
    assert "p@example.org" in texts(line)
    assert line.get("tabindex") == "-1"


def test_a_contact_that_cannot_be_reached_meets_no_need(client, office):
    office.contacts.create(purpose_de="Projekte", need_de="Ein Projekt planen")
    assert home(client) is None


def test_volunteers_are_led_to_the_offer(client, office):
    unit = office.units.create(slug="guides", name_de="Lotsen", introduction_de="<p>Wir.</p>")
    office.volunteer_offers.create(title_de="Lotse werden", unit=unit)
    office.volunteer_offers.create(title_de="Vorlesen")
    for words in ["Lotse werden", "Vorlesen"]:
        offer = target_of(client, home(client), words)
        assert words in texts(offer)
        assert offer.get("tabindex") == "-1"


def test_the_same_need_is_said_once_with_its_doors_below(client, office):
    for number in range(3):
        cast.make_office(f"o{number}", f"Ort {number}").volunteer_offers.create(title_de=f"Angebot {number}")
    needs = home(client)
    assert texts(needs).count("Selbst mithelfen") == 1
    (several,) = by_class(needs, "way-list__several")
    assert [texts(link) for link in several.iter("a")] == [f"Ort {n}: Angebot {n}" for n in range(3)]
