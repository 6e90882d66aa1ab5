"""A name is marked with its language and left alone by browsers' translations; nobody is told that it is missing."""

import pytest
from django.template import Context, Template
from django.utils import translation

from events.models import Event, Place
from offices.models import Office
from tests import cast
from tests.website.pages import by_class, parse, texts
from website.languages.bilingual import pick

pytestmark = pytest.mark.django_db

ANNOUNCED = "We do not have this text in English yet."


def shown(source, **context):
    with translation.override("en"):
        loaded = "{% load bilingual %}{% passage %}" + source + "{% endpassage %}"
        return Template(loaded).render(Context(context))


@pytest.fixture
def jena():
    return cast.jena()


def test_a_name_in_german_is_marked_and_not_announced(jena):
    jena.name_en = ""
    html = shown("{% text office 'name' %}", office=jena)
    assert html == '<span lang="de" translate="no">Integrationsbüro Jena</span>'


def test_a_name_in_the_language_of_the_page_is_left_alone_by_browsers(jena):
    html = shown(
        "{% text office 'name' %}<i{{ place|lang }}></i>", office=jena, place=pick(jena, "place", "en")
    )
    assert html == '<span translate="no">Integration Office Jena</span><i translate="no"></i>'


def test_a_text_that_a_reader_needs_is_announced(jena):
    jena.mission_en = jena.name_en = ""
    assert ANNOUNCED in shown("{% text office 'name' %}{% rich_text office 'mission' %}", office=jena)


@pytest.mark.parametrize("path", ["/en/", "/en/offices/", "/en/offices/jena/", "/en/offices/jena/contact/"])
def test_german_names_alone_announce_nothing_anywhere(client, jena, path):
    """As after one proposal whose place had only a German name."""
    Office.objects.update(name_en="", municipality_en="", place_en="", short_name_de="IB")
    jena.units.update(name_en="", need_de="Rat finden", need_en="Find advice")
    jena.contacts.update(name_en="")
    jena.bodies.update(name_en="")
    jena.funding_programmes.update(name_en="", institution_de="Land", institution_en="")
    jena.funds.update(name_en="")
    place = Place.objects.create(office=jena, name_de="Volkshaus")
    event = Event.objects.create(
        office=jena, state="published", title_de="Fest", title_en="Party", slug="fest", place=place
    )
    event.organisers.create(name_de="Verein")
    said = texts(parse(client.get(path)))
    assert "Jena" in said
    assert ANNOUNCED not in said


def test_an_event_at_a_place_with_a_german_name_is_in_english(client, jena):
    place = Place.objects.create(office=jena, name_de="Volkshaus", street="Carl-Zeiß-Platz 15", town="Jena")
    event = Event.objects.create(
        office=jena, state="published", title_de="Fest", title_en="Party", slug="fest", place=place
    )
    event.organisers.create(name_de="Verein Brücke")
    with translation.override("en"):
        page = parse(client.get(event.get_absolute_url()))
    assert ANNOUNCED not in texts(page)
    marked = [texts(span) for span in page.iter("span") if span.get("translate") == "no"]
    assert any("Volkshaus" in each for each in marked)
    assert any("Carl-Zeiß-Platz 15" in each for each in marked)
    assert "Verein Brücke" in marked


def test_the_page_of_an_office_exists_in_english_although_its_name_does_not(client, jena):
    Office.objects.update(name_en="")
    page = parse(client.get("/de/bueros/jena/"))
    assert "en" in [link.get("hreflang") for link in page.iter("link")]


def test_the_original_name_is_left_alone_too(client, jena):
    (name, *_others) = by_class(parse(client.get("/en/offices/jena/")), "original-name")
    assert name.get("translate") == "no"
