"""Eves, exceptions of every year and until further notice, one week a month, and what follows what is on."""

from datetime import date, datetime, time

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import translation

from offices.hours.answer import answer
from offices.hours.changes import coming_changes
from offices.hours.in_general import general_sentence
from offices.hours.rules import Span
from offices.hours.schedule import Schedule
from offices.hours.week import regular_sentence, week_table
from offices.models import ConsultationException
from offices.models.consultation import WeekOfMonth
from tests.offices.hours.situations import (
    BERLIN,
    FRIDAY,
    MONDAY,
    THURSDAY,
    THURSDAY_NINE,
    THURSDAY_TWELVE,
    TUESDAY,
    WEDNESDAY_AFTERNOON,
    add_hours,
    close,
    english,
    german,
    open_at,
    plain,
    spaces,
)

# 24 and 31 December 2026 are Thursdays.
BEFORE_CHRISTMAS = datetime(2026, 12, 23, 15, tzinfo=BERLIN)


def days_open(office, first, count):
    return [day.date for day in Schedule(office, BEFORE_CHRISTMAS).days(first, count) if day.spans]


# 24 and 31 December


def test_on_the_two_eves_there_is_no_consultation(jena):
    assert days_open(jena, date(2026, 12, 21), 14) == [date(2026, 12, 22), date(2026, 12, 29)]


@pytest.mark.parametrize(
    ("language", "notes"),
    [
        (
            "de",
            [
                "Donnerstag, 24. Dezember 2026: keine Sprechzeit (Heiligabend).",
                "Donnerstag, 31. Dezember 2026: keine Sprechzeit (Silvester).",
            ],
        ),
        (
            "en",
            [
                "Thursday 24 December 2026: no consultation (Christmas Eve).",
                "Thursday 31 December 2026: no consultation (New Year’s Eve).",
            ],
        ),
    ],
)
def test_the_eves_are_told(jena, language, notes):
    with translation.override(language):
        assert plain(coming_changes(Schedule(jena, BEFORE_CHRISTMAS))) == notes
        assert spaces(answer(Schedule(jena, BEFORE_CHRISTMAS)).headline)[:7] in {"Diensta", "Tuesday"}


@german
def test_an_office_that_opens_on_christmas_eve_says_so(jena):
    open_at(jena, 9, 11, date(2026, 12, 24))
    assert days_open(jena, date(2026, 12, 24), 1) == [date(2026, 12, 24)]
    assert plain(coming_changes(Schedule(jena, BEFORE_CHRISTMAS)))[0] == (
        "Donnerstag, 24. Dezember 2026: die Sprechzeit findet statt, 9 bis 11 Uhr (Heiligabend)."
    )


def test_hours_of_a_season_do_not_open_an_eve(jena):
    open_at(jena, 10, 11, date(2026, 12, 1), date(2026, 12, 31))
    assert date(2026, 12, 24) not in days_open(jena, date(2026, 12, 21), 11)


# Until further notice


@pytest.mark.parametrize(
    ("language", "headline", "note"),
    [
        (
            "de",
            "Bis auf Weiteres keine Sprechzeit",
            "Ab 4. September 2023 bis auf Weiteres: keine Sprechzeit (Umbau).",
        ),
        (
            "en",
            "No consultation until further notice",
            "From 4 September 2023 until further notice: no consultation (works).",
        ),
    ],
)
def test_an_office_may_be_closed_until_further_notice(jena, language, headline, note):
    jena.consultation_exceptions.create(first_day=date(2023, 9, 4), reason_de="Umbau", reason_en="works")
    with translation.override(language):
        given = answer(Schedule(jena, WEDNESDAY_AFTERNOON))
        assert given.headline == headline
        assert plain(given.notes) == [note]
        assert given.advice
    assert days_open(jena, date(2030, 1, 1), 60) == []


def test_other_hours_may_hold_until_further_notice_and_open_no_other_day(jena):
    jena.consultation_exceptions.create(first_day=date(2023, 9, 4), opens=time(14), closes=time(16))
    monday, tuesday = Schedule(jena, WEDNESDAY_AFTERNOON).days(date(2023, 9, 11), 2)
    assert (monday.spans, tuesday.spans) == ((), (Span(time(14), time(16)),))


# Every year


@english
def test_an_exception_comes_back_every_year_over_the_turn_of_the_year(jena):
    close(jena, date(2022, 12, 27), date(2023, 1, 6), reason_en="winter break")
    jena.consultation_exceptions.update(every_year=True)
    assert days_open(jena, date(2028, 12, 25), 14) == []
    assert date(2028, 12, 21) in days_open(jena, date(2028, 12, 18), 7)
    assert date(2029, 1, 9) in days_open(jena, date(2029, 1, 8), 7)
    now = datetime(2028, 12, 27, 15, tzinfo=BERLIN)
    assert plain(coming_changes(Schedule(jena, now)))[0] == (
        "27 December 2028 to 6 January 2029, as every year: no consultation (winter break)."
    )


