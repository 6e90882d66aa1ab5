"""A place in a list is written into an address and read again; addresses of earlier times are read, too."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from website.addresses.place_in_list import PlaceInList, PlaceInListField

NOON = datetime(2031, 6, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (NOON, "20310612T120000-7"),
        (NOON.replace(microsecond=120), "20310612T120000000120-7"),
        (NOON.astimezone(timezone(timedelta(hours=2))), "20310612T120000-7"),
    ],
)
def test_it_comes_back_as_it_was_written(moment, text):
    assert str(PlaceInList(moment, 7)) == text
    assert PlaceInListField().clean(text) == PlaceInList(moment, 7)


def test_a_list_of_news_once_wrote_whole_seconds_with_zeros():
    assert PlaceInListField().clean("20310612T120000000000-7") == PlaceInList(NOON, 7)


@pytest.mark.parametrize(
    "text", ["20310612T1200000-7", "20310612T120000", "20310230T120000-7", "٢٠٣١٠٦١٢T١٢٠٠٠٠-٧"]
)
def test_what_is_no_place_is_refused(text):
    with override("en"), pytest.raises(ValidationError, match="no page of the list"):
        PlaceInListField().clean(text)
