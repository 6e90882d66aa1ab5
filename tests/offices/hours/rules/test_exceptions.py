"""Public holidays and exceptions to the weekly rows, and which of them holds."""

from datetime import date, time, timedelta

from django.utils import translation

from offices.hours.rules import Day, Holiday, Span
from offices.hours.schedule import Schedule
from tests.offices.hours.rules.rows import (
    AFTERNOON,
    FRIDAY,
    MONDAY,
    MORNING,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    add_hours,
    at,
    close,
    day_of,
    found,
    open_at,
)

# Public holidays


def test_reformation_day_closes_a_thursday_in_thuringia(jena):
    day = day_of(jena, date(2024, 10, 31))
    assert (day.spans, day.closed_by) == ((), (Holiday(date(2024, 10, 31)),))
    assert day.is_cancelled
    assert found(jena, at(2024, 10, 30, 15)) == (date(2024, 11, 5), MORNING, False)
    assert found(jena, at(2024, 10, 31, 10)) == (date(2024, 11, 5), MORNING, False)


def test_a_holiday_on_a_day_without_consultation_cancels_nothing(jena):
    assert not day_of(jena, date(2024, 5, 1)).is_cancelled


def test_corpus_christi_closes_in_rhineland_palatinate_and_not_in_lower_saxony(empty):
    add_hours(empty, THURSDAY)
    assert found(empty, at(2024, 5, 29, 15)) == (date(2024, 5, 30), MORNING, False)
    empty.state = "RP"
    assert found(empty, at(2024, 5, 29, 15)) == (date(2024, 6, 6), MORNING, False)


# Exceptions


def test_a_closing_exception_holds_on_its_first_and_its_last_day(jena):
    holiday = close(jena, date(2023, 9, 14), date(2023, 9, 19))
    assert day_of(jena, date(2023, 9, 12)).spans == (MORNING,)
    assert day_of(jena, date(2023, 9, 14)).closed_by == (holiday,)
    assert day_of(jena, date(2023, 9, 19)).closed_by == (holiday,)
    assert day_of(jena, date(2023, 9, 21)).spans == (MORNING,)


def test_a_closed_day_tells_what_falls_away(jena):
    close(jena, date(2023, 9, 13), date(2023, 9, 14))
    assert day_of(jena, date(2023, 9, 14)).cancelled == (MORNING,)
    assert not day_of(jena, date(2023, 9, 13)).is_cancelled


def test_other_hours_stand_in_for_the_weekly_rows(jena):
    later = open_at(jena, AFTERNOON, date(2023, 9, 14))
    day = day_of(jena, date(2023, 9, 14))
    assert (day.spans, day.changed_by, day.regular) == ((AFTERNOON,), (later,), (MORNING,))
    assert found(jena, at(2023, 9, 14, 10)) == (date(2023, 9, 14), AFTERNOON, False)


def test_one_that_closes_wins_over_one_with_other_hours(jena):
    open_at(jena, AFTERNOON, date(2023, 9, 14), reason="Umzug")
    training = close(jena, date(2023, 9, 11), date(2023, 9, 15), "Fortbildung")
    day = day_of(jena, date(2023, 9, 14))
    assert (day.spans, day.closed_by, day.cancelled) == ((), (training,), (AFTERNOON,))


def test_of_two_that_close_those_with_a_reason_are_told(jena):
    break_ = close(jena, date(2023, 9, 11), date(2023, 9, 15), "Ferien")
    close(jena, date(2023, 9, 14))
    training = close(jena, date(2023, 9, 14), reason="Fortbildung")
    assert day_of(jena, date(2023, 9, 14)).closed_by == (break_, training)


def test_two_with_other_hours_both_hold(jena):
    open_at(jena, AFTERNOON, date(2023, 9, 14))
    open_at(jena, Span(time(15), time(17)), date(2023, 9, 14))
    open_at(jena, Span(time(8), time(9)), date(2023, 9, 14))
    assert day_of(jena, date(2023, 9, 14)).spans == (Span(time(8), time(9)), Span(time(14), time(17)))


