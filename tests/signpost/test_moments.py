"""A page that says when a place is open ends at the moment that changes."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from signpost.next_moment import next_after
from tests import cast

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("now", "then"),
    [((8, 0), (9, 0)), ((9, 0), (12, 0)), ((11, 59), (12, 0))],
)
def test_it_is_the_beginning_or_the_end_of_a_consultation(bare, now, then):
    cast.make_place(bare).consultation_hours.create(weekday=1, opens=time(9), closes=time(12))
    assert next_after(datetime(2031, 6, 3, *now, tzinfo=BERLIN)) == datetime(2031, 6, 3, *then, tzinfo=BERLIN)


def test_places_without_hours_have_none(bare):
    cast.make_place(bare)
    assert next_after(datetime(2031, 6, 3, tzinfo=BERLIN)) is None
