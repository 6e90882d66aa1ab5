"""The next consultation by the weekly rows alone."""

from datetime import UTC, date, datetime, time

import pytest

from offices.hours import rules as hours
from offices.hours.rules import Span
from offices.hours.schedule import Schedule
from offices.models import Office
from tests.offices.hours.rules.rows import (
    AFTERNOON,
    MORNING,
    THURSDAY,
    TUESDAY,
    add_hours,
    at,
    close,
    day_of,
    found,
)


def test_on_wednesday_it_is_thursday(jena):
    assert found(jena, at(2023, 9, 13, 15)) == (date(2023, 9, 14), MORNING, False)


def test_a_minute_before_nine_it_is_still_to_come(jena):
    assert found(jena, at(2023, 9, 14, 8, 59)) == (date(2023, 9, 14), MORNING, False)


def test_nine_sharp_belongs_to_the_consultation(jena):
    assert found(jena, at(2023, 9, 14, 9)) == (date(2023, 9, 14), MORNING, True)


def test_twelve_sharp_does_not_and_tuesday_is_next(jena):
    assert found(jena, at(2023, 9, 14, 11, 59)) == (date(2023, 9, 14), MORNING, True)
    assert found(jena, at(2023, 9, 14, 12)) == (date(2023, 9, 19), MORNING, False)


def test_now_is_told_by_the_clocks_of_berlin(jena):
    assert found(jena, datetime(2023, 9, 14, 7, tzinfo=UTC)) == (date(2023, 9, 14), MORNING, True)
    # In Berlin it is Thursday already.
    assert next(Schedule(jena, datetime(2023, 9, 13, 22, 30, tzinfo=UTC)).four_weeks()).date == date(
        2023, 9, 14
    )


def test_a_naive_moment_is_an_error(jena):
    with pytest.raises(ValueError, match="naive"):
        Schedule(jena, datetime(2023, 9, 14, 9))  # noqa: DTZ001


def test_in_the_lunch_break_it_is_the_second_row(jena):
    add_hours(jena, THURSDAY, AFTERNOON)
    assert found(jena, at(2023, 9, 14, 12, 30)) == (date(2023, 9, 14), AFTERNOON, False)
    assert found(jena, at(2023, 9, 14, 16)) == (date(2023, 9, 19), MORNING, False)


def test_rows_that_overlap_or_touch_are_one_consultation(jena):
    add_hours(jena, THURSDAY, Span(time(11), time(13)))
    add_hours(jena, THURSDAY, Span(time(13), time(14)))
    add_hours(jena, THURSDAY, Span(time(10), time(11)))
    assert day_of(jena, date(2023, 9, 14)).spans == (Span(time(9), time(14)),)


def test_an_office_without_anything_has_none(empty):
    assert Schedule(empty, at(2023, 9, 13, 15)).next_consultation is None
    assert hours.regular_week(empty) == {}


def test_the_flags_change_no_rule(jena):
    with_flags = found(jena, at(2023, 9, 13, 15))
    jena.by_arrangement = jena.phone_first = False
    assert found(jena, at(2023, 9, 13, 15)) == with_flags


def test_the_regular_week_leaves_out_days_without_consultation(jena):
    add_hours(jena, THURSDAY, AFTERNOON)
    assert hours.regular_week(jena) == {TUESDAY: (MORNING,), THURSDAY: (MORNING, AFTERNOON)}


def test_a_week_runs_from_monday_to_sunday(jena):
    for today in (date(2023, 9, 11), date(2023, 9, 14), date(2023, 9, 17)):
        week = Schedule(jena, at(2023, 9, 13)).week(today)
        assert [day.date.isoformat() for day in week] == [f"2023-09-{day}" for day in range(11, 18)]
        assert [day.date.weekday() for day in week if day.spans] == [TUESDAY, THURSDAY]


def test_nothing_is_asked_of_the_database(jena, django_assert_num_queries):
    close(jena, date(2023, 9, 14))
    office = Office.objects.with_hours().get(slug="jena")
    with django_assert_num_queries(0):
        schedule = Schedule(office, at(2023, 9, 13, 15))
        assert schedule.next_consultation
        schedule.week(date(2023, 9, 13))
        hours.regular_week(office)
