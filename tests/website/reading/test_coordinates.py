"""Coordinates from maps, navigation systems and data sheets."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from events.models import Place
from website.reading.coordinates import check_pair, read_coordinates

LATITUDE, LONGITUDE = Decimal("50.927054"), Decimal("11.586360")


@pytest.mark.parametrize(
    "typed",
    ["50,927054", "50.927054", "50.92705412345678", "50,92705400000000", "50.927054°", "50.927054 N", "N 50,927054", "+50.927054", "５０．９２７０５４"],
)  # fmt: skip
def test_one_coordinate(typed):
    assert read_coordinates(typed, "N") == LATITUDE


@pytest.mark.parametrize(
    "typed",
    [
        "50.927054, 11.586360", "50.927054,11.58636", "50.927054 11.586360", "50,927054 11,586360", "50,927054; 11,586360",
        "50,927054, 11,586360", "50.927054/11.586360", "N 50.927054 E 11.586360", "N50.927054 O11.58636", "50.927054° N, 11.586360° E",
        "11.586360 E, 50.927054 N", "geo:50.927054,11.586360", "geo:50.927054,11.586360?z=19", "50.927054\u00a0,\u00a011.586360",
        "https://www.openstreetmap.org/?mlat=50.927054&mlon=11.586360#map=18/50.9/11.5",
        "https://www.openstreetmap.org/#map=18/50.927054/11.586360",
        "https://www.google.com/maps/place/Rathaus/@50.9111,11.5111,17z/data=!4m6!8m2!3d50.927054!4d11.58636!16s",
        "https://www.google.de/maps?q=50.927054,11.58636", "https://maps.apple.com/?ll=50.927054%2C11.58636&q=Rathaus",
    ],
)  # fmt: skip
def test_both_at_once(typed):
    assert read_coordinates(typed, "N") == read_coordinates(typed, "E") == (LATITUDE, LONGITUDE)


@pytest.mark.parametrize(
    "typed",
    ["""50°55'37.4"N 11°35'10.9"E""", "50° 55′ 37.4″ N, 11° 35′ 10.9″ O", "50°55’37,4”N; 11°35’10,9”E"],
)
def test_degrees_minutes_and_seconds(typed):
    assert read_coordinates(typed, "N") == (Decimal("50.927056"), Decimal("11.586361"))


@pytest.mark.parametrize(
    "typed",
    ["fünfzig", "50.927.054", "50° 75' N", "https://example.org/50", "50.927054,", "50.927054 N E", "1234.5"],
)
def test_what_is_none_is_refused_with_an_example(typed):
    with override("en"), pytest.raises(ValidationError, match="for example 50.927054"):
        read_coordinates(typed, "N")


def test_a_letter_of_the_other_axis_is_told():
    with override("en"), pytest.raises(ValidationError, match="letter N or E"):
        read_coordinates("11.58636 E", "N")


@pytest.mark.parametrize(
    ("latitude", "longitude", "sentence"),
    [("11.5", "50.9", "swapped"), ("39.9", "116.4", "not be in Europe")],
)
def test_a_place_elsewhere_is_asked_about(latitude, longitude, sentence):
    with override("en"), pytest.raises(ValidationError, match=sentence):
        check_pair(Decimal(latitude), Decimal(longitude))


class TestThePlaceInTheAdmin:
    @pytest.fixture
    def add(self, admin_client, jena):
        def add(latitude, longitude):
            typed = {"office": jena.pk, "name_de": "Rathaus", "latitude": latitude, "longitude": longitude}
            typed |= dict.fromkeys(Place.ACCESS, "unknown")
            return admin_client.post("/admin/events/place/add/", typed)

        return add

    @pytest.mark.parametrize(
        ("latitude", "longitude"),
        [("50,927054", "11,586360"), ("50.92705400000001", "11.58636000000001"), ("50.927054, 11.58636", ""), ("", "50.927054, 11.58636")],
    )  # fmt: skip
    def test_takes_them_as_maps_give_them(self, add, latitude, longitude):
        response = add(latitude, longitude)
        assert response.status_code == 302, response.content.decode()
        place = Place.objects.get(name_de="Rathaus")
        assert (place.latitude, place.longitude) == (LATITUDE, LONGITUDE)

    @pytest.mark.parametrize(
        ("latitude", "longitude", "sentence"),
        [
            ("11.58636", "50.927054", "vertauscht"), ("50.927054", "", "beide Koordinaten"), ("hier", "11.5", "nicht als Koordinaten"),
            ("50.927054, 11.58636", "12.5", "nennen zwei Orte"), ("50.9", "50.927054, 11.58636", "nennen zwei Orte"),
        ],
    )  # fmt: skip
    def test_keeps_what_was_typed_and_says_what_is_wrong(self, add, latitude, longitude, sentence):
        page = add(latitude, longitude).content.decode()
        assert sentence in page
        assert f'value="{latitude}"' in page
