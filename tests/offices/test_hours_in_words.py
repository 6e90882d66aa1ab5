"""The sentences, in English and in German.

The English ones are the source texts and need no catalogue. Tests whose name ends in "in_german" fail as long as
locale/de lacks the texts of offices/hours_in_words.py and website/formats.py.
"""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from offices.hours_in_words import Answer, Note, answer, coming_changes, regular_sentence, week_table
from offices.models import Office
from tests import cast
from website.bilingual import Text

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
WEDNESDAY_AFTERNOON = datetime(2023, 9, 13, 15, tzinfo=BERLIN)
THURSDAY_NINE = datetime(2023, 9, 14, 9, tzinfo=BERLIN)
THURSDAY_TWELVE = datetime(2023, 9, 14, 12, tzinfo=BERLIN)
EVE_OF_REFORMATION_DAY = datetime(2024, 10, 30, 15, tzinfo=BERLIN)


@pytest.fixture
def _english():
    with translation.override("en"):
        yield


@pytest.fixture
def _german():
    with translation.override("de"):
        yield


english = pytest.mark.usefixtures("_english")
german = pytest.mark.usefixtures("_german")


@pytest.fixture
def jena(db):
    """Jena as it is: Tuesday and Thursday, 9 to 12, or by appointment; phone first in either case."""
    office = cast.make_office("jena", "Jena", by_arrangement=True, phone_first=True)
    add_hours(office, TUESDAY, 9, 12)
    add_hours(office, THURSDAY, 9, 12)
    return office


@pytest.fixture
def empty(db):
    return cast.make_office("leer", "Leer", state="NI")


def add_hours(office, weekday, opens, closes):
    office.consultation_hours.create(weekday=weekday, opens=time(opens), closes=time(closes))


def close(office, first, last=None, **reason):
    office.consultation_exceptions.create(first_day=first, last_day=last or first, **reason)


def open_at(office, opens, closes, first, last=None, **reason):
    office.consultation_exceptions.create(
        first_day=first, last_day=last or first, opens=time(opens), closes=time(closes), **reason
    )


def spaces(value):
    """The same with ordinary spaces, so that tests can be read and typed."""
    if isinstance(value, (tuple, list)):
        return [spaces(one) for one in value]
    return value.replace("\u00a0", " ")


def plain(notes):
    return [spaces(note.plain) for note in notes]


def words(given: Answer):
    """Label, headline and detail, as they are read one after the other."""
    return spaces([given.label, given.headline, given.detail])


# Jena asked on Wednesday


@english
def test_on_wednesday_it_is_thursday(jena):
    given = answer(jena, WEDNESDAY_AFTERNOON)
    assert words(given) == ["Next consultation", "Thursday, 9 am to 12 noon", "14 September 2023, tomorrow"]
    assert spaces(given.one_line) == "Next consultation: Thursday 14 September, 9 am to 12 noon"
    assert (given.has_hours, given.has_next, given.is_now, given.notes) == (True, True, False, ())
    assert given.starts_at.isoformat() == "2023-09-14T09:00:00+02:00"
    assert given.changes_at == datetime(2023, 9, 14, tzinfo=BERLIN)


@german
def test_on_wednesday_it_is_thursday_in_german(jena):
    given = answer(jena, WEDNESDAY_AFTERNOON)
    assert words(given) == ["Nächste Sprechzeit", "Donnerstag, 9 bis 12 Uhr", "14. September 2023, morgen"]
    assert spaces(given.one_line) == "Nächste Sprechzeit: Donnerstag, 14. September, 9 bis 12 Uhr"


@english
def test_no_line_ends_within_a_time_or_a_date(jena):
    given = answer(jena, WEDNESDAY_AFTERNOON)
    assert given.headline == "Thursday, 9\u00a0am to\u00a012\u00a0noon"
    assert given.detail.startswith("14\u00a0September")


@english
def test_a_day_further_away_has_its_date(jena):
    given = answer(jena, THURSDAY_TWELVE)
    assert words(given) == ["Next consultation", "Tuesday, 9 am to 12 noon", "19 September 2023"]


