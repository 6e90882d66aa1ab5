"""The page of an office begins with what helps people; nothing that nobody has sorted is folded away."""

import pytest

from offices.models import Duty, Office
from tests import cast
from tests.website.pages import by_class, by_id, parse, texts

pytestmark = pytest.mark.usefixtures("jena_on_stage")


def get(client, language="de", slug="jena"):
    return parse(client.get({"de": f"/de/bueros/{slug}/", "en": f"/en/offices/{slug}/"}[language]))


def add(unit, text, **fields) -> Duty:
    return unit.duties.create(
        text_de=text, text_en=f"{text} (English)", position=unit.duties.count(), **fields
    )


def lines(element) -> list[str]:
    return [] if element is None else [texts(each) for each in by_class(element, "duty-list__item")]


def folded(page) -> list[str]:
    return [line for fold in by_class(page, "fold") for line in lines(fold)]


@pytest.fixture
def unit(jena):
    unit = jena.units.get()
    unit.duties.all().delete()
    return unit


def test_what_helps_people_begins_the_page(client, unit):
    for serves in ["administration", "people", "partners", "everybody"]:
        add(unit, f"Für {serves}", serves=serves)
    page = get(client)
    assert texts(by_id(page, "help-title")) == "Was wir für Sie tun können"
    assert lines(by_id(page, "help")) == ["Für people"]
    assert texts(by_id(page, "duties-title")) == "Was das Büro sonst noch tut"
    assert folded(page) == [
        "Für administration Für Verwaltung und Politik",
        "Für partners Für Partner",
        "Für everybody Für alle, die hier leben",
    ]
    (toggle,) = by_class(page, "fold__toggle")
    assert texts(toggle) == "3 weitere Aufgaben, und wem sie dienen"
    english = get(client, "en")
    assert texts(by_id(english, "help-title")) == "What we can do for you"
    assert texts(by_id(english, "duties-title")) == "What else the office does"


def test_what_nobody_has_sorted_stays_open(client, unit):
    add(unit, "Beraten", serves="people")
    add(unit, "Planen", serves="administration")
    add(unit, "Neu")
    page = get(client)
    assert lines(by_id(page, "help")) == ["Beraten"]
    assert lines(by_id(page, "duties"))[0] == "Neu"
    assert folded(page) == ["Planen Für Verwaltung und Politik"]


@pytest.mark.parametrize("serves", ["", "administration", "partners"])
def test_where_nothing_is_said_to_help_people_all_duties_begin_the_page(client, unit, serves):
    add(unit, "Eins", serves=serves)
    add(unit, "Zwei", serves=serves)
    page = get(client)
    assert by_id(page, "help") is None
    assert texts(by_id(page, "duties-title")) == "Aufgaben"
    assert lines(by_id(page, "duties")) == ["Eins", "Zwei"]
    assert not by_class(page, "fold")


def test_a_need_makes_a_duty_one_for_people(client, unit):
    add(unit, "Kurse steuern", serves="administration", need_de="Einen Kurs finden")
    assert lines(by_id(get(client), "help")) == ["Kurse steuern"]


def test_a_unit_that_is_there_for_people_alone_comes_first_and_is_introduced_once(client, jena, unit):
    unit.introduction_de = "<p>Erste Stelle.</p>"
    unit.save()
    add(unit, "Planen", serves="administration")
    add(unit, "Auskunft geben", serves="people")
    guides = jena.units.create(
        slug="guides", position=9, name_de="Lotsen", introduction_de="<p>Zweite Stelle.</p>"
    )
    add(guides, "gehen mit", serves="people")
    page = get(client)
    assert lines(by_id(page, "help")) == ["gehen mit", "Auskunft geben"]
    assert lines(by_id(page, "unit-office")) == ["Auskunft geben"]
    assert lines(by_id(page, "unit-office-more")) == ["Planen Für Verwaltung und Politik"]
    main = texts(page.find(".//main"))
    assert main.count("Erste Stelle.") == main.count("Zweite Stelle.") == 1


