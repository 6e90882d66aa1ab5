"""The rules alone. Not one assertion here is about words or depends on a language."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from offices import hours
from offices.hours import Day, Holiday, Span
from offices.models import Office
from tests import cast

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
MORNING = Span(time(9), time(12))
AFTERNOON = Span(time(14), time(16))


def at(year, month, day, hour=0, minute=0, **fold) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN, **fold)


def add_hours(office, weekday, span=MORNING):
    office.consultation_hours.create(weekday=weekday, opens=span.opens, closes=span.closes)


def close(office, first, last=None, reason=""):
    return office.consultation_exceptions.create(first_day=first, last_day=last or first, reason_de=reason)


def open_at(office, span, first, last=None, reason=""):
    return office.consultation_exceptions.create(
        first_day=first, last_day=last or first, opens=span.opens, closes=span.closes, reason_de=reason
    )


def day_of(office, day: date) -> Day:
    return hours.days(office, day, 1)[0]


def found(office, now):
    """The date and the hours of the next consultation, and whether it is running."""
    consultation = hours.next_consultation(office, now)
    return consultation and (consultation.day.date, consultation.span, consultation.is_now)


@pytest.fixture
def jena(db):
    """Jena as it is: Tuesday and Thursday, 9 to 12."""
    office = cast.make_office("jena", "Jena", by_arrangement=True, phone_first=True)
    add_hours(office, TUESDAY)
    add_hours(office, THURSDAY)
    return office


@pytest.fixture
def empty(db):
    return cast.make_office("leer", "Leer", state="NI")


# The weekly rows


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
    assert hours.four_weeks(jena, datetime(2023, 9, 13, 22, 30, tzinfo=UTC))[0].date == date(2023, 9, 14)


def test_a_naive_moment_is_an_error(jena):
    with pytest.raises(ValueError, match="naive"):
        hours.next_consultation(jena, datetime(2023, 9, 14, 9))  # noqa: DTZ001


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
    assert hours.next_consultation(empty, at(2023, 9, 13, 15)) is None
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
        week = hours.week(jena, today)
        assert [day.date.isoformat() for day in week] == [f"2023-09-{day}" for day in range(11, 18)]
        assert [day.date.weekday() for day in week if day.spans] == [TUESDAY, THURSDAY]


def test_nothing_is_asked_of_the_database(jena, django_assert_num_queries):
    close(jena, date(2023, 9, 14))
    office = Office.objects.with_hours().get(slug="jena")
    with django_assert_num_queries(0):
        hours.next_consultation(office, at(2023, 9, 13, 15))
        hours.week(office, date(2023, 9, 13))
        hours.regular_week(office)


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
    week = hours.week(jena, date(2023, 7, 5))
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
    assert hours.next_consultation(jena, at(2023, 9, 13, 15)) is None
    assert hours.next_consultation(jena, at(2023, 10, 5, 8)).day.date == date(2023, 11, 2)


def test_the_same_weekday_four_weeks_on_is_within_them(jena):
    today = date(2023, 9, 14)
    close(jena, today, today + timedelta(days=27))
    assert found(jena, at(2023, 9, 14, 8)) == (date(2023, 10, 12), MORNING, False)
    close(jena, today + timedelta(days=28))
    assert hours.next_consultation(jena, at(2023, 9, 14, 8)) is None


# The Sundays on which the clocks change

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


# How long an answer holds


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
