"""The nights in which the clocks change."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from offices.hours.rules import Span
from offices.hours.schedule import Schedule
from tests.offices.hours.rules.rows import BERLIN, SUNDAY, add_hours, found

SPRING, AUTUMN = date(2024, 3, 31), date(2024, 10, 27)


@pytest.fixture
def sundays(empty):
    add_hours(empty, SUNDAY, Span(time(10), time(12)))
    return empty


@pytest.mark.parametrize(("sunday", "offset"), [(SPRING, 2), (AUTUMN, 1)])
def test_a_consultation_has_the_offset_of_its_hour(sundays, sunday, offset):
    saturday = datetime.combine(sunday - timedelta(days=1), time(20), BERLIN)
    consultation = Schedule(sundays, saturday).next_consultation
    assert consultation.starts_at.isoformat() == f"{sunday}T10:00:00+0{offset}:00"
    assert consultation.ends_at.isoformat() == f"{sunday}T12:00:00+0{offset}:00"


@pytest.mark.parametrize(("sunday", "offset"), [(SPRING, 2), (AUTUMN, 1)])
def test_it_starts_and_ends_by_the_clock_on_the_wall(sundays, sunday, offset):
    ten = datetime.combine(sunday, time(10 - offset), UTC)
    minute = timedelta(minutes=1)
    moments = [ten - minute, ten, ten + timedelta(hours=2) - minute]
    assert [Schedule(sundays, moment).next_consultation.is_now for moment in moments] == [False, True, True]
    assert found(sundays, ten + timedelta(hours=2))[0] == sunday + timedelta(days=7)


def test_rows_within_the_hour_that_happens_twice_or_never_break_nothing(empty):
    add_hours(empty, SUNDAY, Span(time(2, 15), time(2, 45)))
    for sunday in (SPRING, AUTUMN):
        moment = datetime.combine(sunday, time(), BERLIN).astimezone(UTC)
        for quarter in range(4 * 26):
            now = moment + quarter * timedelta(minutes=15)
            assert Schedule(empty, now).next_consultation