def test_nobody_is_led_into_what_is_folded(client, jena, unit):
    add(unit, "Beraten", serves="people")
    other = jena.units.create(slug="other", position=9, name_de="Andere", need_de="Etwas finden")
    add(other, "Planen", serves="administration")
    page = get(client)
    assert folded(page) == []
    assert lines(by_id(page, "unit-other")) == ["Planen"]


def test_a_unit_without_duties_is_introduced_all_the_same(client, jena, unit):
    add(unit, "Beraten", serves="people")
    jena.units.create(slug="other", position=9, name_de="Andere", introduction_de="<p>Nur Worte.</p>")
    page = get(client)
    assert "Nur Worte." in texts(by_id(page, "unit-other"))


def test_volunteers_find_the_unit_that_has_no_duties(client, jena, unit):
    add(unit, "Beraten", serves="people")
    other = jena.units.create(slug="other", position=9, name_de="Andere")
    jena.volunteer_offers.create(title_de="Mitmachen", unit=other)
    assert "Mitmachen" in texts(by_id(get(client), "unit-other"))


def test_what_volunteers_find_beside_a_unit_makes_no_section_of_its_own(client, jena, unit):
    assert by_id(get(client), "volunteering") is not None
    jena.volunteer_offers.update(unit=unit)
    assert by_id(get(client), "volunteering") is None


def test_a_call_is_not_shaped_like_the_part_it_stands_in(client, jena, unit):
    add(unit, "Beraten", serves="people")
    jena.volunteer_offers.create(title_de="Mitmachen", unit=unit)
    (call,) = by_class(by_id(get(client), "help"), "call")
    assert call.get("class") == "call"


def test_an_office_without_duties_has_neither_part(client, db):
    cast.make_office("neu", "Neustadt")
    page = get(client, slug="neu")
    assert by_id(page, "help") is None
    assert by_id(page, "duties") is None


def test_contents_name_every_section_in_its_order(client, unit, jena):
    add(unit, "Beraten", serves="people")
    add(unit, "Planen", serves="administration")
    for language in ["de", "en"]:
        page = get(client, language)
        (contents,) = by_class(page, "contents-list__items")
        listed = [(link.get("href"), texts(link)) for link in contents.iter("a")]
        titles = [each for each in by_class(page, "section__title") if each.tag == "h2"]
        assert listed == [(f"#{each.get('id').removesuffix('-title')}", texts(each)) for each in titles]
        anchors = [anchor for anchor, _title in listed]
        assert {"#help", "#latest-news", "#about", "#duties", "#pages"} <= set(anchors)
        assert all(by_id(page, anchor.removeprefix("#")) is not None for anchor in anchors)


def test_what_to_do_stands_on_top_of_the_plate(client, jena):
    (plate,) = by_class(get(client), "door-plate")
    order = [each.get("class").split()[0] for each in plate if each.get("class")]
    assert order.index("door-plate__actions") < order.index("door-plate__list")
    assert order.index("door-plate__next") < order.index("door-plate__actions")


@pytest.mark.parametrize(
    ("fields", "phone", "german"),
    [
        ({}, "", "Bitte schreiben Sie und fragen Sie, wann Sie kommen können."),
        ({}, "0365 8383019", "Bitte rufen Sie an und fragen Sie, wann Sie kommen können."),
        ({"switchboard": "+493641490"}, "", "Bitte rufen Sie die Telefonzentrale an und fragen Sie"),
    ],
)
def test_without_hours_the_plate_says_how_to_ask(client, db, fields, phone, german):
    office = cast.make_office("neu", "Neustadt", **fields)
    if phone:
        office.contacts.create(phone=phone)
    assert german in texts(by_class(get(client, slug="neu"), "door-plate__next")[0])


def test_a_heading_that_says_the_title_of_its_section_is_left_out(client, jena):
    offer = jena.volunteer_offers.get()
    offer.title_en = "Volunteering"
    offer.save()
    section = by_id(get(client, "en"), "volunteering")
    assert not list(section.iter("h3"))
    assert Office.objects.count() == 1