def test_other_hours_that_are_the_usual_ones_are_no_news(jena):
    open_at(jena, MORNING, date(2023, 9, 14))
    assert day_of(jena, date(2023, 9, 14)) == Day(date(2023, 9, 14), (MORNING,), (MORNING,))


def test_one_day_with_hours_opens_a_day_without_consultation(jena, empty):
    for office in (jena, empty):
        open_at(office, AFTERNOON, date(2023, 9, 13))
        assert found(office, at(2023, 9, 13, 8)) == (date(2023, 9, 13), AFTERNOON, False)


def test_several_days_with_other_hours_open_only_days_with_consultation(jena):
    """Summer hours are not meant for Sundays."""
    open_at(jena, AFTERNOON, date(2023, 7, 3), date(2023, 8, 18))
    week = Schedule(jena, at(2023, 7, 5)).week(date(2023, 7, 5))
    assert [day.date.weekday() for day in week if day.spans == (AFTERNOON,)] == [TUESDAY, THURSDAY]
    assert [day.date.weekday() for day in week if not day.spans] == [
        MONDAY,
        WEDNESDAY,
        FRIDAY,
        SATURDAY,
        SUNDAY,
    ]


def test_one_day_with_hours_opens_a_public_holiday(jena):
    brave = open_at(jena, AFTERNOON, date(2024, 10, 31))
    day = day_of(jena, date(2024, 10, 31))
    assert (day.spans, day.changed_by, day.closed_by) == ((AFTERNOON,), (brave,), ())


def test_opening_a_holiday_at_the_usual_hours_is_news(jena):
    brave = open_at(jena, MORNING, date(2024, 10, 31))
    assert day_of(jena, date(2024, 10, 31)).changed_by == (brave,)


def test_several_days_with_other_hours_do_not_open_a_public_holiday_among_them(jena):
    open_at(jena, AFTERNOON, date(2024, 10, 1), date(2024, 11, 30))
    assert day_of(jena, date(2024, 10, 31)).closed_by == (Holiday(date(2024, 10, 31)),)
    assert day_of(jena, date(2024, 11, 5)).spans == (AFTERNOON,)


def test_a_reason_says_more_than_a_holiday_and_a_holiday_more_than_no_reason(jena):
    unexplained = close(jena, date(2024, 10, 28), date(2024, 11, 8))
    assert day_of(jena, date(2024, 10, 29)).closed_by == (unexplained,)
    assert day_of(jena, date(2024, 10, 31)).closed_by == (Holiday(date(2024, 10, 31)),)
    explained = close(jena, date(2024, 10, 31), reason="Umzug")
    assert day_of(jena, date(2024, 10, 31)).closed_by == (explained,)


def test_a_closing_exception_wins_over_one_that_opens_a_holiday(jena):
    open_at(jena, AFTERNOON, date(2024, 10, 31))
    close(jena, date(2024, 10, 31))
    assert day_of(jena, date(2024, 10, 31)).spans == ()


def test_a_reason_counts_in_whichever_language_it_is_written(jena):
    exception = close(jena, date(2024, 10, 31), reason="Umzug")
    for language in ("de", "en"):
        with translation.override(language):
            assert day_of(jena, date(2024, 10, 31)).closed_by == (exception,)


# Four weeks


def test_no_consultation_within_four_weeks(jena):
    close(jena, date(2023, 9, 13), date(2023, 10, 31))
    assert Schedule(jena, at(2023, 9, 13, 15)).next_consultation is None
    assert Schedule(jena, at(2023, 10, 5, 8)).next_consultation.day.date == date(2023, 11, 2)


def test_the_same_weekday_four_weeks_on_is_within_them(jena):
    today = date(2023, 9, 14)
    close(jena, today, today + timedelta(days=27))
    assert found(jena, at(2023, 9, 14, 8)) == (date(2023, 10, 12), MORNING, False)
    close(jena, today + timedelta(days=28))
    assert Schedule(jena, at(2023, 9, 14, 8)).next_consultation is None
