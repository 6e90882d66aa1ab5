"""Why some days are not as usual, in English and in German."""

from datetime import date, datetime

from django.utils import translation

from offices.hours.answer import answer
from offices.hours.changes import Note, coming_changes
from offices.hours.schedule import Schedule
from tests.offices.hours.situations import (
    BERLIN,
    EVE_OF_REFORMATION_DAY,
    THURSDAY,
    WEDNESDAY_AFTERNOON,
    add_hours,
    close,
    english,
    german,
    open_at,
    plain,
    spaces,
    words,
)
from website.languages.bilingual import Text

# Public holidays


@english
def test_a_note_tells_why_reformation_day_is_skipped(jena):
    given = answer(Schedule(jena, EVE_OF_REFORMATION_DAY))
    assert words(given) == ["Next consultation", "Tuesday, 9 am to noon", "5 November 2024"]
    assert plain(given.notes) == ["Thursday 31 October 2024: no consultation (Reformation Day)."]
    assert given.notes[0].reason == Text("Reformation Day", "en")


@german
def test_a_note_tells_why_reformation_day_is_skipped_in_german(jena):
    given = answer(Schedule(jena, EVE_OF_REFORMATION_DAY))
    assert words(given) == ["Nächste Sprechzeit", "Dienstag, 9 bis 12 Uhr", "5. November 2024"]
    assert plain(given.notes) == ["Donnerstag, 31. Oktober 2024: keine Sprechzeit (Reformationstag)."]


@english
def test_a_holiday_behind_the_next_consultation_is_not_in_the_answer_but_among_the_changes(jena):
    monday = datetime(2024, 10, 28, 15, tzinfo=BERLIN)
    assert answer(Schedule(jena, monday)).notes == ()
    assert plain(coming_changes(Schedule(jena, monday))) == [
        "Thursday 31 October 2024: no consultation (Reformation Day)."
    ]


@english
def test_corpus_christi_is_told_in_rhineland_palatinate_only(empty):
    add_hours(empty, THURSDAY, 9, 12)
    eve = datetime(2024, 5, 29, 15, tzinfo=BERLIN)
    assert answer(Schedule(empty, eve)).notes == ()
    empty.state = "RP"
    assert plain(answer(Schedule(empty, eve)).notes) == [
        "Thursday 30 May 2024: no consultation (Corpus Christi)."
    ]


@english
def test_a_holiday_in_a_language_its_names_are_not_known_in_is_marked_as_german(jena):
    with translation.override("fr"):
        assert answer(Schedule(jena, EVE_OF_REFORMATION_DAY)).notes[0].reason == Text("Reformationstag", "de")


# Exceptions


@english
def test_a_reason_in_german_only_says_that_it_is_german(jena):
    close(jena, date(2023, 9, 14), reason_de="Fortbildung")
    (note,) = answer(Schedule(jena, WEDNESDAY_AFTERNOON)).notes
    assert spaces([note.when, note.what]) == ["Thursday 14 September 2023", "no consultation"]
    assert note.reason == Text("Fortbildung", "de")
    assert (note.first_day, note.last_day, note.is_one_day) == (date(2023, 9, 14), date(2023, 9, 14), True)


def test_a_note_is_never_melted_into_a_string_by_accident():
    """Then the language of its reason would be lost: str() shows its parts, which nobody overlooks."""
    assert Note.__str__ is object.__str__


@english
def test_overlapping_exceptions_are_each_told_with_their_reason(jena):
    open_at(jena, 14, 16, date(2023, 9, 14), reason_de="Umzug", reason_en="moving house")
    close(jena, date(2023, 9, 11), date(2023, 9, 15), reason_de="Ferien", reason_en="holidays")
    close(jena, date(2023, 9, 14), date(2023, 9, 19), reason_de="Fortbildung", reason_en="staff training")
    given = answer(Schedule(jena, WEDNESDAY_AFTERNOON))
    assert words(given)[1:] == ["Thursday, 9 am to noon", "21 September 2023"]
    assert plain(given.notes) == [
        "11 September to 15 September 2023: no consultation (holidays).",
        "14 September to 19 September 2023: no consultation (staff training).",
    ]


@german
def test_overlapping_exceptions_are_each_told_with_their_reason_in_german(jena):
    close(jena, date(2023, 9, 11), date(2023, 9, 15), reason_de="Ferien")
    close(jena, date(2023, 9, 14), reason_de="Fortbildung")
    assert plain(answer(Schedule(jena, WEDNESDAY_AFTERNOON)).notes) == [
        "11. September bis 15. September 2023: keine Sprechzeit (Ferien).",
        "Donnerstag, 14. September 2023: keine Sprechzeit (Fortbildung).",
    ]


@english
def test_other_hours_on_the_day_of_the_answer_are_explained(jena):
    open_at(jena, 14, 16, date(2023, 9, 14), reason_de="Umzug", reason_en="moving house")
    given = answer(Schedule(jena, WEDNESDAY_AFTERNOON))
    assert words(given)[1] == "Thursday, 2 pm to 4 pm"
    assert plain(given.notes) == ["Thursday 14 September 2023: other hours, 2 pm to 4 pm (moving house)."]


@english
def test_a_consultation_beside_the_weekly_rows_is_called_additional(jena):
    open_at(jena, 14, 16, date(2023, 9, 15))
    assert plain(coming_changes(Schedule(jena, WEDNESDAY_AFTERNOON)))[0] == (
        "Friday 15 September 2023: additional consultation, 2 pm to 4 pm."
    )


@english
def test_a_consultation_on_a_holiday_names_the_holiday(jena):
    open_at(jena, 9, 12, date(2024, 10, 31))
    given = answer(Schedule(jena, EVE_OF_REFORMATION_DAY))
    assert words(given)[1] == "Thursday, 9 am to noon"
    assert plain(given.notes) == [
        "Thursday 31 October 2024: consultation despite the public holiday, 9 am to noon (Reformation Day)."
    ]


@german
def test_changed_days_in_german(jena):
    open_at(jena, 9, 12, date(2024, 10, 31))
    open_at(jena, 14, 16, date(2024, 11, 1))
    open_at(jena, 14, 16, date(2024, 11, 4), date(2024, 11, 29), reason_de="Umbau")
    assert plain(coming_changes(Schedule(jena, EVE_OF_REFORMATION_DAY))) == [
        "Donnerstag, 31. Oktober 2024: Sprechzeit trotz des Feiertags, 9 bis 12 Uhr (Reformationstag).",
        "Freitag, 1. November 2024: zusätzliche Sprechzeit, 14 bis 16 Uhr.",
        "4. November bis 29. November 2024: andere Zeiten, 14 bis 16 Uhr (Umbau).",
    ]
