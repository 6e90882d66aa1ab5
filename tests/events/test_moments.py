"""Dates and times in Germany as moments, also when the clock is changed."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from events.moments import end_of_day, moment, start_of_day
from tests import cast


def utc(*numbers) -> datetime:
    return datetime(*numbers, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        (date(2024, 1, 15), time(18), utc(2024, 1, 15, 17)),
        (date(2024, 7, 15), time(18), utc(2024, 7, 15, 16)),
        # 31 March 2024, 2.30 am does not exist: clocks show 3.30 am.
        (date(2024, 3, 31), time(2, 30), utc(2024, 3, 31, 1, 30)),
        # 27 October 2024, 2.30 am exists twice: the first.
        (date(2024, 10, 27), time(2, 30), utc(2024, 10, 27, 0, 30)),
    ],
)
def test_a_time_in_germany(day, clock, expected):
    assert moment(day, clock) == expected


def test_days_are_as_long_as_the_clock_makes_them():
    def length(day):
        return end_of_day(day) - start_of_day(day)

    assert length(date(2024, 3, 31)) == timedelta(hours=23)
    assert length(date(2024, 10, 27)) == timedelta(hours=25)
    assert length(date(2024, 10, 28)) == timedelta(hours=24)


@pytest.mark.parametrize("day", [date.min, date(1, 1, 2), date(9999, 12, 30), date.max])
def test_no_day_is_too_early_or_too_late(day):
    assert start_of_day(day) < end_of_day(day)


@pytest.mark.parametrize(
    ("fields", "starts_at", "ends_at"),
    [
        # Over the October change: from 20 to 1 o'clock are five hours, from 20 to 4 nine.
        ({"last_day": date(2024, 10, 27), "starts": time(20), "ends": time(1)}, utc(2024, 10, 26, 18), utc(2024, 10, 26, 23)),
        ({"last_day": date(2024, 10, 27), "starts": time(20), "ends": time(4)}, utc(2024, 10, 26, 18), utc(2024, 10, 27, 3)),
        # Open end, unknown time, all day: until the day is over.
        ({"starts": time(20)}, utc(2024, 10, 26, 18), utc(2024, 10, 26, 22)),
        ({}, utc(2024, 10, 25, 22), utc(2024, 10, 26, 22)),
        ({"all_day": True, "last_day": date(2024, 10, 28)}, utc(2024, 10, 25, 22), utc(2024, 10, 28, 23)),
    ],
)  # fmt: skip
def test_a_date_knows_its_moments(event, fields, starts_at, ends_at):
    row = event.dates.create(day=date(2024, 10, 26), **fields)
    row.refresh_from_db()
    assert (row.starts_at, row.ends_at) == (starts_at, ends_at)


def test_an_end_in_the_hour_that_is_left_out_is_not_before_the_beginning(event):
    row = event.dates.create(day=date(2024, 3, 31), starts=time(2, 45), ends=time(3, 15))
    assert row.ends_at > row.starts_at


def test_exhibitions_are_long_and_evenings_are_not(event):
    exhibition = event.dates.create(day=date(2031, 9, 1), last_day=date(2031, 9, 30), all_day=True)
    evening = cast.add_date(event)
    assert (exhibition.is_long, evening.is_long) == (True, False)
