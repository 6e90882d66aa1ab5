"""When people can come or call next: the one answer, in English and in German."""

from datetime import date, datetime

import pytest

from offices.hours.answer import answer
from offices.hours.changes import coming_changes
from offices.hours.schedule import Schedule
from offices.hours.week import regular_sentence, week_table
from tests.offices.hours.situations import (
    BERLIN,
    THURSDAY,
    THURSDAY_NINE,
    THURSDAY_TWELVE,
    WEDNESDAY_AFTERNOON,
    add_hours,
    close,
    english,
    german,
    plain,
    spaces,
    words,
)

# Jena asked on Wednesday


@english
def test_on_wednesday_it_is_thursday(jena):
    given = answer(Schedule(jena, WEDNESDAY_AFTERNOON))
    assert words(given) == ["Next consultation", "Thursday, 9 am to noon", "14 September 2023, tomorrow"]
    assert (
        spaces(given.one_line)
        == "Next consultation: Thursday 14 September, 9 am to noon, by appointment only"
    )
    assert (given.has_hours, given.has_next, given.is_now, given.notes) == (True, True, False, ())
    assert given.starts_at.isoformat() == "2023-09-14T09:00:00+02:00"


@german
def test_on_wednesday_it_is_thursday_in_german(jena):
    given = answer(Schedule(jena, WEDNESDAY_AFTERNOON))
    assert words(given) == ["Nächste Sprechzeit", "Donnerstag, 9 bis 12 Uhr", "14. September 2023, morgen"]
    assert (
        spaces(given.one_line)
        == "Nächste Sprechzeit: Donnerstag, 14. September, 9 bis 12 Uhr, nur mit Termin"
    )


@english
def test_no_line_ends_within_a_time_or_a_date(jena):
    given = answer(Schedule(jena, WEDNESDAY_AFTERNOON))
    assert given.headline == "Thursday, 9\u00a0am to\u00a0noon"
    assert given.detail.startswith("14\u00a0September")


@english
def test_a_day_further_away_has_its_date(jena):
    given = answer(Schedule(jena, THURSDAY_TWELVE))
    assert words(given) == ["Next consultation", "Tuesday, 9 am to noon", "19 September 2023"]


@english
def test_the_next_year_is_told(jena):
    close(jena, date(2023, 12, 19), date(2024, 1, 5), reason_en="winter break")
    given = answer(Schedule(jena, datetime(2023, 12, 18, 9, tzinfo=BERLIN)))
    assert words(given)[2] == "9 January 2024"
    assert plain(given.notes) == ["19 December 2023 to 5 January 2024: no consultation (winter break)."]


# During the consultation


@english
def test_where_one_has_to_phone_first_a_consultation_is_by_appointment_only(jena):
    given = answer(Schedule(jena, THURSDAY_NINE))
    assert words(given) == ["", "Consultation until noon, by appointment only", "14 September 2023, today"]
    assert given.one_line == given.headline
    assert given.is_now
    assert given.ends_at.isoformat() == "2023-09-14T12:00:00+02:00"


@german
def test_where_one_has_to_phone_first_a_consultation_is_by_appointment_only_in_german(jena):
    given = answer(Schedule(jena, THURSDAY_NINE))
    assert words(given) == ["", "Sprechzeit bis 12 Uhr, nur mit Termin", "14. September 2023, heute"]


@english
def test_where_nobody_has_to_phone_it_is_open(empty):
    add_hours(empty, THURSDAY, 9, 12)
    assert words(answer(Schedule(empty, THURSDAY_NINE)))[1] == "Open now until noon"


@german
def test_where_nobody_has_to_phone_it_is_open_in_german(empty):
    add_hours(empty, THURSDAY, 9, 12)
    assert words(answer(Schedule(empty, THURSDAY_NINE)))[1] == "Jetzt geöffnet bis 12 Uhr"


# Two rows a day


@english
def test_in_the_lunch_break_it_is_today(jena):
    add_hours(jena, THURSDAY, 14, 16)
    given = answer(Schedule(jena, THURSDAY_TWELVE))
    assert words(given) == ["Next consultation", "Today, 2 pm to 4 pm", "14 September 2023"]
    assert spaces(given.one_line) == "Next consultation: today, 2 pm to 4 pm, by appointment only"


@german
def test_in_the_lunch_break_it_is_today_in_german(jena):
    add_hours(jena, THURSDAY, 14, 16)
    given = answer(Schedule(jena, THURSDAY_TWELVE))
    assert words(given) == ["Nächste Sprechzeit", "Heute, 14 bis 16 Uhr", "14. September 2023"]
    assert spaces(given.one_line) == "Nächste Sprechzeit: heute, 14 bis 16 Uhr, nur mit Termin"


# The flags


