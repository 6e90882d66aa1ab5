"""What holds for each sentence of the hours, whatever it says."""

import re
from datetime import date, datetime, timedelta

import pytest
from django.utils import translation

from offices.hours.answer import answer
from offices.hours.changes import coming_changes
from offices.hours.schedule import Schedule
from offices.hours.week import regular_sentence, week_table
from offices.models import Office
from tests.offices.hours.situations import BERLIN, WEDNESDAY_AFTERNOON, close, open_at

# What holds for every sentence


def all_words(office, now):
    schedule = Schedule(office, now)
    given = answer(schedule)
    yield from (given.label, given.headline, given.detail, given.one_line, *given.advice)
    yield from (note.plain for note in (*given.notes, *coming_changes(schedule)))
    yield from (f"{row.when} {row.what}" for row in week_table(schedule).rows)
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