@english
def test_the_next_year_is_told(jena):
    close(jena, date(2023, 12, 19), date(2024, 1, 5), reason_en="winter break")
    given = answer(jena, datetime(2023, 12, 18, 9, tzinfo=BERLIN))
    assert words(given)[2] == "9 January 2024"
    assert plain(given.notes) == ["19 December 2023 to 5 January 2024: no consultation (winter break)."]


# During the consultation


@english
def test_where_one_has_to_phone_first_a_consultation_is_by_appointment_only(jena):
    given = answer(jena, THURSDAY_NINE)
    assert words(given) == ["", "Consultation until 12 noon, by appointment only", "14 September 2023, today"]
    assert given.one_line == given.headline
    assert given.is_now
    assert given.ends_at.isoformat() == "2023-09-14T12:00:00+02:00"


@german
def test_where_one_has_to_phone_first_a_consultation_is_by_appointment_only_in_german(jena):
    given = answer(jena, THURSDAY_NINE)
    assert words(given) == ["", "Sprechzeit bis 12 Uhr, nur mit Termin", "14. September 2023, heute"]


@english
def test_where_nobody_has_to_phone_it_is_open(empty):
    add_hours(empty, THURSDAY, 9, 12)
    assert words(answer(empty, THURSDAY_NINE))[1] == "Open now until 12 noon"


@german
def test_where_nobody_has_to_phone_it_is_open_in_german(empty):
    add_hours(empty, THURSDAY, 9, 12)
    assert words(answer(empty, THURSDAY_NINE))[1] == "Jetzt geöffnet bis 12 Uhr"


# Two rows a day


@english
def test_in_the_lunch_break_it_is_today(jena):
    add_hours(jena, THURSDAY, 14, 16)
    given = answer(jena, THURSDAY_TWELVE)
    assert words(given) == ["Next consultation", "Today, 2 pm to 4 pm", "14 September 2023"]
    assert spaces(given.one_line) == "Next consultation: today, 2 pm to 4 pm"


@german
def test_in_the_lunch_break_it_is_today_in_german(jena):
    add_hours(jena, THURSDAY, 14, 16)
    given = answer(jena, THURSDAY_TWELVE)
    assert words(given) == ["Nächste Sprechzeit", "Heute, 14 bis 16 Uhr", "14. September 2023"]
    assert spaces(given.one_line) == "Nächste Sprechzeit: heute, 14 bis 16 Uhr"


# Public holidays


@english
def test_a_note_tells_why_reformation_day_is_skipped(jena):
    given = answer(jena, EVE_OF_REFORMATION_DAY)
    assert words(given) == ["Next consultation", "Tuesday, 9 am to 12 noon", "5 November 2024"]
    assert plain(given.notes) == ["Thursday 31 October 2024: no consultation (Reformation Day)."]
    assert given.notes[0].reason == Text("Reformation Day", "en")


@german
def test_a_note_tells_why_reformation_day_is_skipped_in_german(jena):
    given = answer(jena, EVE_OF_REFORMATION_DAY)
    assert words(given) == ["Nächste Sprechzeit", "Dienstag, 9 bis 12 Uhr", "5. November 2024"]
    assert plain(given.notes) == ["Donnerstag, 31. Oktober 2024: keine Sprechzeit (Reformationstag)."]


@english
def test_a_holiday_behind_the_next_consultation_is_not_in_the_answer_but_among_the_changes(jena):
    monday = datetime(2024, 10, 28, 15, tzinfo=BERLIN)
    assert answer(jena, monday).notes == ()
    assert plain(coming_changes(jena, monday)) == [
        "Thursday 31 October 2024: no consultation (Reformation Day)."
    ]


@english
def test_corpus_christi_is_told_in_rhineland_palatinate_only(empty):
    add_hours(empty, THURSDAY, 9, 12)
    eve = datetime(2024, 5, 29, 15, tzinfo=BERLIN)
    assert answer(empty, eve).notes == ()
    empty.state = "RP"
    assert plain(answer(empty, eve).notes) == ["Thursday 30 May 2024: no consultation (Corpus Christi)."]