@english
@pytest.mark.parametrize(
    ("by_arrangement", "phone_first", "advice"),
    [
        (False, False, ()),
        (True, False, ("Other times by appointment.",)),
        (False, True, ("Please phone first to make an appointment.",)),
        (True, True, ("Other times by appointment.", "Please phone first to make an appointment.")),
    ],
)
def test_both_flags_beside_rows_are_independent(jena, by_arrangement, phone_first, advice):
    jena.by_arrangement, jena.phone_first = by_arrangement, phone_first
    for now in (WEDNESDAY_AFTERNOON, THURSDAY_NINE):
        assert answer(Schedule(jena, now)).advice == advice
    assert words(answer(Schedule(jena, WEDNESDAY_AFTERNOON)))[1] == "Thursday, 9 am to noon"


@german
def test_both_flags_beside_rows_in_german(jena):
    assert answer(Schedule(jena, WEDNESDAY_AFTERNOON)).advice == (
        "Andere Zeiten nach Vereinbarung.",
        "Bitte rufen Sie vorher an und vereinbaren Sie einen Termin.",
    )


WITHOUT_ROWS = [
    (True, False, "By appointment", ()),
    (True, True, "By appointment", ("Please phone first to make an appointment.",)),
    (False, True, "Please phone first", ()),
]


@english
@pytest.mark.parametrize(("by_arrangement", "phone_first", "headline", "advice"), WITHOUT_ROWS)
def test_flags_without_rows_are_the_headline(empty, by_arrangement, phone_first, headline, advice):
    empty.by_arrangement, empty.phone_first, empty.switchboard = by_arrangement, phone_first, "0491 9260"
    given = answer(Schedule(empty, WEDNESDAY_AFTERNOON))
    assert words(given) == ["", headline, ""]
    assert (given.one_line, given.advice) == (headline, advice)
    assert (given.has_hours, given.has_next, given.starts_at) == (True, False, None)


@german
def test_flags_without_rows_are_the_headline_in_german(empty):
    empty.phone_first, empty.switchboard = True, "0491 9260"
    assert answer(Schedule(empty, WEDNESDAY_AFTERNOON)).headline == "Bitte rufen Sie vorher an"
    empty.by_arrangement = True
    assert answer(Schedule(empty, WEDNESDAY_AFTERNOON)).headline == "Termine nach Vereinbarung"


@english
def test_holidays_of_an_office_that_works_by_appointment_are_told(empty):
    empty.by_arrangement = True
    close(empty, date(2023, 9, 11), date(2023, 9, 22), reason_de="Ferien", reason_en="holidays")
    assert plain(answer(Schedule(empty, WEDNESDAY_AFTERNOON)).notes) == [
        "11 September to 22 September 2023: closed (holidays)."
    ]


@english
def test_an_office_without_anything_has_no_answer(empty):
    given = answer(Schedule(empty, WEDNESDAY_AFTERNOON))
    assert words(given) == ["", "", ""]
    assert (given.one_line, given.advice, given.notes) == ("", (), ())
    assert (given.has_hours, given.has_next, given.is_now) == (False, False, False)
    assert week_table(Schedule(empty, WEDNESDAY_AFTERNOON)).rows == ()
    assert coming_changes(Schedule(empty, WEDNESDAY_AFTERNOON)) == ()
    assert regular_sentence(empty) == ""


# No consultation for four weeks


def close_for_long(office):
    close(office, date(2023, 9, 4), date(2023, 10, 31), reason_de="Umbau", reason_en="building work")


@english
def test_no_consultation_in_four_weeks_says_why_and_what_to_do(jena):
    close_for_long(jena)
    given = answer(Schedule(jena, WEDNESDAY_AFTERNOON))
    assert words(given) == ["", "No consultation in the next four weeks", ""]
    assert given.one_line == given.headline
    # Tuesday 3 October is a public holiday, but the reason of the staff says more.
    assert plain(given.notes) == ["4 September to 31 October 2023: no consultation (building work)."]
    assert given.advice == ("Appointments at other times are possible.", "Please phone the office.")
    assert (given.has_hours, given.has_next) == (True, False)


@german
def test_no_consultation_in_four_weeks_says_why_and_what_to_do_in_german(jena):
    close_for_long(jena)
    given = answer(Schedule(jena, WEDNESDAY_AFTERNOON))
    assert given.headline == "In den nächsten vier Wochen keine Sprechzeit"
    assert plain(given.notes) == ["4. September bis 31. Oktober 2023: keine Sprechzeit (Umbau)."]
    assert given.advice == (
        "Termine zu anderen Zeiten sind möglich.",
        "Bitte rufen Sie das Büro an.",
    )


@english
def test_there_is_always_something_to_do(empty):
    add_hours(empty, THURSDAY, 9, 12)
    close_for_long(empty)
    assert answer(Schedule(empty, WEDNESDAY_AFTERNOON)).advice == ("Please write to the office.",)
