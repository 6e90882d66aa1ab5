"""Events in each other's way: the same place, or the same town and audience, at the same time."""

from datetime import date, time

import pytest

from events.clashes import clashes
from events.models import Event, EventDate, EventState, Place
from tests import cast
from tests.conftest import NOW

DAY = date(2031, 6, 12)


@pytest.fixture
def house(bare):
    return Place.objects.create(office=bare, name_de="Haus", town="Jena")


@pytest.fixture
def own(bare, house):
    """18 to 20 Uhr in the house, for women."""
    event = cast.make_event(bare, "own", "Own", place=house, audience="women")
    cast.add_date(event)
    return event


def other(office, place, audience="", slug="other", **fields) -> EventDate:
    states = {name: fields.pop(name) for name in ["state", "is_closed"] if name in fields}
    return cast.add_date(
        cast.make_event(office, slug, slug, place=place, audience=audience, **states),
        **{"day": DAY, **fields},
    )


def found(event) -> list[EventDate]:
    return [clash.other for clash in clashes(Event.objects.with_everything().get(pk=event.pk), NOW)]


@pytest.mark.parametrize(
    ("fields", "is_in_the_way"),
    [
        ({}, True),
        ({"starts": time(19, 59), "ends": time(22)}, True),
        ({"starts": time(20), "ends": time(22)}, False),
        ({"starts": time(16), "ends": time(18)}, False),
        ({"starts": time(16), "ends": None}, True),
        ({"starts": None, "ends": None}, True),
        ({"starts": None, "ends": None, "all_day": True}, True),
        ({"day": date(2031, 6, 13)}, False),
        ({"status": "cancelled"}, False),
        ({"status": "postponed"}, False),
        ({"status": "moved"}, True),
        # An exhibition is in nobody's way.
        ({"starts": None, "ends": None, "day": date(2031, 6, 1), "last_day": date(2031, 6, 30)}, False),
    ],
)  # fmt: skip
def test_the_same_place(own, house, fields, is_in_the_way):
    row = other(house.office, house, **fields)
    assert found(own) == ([row] if is_in_the_way else [])


def test_the_same_town_for_the_same_people(own, bare):
    elsewhere = Place.objects.create(office=bare, name_de="Rathaus", town="Jena")
    row = other(bare, elsewhere, "women")
    other(bare, elsewhere, "men", "b")
    other(bare, elsewhere, "", "c")
    other(bare, Place.objects.create(office=bare, name_de="Rathaus", town="Apolda"), "women", "d")
    (clash,) = clashes(own, NOW)
    assert (clash.other, clash.is_same_place) == (row, False)


def test_a_town_alone_is_no_place(bare):
    town = Place.objects.create(office=bare, name_de="Jena", town="Jena")
    event = cast.make_event(bare, "own", "Own", place=town)
    cast.add_date(event)
    other(bare, town)
    assert found(event) == []


def test_without_a_place_nothing_is_known(bare, house):
    event = cast.make_event(bare, "own", "Own")
    cast.add_date(event)
    other(bare, house)
    other(bare, None, slug="nowhere")
    assert found(event) == []


def test_the_same_house_in_the_list_of_another_office(own):
    leer = cast.make_office("leer", "Leer")
    row = other(leer, Place.objects.create(office=leer, name_de="HAUS", town="Jena"))
    assert found(own) == [row]


@pytest.mark.parametrize(
    "fields", [{"state": EventState.DRAFT}, {"state": EventState.PROPOSED}, {"is_closed": True}]
)
def test_of_other_offices_only_what_the_public_knows(own, house, fields):
    leer = cast.make_office("leer", "Leer")
    other(leer, Place.objects.create(office=leer, name_de="Haus", town="Jena"), **fields)
    assert found(own) == []
    row = other(house.office, house, slug="own-office", **fields)
    assert found(own) == [row]


def test_what_is_over_is_in_nobody_s_way(bare, house):
    event = cast.make_event(bare, "own", "Own", place=house)
    cast.add_date(event, date(2031, 5, 1))
    other(bare, house, day=date(2031, 5, 1))
    assert found(event) == []


def test_each_date_is_looked_at_with_few_queries(own, house, django_assert_num_queries):
    for number in range(4):
        cast.add_date(own, date(2031, 7, 1 + number))
        other(house.office, house, slug=f"o{number}", day=date(2031, 7, 1 + number))
    event = Event.objects.with_everything().get(pk=own.pk)
    with django_assert_num_queries(1):
        assert len(clashes(event, NOW)) == 4