@english
def test_a_holiday_in_a_language_its_names_are_not_known_in_is_marked_as_german(jena):
    with translation.override("fr"):
        assert answer(jena, EVE_OF_REFORMATION_DAY).notes[0].reason == Text("Reformationstag", "de")


# Exceptions


@english
def test_a_reason_in_german_only_says_that_it_is_german(jena):
    close(jena, date(2023, 9, 14), reason_de="Fortbildung")
    (note,) = answer(jena, WEDNESDAY_AFTERNOON).notes
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
    given = answer(jena, WEDNESDAY_AFTERNOON)
    assert words(given)[1:] == ["Thursday, 9 am to 12 noon", "21 September 2023"]
    assert plain(given.notes) == [
        "11 September to 15 September 2023: no consultation (holidays).",
        "14 September to 19 September 2023: no consultation (staff training).",
    ]


@german
def test_overlapping_exceptions_are_each_told_with_their_reason_in_german(jena):
    close(jena, date(2023, 9, 11), date(2023, 9, 15), reason_de="Ferien")
    close(jena, date(2023, 9, 14), reason_de="Fortbildung")
    assert plain(answer(jena, WEDNESDAY_AFTERNOON).notes) == [
        "11. September bis 15. September 2023: keine Sprechzeit (Ferien).",
        "Donnerstag, 14. September 2023: keine Sprechzeit (Fortbildung).",
    ]


@english
def test_other_hours_on_the_day_of_the_answer_are_explained(jena):
    open_at(jena, 14, 16, date(2023, 9, 14), reason_de="Umzug", reason_en="moving house")
    given = answer(jena, WEDNESDAY_AFTERNOON)
    assert words(given)[1] == "Thursday, 2 pm to 4 pm"
    assert plain(given.notes) == ["Thursday 14 September 2023: other hours, 2 pm to 4 pm (moving house)."]


@english
def test_a_consultation_beside_the_weekly_rows_is_called_additional(jena):
    open_at(jena, 14, 16, date(2023, 9, 15))
    assert plain(coming_changes(jena, WEDNESDAY_AFTERNOON))[0] == (
        "Friday 15 September 2023: additional consultation, 2 pm to 4 pm."
    )


@english
def test_a_consultation_on_a_holiday_names_the_holiday(jena):
    open_at(jena, 9, 12, date(2024, 10, 31))
    given = answer(jena, EVE_OF_REFORMATION_DAY)
    assert words(given)[1] == "Thursday, 9 am to 12 noon"
    assert plain(given.notes) == [
        "Thursday 31 October 2024: consultation despite the public holiday, 9 am to 12 noon (Reformation Day)."
    ]


@german
def test_changed_days_in_german(jena):
    open_at(jena, 9, 12, date(2024, 10, 31))
    open_at(jena, 14, 16, date(2024, 11, 1))
    open_at(jena, 14, 16, date(2024, 11, 4), date(2024, 11, 29), reason_de="Umbau")
    assert plain(coming_changes(jena, EVE_OF_REFORMATION_DAY)) == [
        "Donnerstag, 31. Oktober 2024: Sprechzeit trotz des Feiertags, 9 bis 12 Uhr (Reformationstag).",
        "Freitag, 1. November 2024: zusätzliche Sprechzeit, 14 bis 16 Uhr.",
        "4. November bis 29. November 2024: andere Zeiten, 14 bis 16 Uhr (Umbau).",
    ]


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
        assert answer(jena, now).advice == advice
    assert words(answer(jena, WEDNESDAY_AFTERNOON))[1] == "Thursday, 9 am to 12 noon"


@german
def test_both_flags_beside_rows_in_german(jena):
    assert answer(jena, WEDNESDAY_AFTERNOON).advice == (
        "Andere Zeiten nach Vereinbarung.",
        "Bitte rufen Sie vorher an und machen Sie einen Termin aus.",
    )


WITHOUT_ROWS = [
    (True, False, "By appointment", ()),
    (True, True, "By appointment", ("Please phone first to make an appointment.",)),
    (False, True, "Please phone first", ()),
]