def test_it_does_not_hold_before_it_was_entered_for(jena):
    close(jena, date(2025, 6, 3), reason_de="Betriebsausflug")
    jena.consultation_exceptions.update(every_year=True)
    assert date(2021, 6, 3) in days_open(jena, date(2021, 6, 1), 7)


def test_the_last_day_of_february_comes_back_in_every_year(jena):
    jena.consultation_exceptions.create(
        first_day=date(2024, 2, 29), last_day=date(2024, 2, 29), every_year=True
    )
    jena.consultation_hours.all().delete()
    add_hours(jena, FRIDAY, 9, 12)
    assert days_open(jena, date(2025, 2, 28), 1) == [], "2025 has no 29 February"


def test_what_comes_every_year_needs_a_last_day(jena):
    row = ConsultationException(office=jena, first_day=date(2024, 2, 29), every_year=True)
    with pytest.raises(ValidationError, match="every year|jedes Jahr"):
        row.full_clean()
    with pytest.raises(IntegrityError):
        row.save()


# One week a month


@pytest.fixture
def monthly(empty):
    empty.consultation_hours.create(
        weekday=TUESDAY, week_of_month=WeekOfMonth.FIRST, opens=time(14), closes=time(16)
    )
    return empty


def test_every_first_tuesday_is_one_day_a_month(monthly):
    assert days_open(monthly, date(2026, 11, 1), 61) == [date(2026, 11, 3), date(2026, 12, 1)]


def test_the_last_monday_is_the_fourth_or_the_fifth(empty):
    empty.consultation_hours.create(
        weekday=MONDAY, week_of_month=WeekOfMonth.LAST, opens=time(9), closes=time(10)
    )
    assert days_open(empty, date(2026, 10, 1), 90) == [
        date(2026, 10, 26),
        date(2026, 11, 30),
        date(2026, 12, 28),
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Donnerstag, 9 bis 12 Uhr; jeden ersten Dienstag im Monat, 14 bis 16 Uhr"),
        ("en", "Thursday, 9 am to noon; every first Tuesday of the month, 2 pm to 4 pm"),
    ],
)
def test_it_is_said_beside_the_hours_of_every_week(monthly, language, sentence):
    with translation.override(language):
        assert spaces(regular_sentence(monthly)).startswith(("Jeden ersten", "Every first"))
        add_hours(monthly, THURSDAY, 9, 12)
        assert spaces(regular_sentence(monthly)) == sentence
        assert sentence in spaces(general_sentence(monthly))


@english
def test_the_week_before_it_is_the_next_consultation(monthly):
    given = answer(Schedule(monthly, datetime(2026, 11, 28, 15, tzinfo=BERLIN)))
    assert spaces(given.one_line) == "Next consultation: Tuesday 1 December, 2 pm to 4 pm"


# While a consultation is running


@english
def test_the_next_one_is_told_while_one_is_running(jena):
    assert (
        spaces(answer(Schedule(jena, THURSDAY_NINE)).after)
        == "After that: Tuesday 19 September, 9 am to noon."
    )
    assert answer(Schedule(jena, THURSDAY_TWELVE)).after == ""
    add_hours(jena, THURSDAY, 14, 16)
    assert spaces(answer(Schedule(jena, THURSDAY_NINE)).after) == "After that: today, 2 pm to 4 pm."


@german
def test_the_next_one_is_told_in_german(jena):
    assert (
        spaces(answer(Schedule(jena, THURSDAY_NINE)).after)
        == "Danach: Dienstag, 19. September, 9 bis 12 Uhr."
    )


def test_the_table_says_now_and_not_next(jena):
    (row,) = [row for row in week_table(Schedule(jena, THURSDAY_NINE)).rows if row.is_now]
    assert (row.date, row.is_next) == (date(2023, 9, 14), False)
    assert not any(row.is_now for row in week_table(Schedule(jena, THURSDAY_TWELVE)).rows)


@german
def test_who_is_closed_until_further_notice_lists_no_holidays(jena):
    jena.consultation_exceptions.create(first_day=date(2026, 12, 1))
    assert plain(coming_changes(Schedule(jena, BEFORE_CHRISTMAS))) == [
        "Ab 1. Dezember 2026 bis auf Weiteres: keine Sprechzeit."
    ]
