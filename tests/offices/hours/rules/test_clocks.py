"""The nights in which the clocks change, and how long an answer holds."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from offices.hours import rules as hours
from offices.hours.rules import Span
from tests.offices.hours.rules.rows import BERLIN, SUNDAY, add_hours, at, found

SPRING, AUTUMN = date(2024, 3, 31), date(2024, 10, 27)


@pytest.fixture
def sundays(empty):
    add_hours(empty, SUNDAY, Span(time(10), time(12)))
    return empty


@pytest.mark.parametrize(("sunday", "offset"), [(SPRING, 2), (AUTUMN, 1)])
def test_a_consultation_has_the_offset_of_its_hour(sundays, sunday, offset):
    saturday = datetime.combine(sunday - timedelta(days=1), time(20), BERLIN)
    consultation = hours.next_consultation(sundays, saturday)
    assert consultation.starts_at.isoformat() == f"{sunday}T10:00:00+0{offset}:00"
    assert consultation.ends_at.isoformat() == f"{sunday}T12:00:00+0{offset}:00"


@pytest.mark.parametrize(("sunday", "offset"), [(SPRING, 2), (AUTUMN, 1)])
def test_it_starts_and_ends_by_the_clock_on_the_wall(sundays, sunday, offset):
    ten = datetime.combine(sunday, time(10 - offset), UTC)
    minute = timedelta(minutes=1)
    moments = [ten - minute, ten, ten + timedelta(hours=2) - minute]
    assert [hours.next_consultation(sundays, moment).is_now for moment in moments] == [False, True, True]
    assert found(sundays, ten + timedelta(hours=2))[0] == sunday + timedelta(days=7)


@pytest.mark.parametrize(("sunday", "length"), [(SPRING, 23), (AUTUMN, 25)])
def test_midnight_comes_earlier_or_later(empty, sunday, length):
    midnight = datetime.combine(sunday, time(), BERLIN).astimezone(UTC)
    assert hours.next_change(None, midnight) - midnight == timedelta(hours=length)


def test_rows_within_the_hour_that_happens_twice_or_never_break_nothing(empty):
    add_hours(empty, SUNDAY, Span(time(2, 15), time(2, 45)))
    for sunday in (SPRING, AUTUMN):
        moment = datetime.combine(sunday, time(), BERLIN).astimezone(UTC)
        for quarter in range(4 * 26):
            now = moment + quarter * timedelta(minutes=15)
            assert hours.next_change(hours.next_consultation(empty, now), now) > now


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (at(2023, 9, 14, 8), at(2023, 9, 14, 9)),  # it starts
        (at(2023, 9, 14, 9), at(2023, 9, 14, 12)),  # it ends
        (at(2023, 9, 14, 12), at(2023, 9, 15)),  # "tomorrow" becomes "today"
    ],
)
def test_an_answer_holds_until_the_next_change(jena, now, until):
    assert hours.next_change(hours.next_consultation(jena, now), now) == until