@english
@pytest.mark.parametrize(("by_arrangement", "phone_first", "headline", "advice"), WITHOUT_ROWS)
def test_flags_without_rows_are_the_headline(empty, by_arrangement, phone_first, headline, advice):
    empty.by_arrangement, empty.phone_first = by_arrangement, phone_first
    given = answer(empty, WEDNESDAY_AFTERNOON)
    assert words(given) == ["", headline, ""]
    assert (given.one_line, given.advice) == (headline, advice)
    assert (given.has_hours, given.has_next, given.starts_at) == (True, False, None)


@german
def test_flags_without_rows_are_the_headline_in_german(empty):
    empty.phone_first = True
    assert answer(empty, WEDNESDAY_AFTERNOON).headline == "Bitte rufen Sie vorher an"
    empty.by_arrangement = True
    assert answer(empty, WEDNESDAY_AFTERNOON).headline == "Termine nach Vereinbarung"


@english
def test_holidays_of_an_office_that_works_by_appointment_are_told(empty):
    empty.by_arrangement = True
    close(empty, date(2023, 9, 11), date(2023, 9, 22), reason_de="Ferien", reason_en="holidays")
    assert plain(answer(empty, WEDNESDAY_AFTERNOON).notes) == [
        "11 September to 22 September 2023: no consultation (holidays)."
    ]


@english
def test_an_office_without_anything_has_no_answer(empty):
    given = answer(empty, WEDNESDAY_AFTERNOON)
    assert words(given) == ["", "", ""]
    assert (given.one_line, given.advice, given.notes) == ("", (), ())
    assert (given.has_hours, given.has_next, given.is_now) == (False, False, False)
    assert week_table(empty, WEDNESDAY_AFTERNOON).rows == ()
    assert coming_changes(empty, WEDNESDAY_AFTERNOON) == ()
    assert regular_sentence(empty) == ""


# No consultation for four weeks


def close_for_long(office):
    close(office, date(2023, 9, 4), date(2023, 10, 31), reason_de="Umbau", reason_en="building work")


@english
def test_no_consultation_in_four_weeks_says_why_and_what_to_do(jena):
    close_for_long(jena)
    given = answer(jena, WEDNESDAY_AFTERNOON)
    assert words(given) == ["", "No consultation in the next four weeks", ""]
    assert given.one_line == given.headline
    # Tuesday 3 October is a public holiday, but the reason of the staff says more.
    assert plain(given.notes) == ["4 September to 31 October 2023: no consultation (building work)."]
    assert given.advice == ("Appointments at other times are possible.", "Please phone the office.")
    assert (given.has_hours, given.has_next) == (True, False)


@german
def test_no_consultation_in_four_weeks_says_why_and_what_to_do_in_german(jena):
    close_for_long(jena)
    given = answer(jena, WEDNESDAY_AFTERNOON)
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
    assert answer(empty, WEDNESDAY_AFTERNOON).advice == ("Please write to the office.",)


# The week


@english
def test_the_week_has_a_row_for_each_day_with_consultation(jena):
    add_hours(jena, THURSDAY, 14, 16)
    tuesday, thursday = week_table(jena, WEDNESDAY_AFTERNOON).rows
    assert spaces([tuesday.weekday, tuesday.when, tuesday.what]) == [
        "Tuesday", "Tuesday 12 September", "9 am to 12 noon",
    ]  # fmt: skip
    assert spaces(thursday.what) == "9 am to 12 noon and 2 pm to 4 pm"
    assert (tuesday.is_next, thursday.is_next, thursday.is_today) == (False, True, False)


@english
def test_a_day_that_should_have_had_consultation_is_in_the_week(jena):
    close(jena, date(2024, 10, 29), reason_de="Fortbildung")
    tuesday, thursday = week_table(jena, EVE_OF_REFORMATION_DAY).rows
    assert (tuesday.what, tuesday.reason) == ("no consultation", Text("Fortbildung", "de"))
    assert (thursday.what, thursday.reason) == ("no consultation", Text("Reformation Day", "en"))
    assert (thursday.is_cancelled, thursday.is_next) == (True, False)


@english
def test_once_the_week_is_over_the_next_one_is_shown(jena):
    at_twelve, sunday = (
        week_table(jena, now) for now in [THURSDAY_TWELVE, datetime(2023, 9, 17, 9, tzinfo=BERLIN)]
    )
    assert at_twelve == sunday
    assert sunday.caption == "Consultation hours next week"
    assert [spaces(row.when) for row in sunday.rows] == ["Tuesday 19 September", "Thursday 21 September"]


