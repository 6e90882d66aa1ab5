"""The weekly hours as a sentence and as a table, in English and in German."""

from datetime import date, datetime

from offices.hours.schedule import Schedule
from offices.hours.week import regular_sentence, week_table
from tests.offices.hours.situations import (
    BERLIN,
    EVE_OF_REFORMATION_DAY,
    FRIDAY,
    MONDAY,
    SATURDAY,
    THURSDAY,
    THURSDAY_TWELVE,
    TUESDAY,
    WEDNESDAY,
    WEDNESDAY_AFTERNOON,
    add_hours,
    close,
    english,
    german,
    open_at,
    spaces,
)
from website.languages.bilingual import Text

# The week


@english
def test_the_week_has_a_row_for_each_day_with_consultation(jena):
    add_hours(jena, THURSDAY, 14, 16)
    tuesday, thursday = week_table(Schedule(jena, WEDNESDAY_AFTERNOON)).rows
    assert spaces([tuesday.weekday, tuesday.when, tuesday.what]) == [
        "Tuesday", "Tuesday 12 September", "9 am to noon",
    ]  # fmt: skip
    assert spaces(thursday.what) == "9 am to noon and 2 pm to 4 pm"
    assert (tuesday.is_next, thursday.is_next, thursday.is_today) == (False, True, False)


@english
def test_a_day_that_should_have_had_consultation_is_in_the_week(jena):
    close(jena, date(2024, 10, 29), reason_de="Fortbildung")
    tuesday, thursday = week_table(Schedule(jena, EVE_OF_REFORMATION_DAY)).rows
    assert (tuesday.what, tuesday.reason) == ("no consultation", Text("Fortbildung", "de"))
    assert (thursday.what, thursday.reason) == ("no consultation", Text("Reformation Day", "en"))
    assert (thursday.is_cancelled, thursday.is_next) == (True, False)


@english
def test_once_the_week_is_over_the_next_one_is_shown(jena):
    at_twelve, sunday = (
        week_table(Schedule(jena, now)) for now in [THURSDAY_TWELVE, datetime(2023, 9, 17, 9, tzinfo=BERLIN)]
    )
    assert at_twelve == sunday
    assert sunday.caption == "Consultation hours next week"
    assert [spaces(row.when) for row in sunday.rows] == ["Tuesday 19 September", "Thursday 21 September"]


@english
def test_a_week_is_not_over_before_a_day_without_its_consultation(jena):
    table = week_table(Schedule(jena, EVE_OF_REFORMATION_DAY))
    assert table.caption == "Consultation hours this week"


@english
def test_a_past_day_without_its_consultation_does_not_keep_the_week(jena):
    """Thursday's consultation is over, Tuesday's did not take place: people want to know about the next week."""
    close(jena, date(2023, 9, 12), reason_en="training")
    assert week_table(Schedule(jena, WEDNESDAY_AFTERNOON)).caption == "Consultation hours this week"
    assert week_table(Schedule(jena, THURSDAY_TWELVE)).caption == "Consultation hours next week"


@english
def test_a_day_without_its_consultation_keeps_the_week_until_it_is_over(jena):
    close(jena, date(2023, 9, 14), reason_en="training")
    on_thursday, on_friday = (
        week_table(Schedule(jena, datetime(2023, 9, day, 15, tzinfo=BERLIN))) for day in [14, 15]
    )
    assert on_thursday.caption == "Consultation hours this week"
    assert on_friday.caption == "Consultation hours next week"


@english
def test_a_day_that_never_has_consultation_is_not_said_to_have_none(jena):
    """The office is closed all week, and people come on Tuesday and Thursday only."""
    close(jena, date(2023, 9, 11), date(2023, 9, 17), reason_en="holidays")
    rows = week_table(Schedule(jena, WEDNESDAY_AFTERNOON)).rows
    assert [(row.weekday, row.what) for row in rows] == [
        ("Tuesday", "no consultation"),
        ("Thursday", "no consultation"),
    ]


@english
def test_an_additional_day_is_in_the_week(jena):
    open_at(jena, 14, 16, date(2023, 9, 13), reason_en="open day")
    row = week_table(Schedule(jena, WEDNESDAY_AFTERNOON)).rows[1]
    assert (row.weekday, spaces(row.what), row.reason) == (
        "Wednesday",
        "2 pm to 4 pm",
        Text("open day", "en"),
    )
    assert (row.is_today, row.is_now, row.is_next) == (True, True, False)


@german
def test_the_week_in_german(jena):
    tuesday, thursday = week_table(Schedule(jena, EVE_OF_REFORMATION_DAY)).rows
    assert spaces([tuesday.weekday, tuesday.when, tuesday.what]) == [
        "Dienstag", "Dienstag, 29. Oktober", "9 bis 12 Uhr",
    ]  # fmt: skip
    assert (thursday.what, thursday.reason) == ("keine Sprechzeit", Text("Reformationstag", "de"))


# The weekly rows in one sentence


@english
def test_days_with_the_same_hours_are_said_together(jena):
    assert spaces(regular_sentence(jena)) == "Tuesday and Thursday, 9 am to noon"


@german
def test_days_with_the_same_hours_are_said_together_in_german(jena):
    assert spaces(regular_sentence(jena)) == "Dienstag und Donnerstag, 9 bis 12 Uhr"


@english
def test_days_in_a_row_are_said_from_the_first_to_the_last(empty):
    for weekday in (MONDAY, TUESDAY, WEDNESDAY, FRIDAY):
        add_hours(empty, weekday, 9, 12)
    add_hours(empty, THURSDAY, 9, 12)
    add_hours(empty, THURSDAY, 14, 18)
    add_hours(empty, SATURDAY, 10, 11)
    assert spaces(regular_sentence(empty)) == (
        "Monday to Wednesday and Friday, 9 am to noon; "
        "Thursday, 9 am to noon and 2 pm to 6 pm; Saturday, 10 am to 11 am"
    )


@german
def test_days_in_a_row_are_said_from_the_first_to_the_last_in_german(empty):
    for weekday in (MONDAY, TUESDAY, WEDNESDAY, FRIDAY):
        add_hours(empty, weekday, 9, 12)
    assert spaces(regular_sentence(empty)) == "Montag bis Mittwoch und Freitag, 9 bis 12 Uhr"