@english
def test_a_week_is_not_over_before_a_day_without_its_consultation(jena):
    table = week_table(jena, EVE_OF_REFORMATION_DAY)
    assert table.caption == "Consultation hours this week"


@english
def test_an_additional_day_is_in_the_week(jena):
    open_at(jena, 14, 16, date(2023, 9, 13), reason_en="open day")
    row = week_table(jena, WEDNESDAY_AFTERNOON).rows[1]
    assert (row.weekday, spaces(row.what), row.reason) == (
        "Wednesday",
        "2 pm to 4 pm",
        Text("open day", "en"),
    )
    assert (row.is_today, row.is_next) == (True, True)


@german
def test_the_week_in_german(jena):
    tuesday, thursday = week_table(jena, EVE_OF_REFORMATION_DAY).rows
    assert spaces([tuesday.weekday, tuesday.when, tuesday.what]) == [
        "Dienstag", "Dienstag, 29. Oktober", "9 bis 12 Uhr",
    ]  # fmt: skip
    assert (thursday.what, thursday.reason) == ("keine Sprechzeit", Text("Reformationstag", "de"))


# The weekly rows in one sentence


@english
def test_days_with_the_same_hours_are_said_together(jena):
    assert spaces(regular_sentence(jena)) == "Tuesday and Thursday, 9 am to 12 noon"


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
        "Monday to Wednesday and Friday, 9 am to 12 noon; "
        "Thursday, 9 am to 12 noon and 2 pm to 6 pm; Saturday, 10 am to 11 am"
    )


@german
def test_days_in_a_row_are_said_from_the_first_to_the_last_in_german(empty):
    for weekday in (MONDAY, TUESDAY, WEDNESDAY, FRIDAY):
        add_hours(empty, weekday, 9, 12)
    assert spaces(regular_sentence(empty)) == "Montag bis Mittwoch und Freitag, 9 bis 12 Uhr"


# What holds for every sentence


def all_words(office, now):
    given = answer(office, now)
    yield from (given.label, given.headline, given.detail, given.one_line, *given.advice)
    yield from (note.plain for note in (*given.notes, *coming_changes(office, now)))
    yield from (f"{row.when} {row.what}" for row in week_table(office, now).rows)
    yield regular_sentence(office)


def autumn_2024(office):
    """Every kind of day within two months, asked before, during and after the consultation."""
    open_at(office, 14, 16, date(2024, 10, 8), date(2024, 10, 15), reason_de="Umbau")
    open_at(office, 9, 12, date(2024, 10, 31))
    open_at(office, 9, 12, date(2024, 11, 1))
    close(office, date(2024, 11, 12), date(2025, 1, 31), reason_de="Umzug")
    first = datetime(2024, 10, 1, tzinfo=BERLIN)
    moments = [first + timedelta(days=day, hours=hour) for day in range(61) for hour in (8, 10, 15)]
    return Office.objects.with_hours().get(pk=office.pk), moments


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_called_open_where_one_has_to_phone_first(jena, language):
    office, moments = autumn_2024(jena)
    with translation.override(language):
        said = " ".join(words for now in moments for words in all_words(office, now))
    assert not re.search(r"\bopen|offen|öffnet", said, re.IGNORECASE)


@pytest.mark.parametrize("phone_first", [True, False])
@pytest.mark.parametrize("language", ["de", "en"])
def test_no_sentence_has_a_dash(jena, language, phone_first):
    office, moments = autumn_2024(jena)
    office.phone_first = phone_first
    with translation.override(language):
        said = " ".join(words for now in moments for words in all_words(office, now))
    assert not re.search("[-–—]", said)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_database_is_not_asked(jena, language, django_assert_num_queries):
    close(jena, date(2023, 9, 14), reason_de="Fortbildung")
    office = Office.objects.with_hours().get(slug="jena")
    with translation.override(language), django_assert_num_queries(0):
        assert list(all_words(office, WEDNESDAY_AFTERNOON))
