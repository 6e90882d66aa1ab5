"""Closed days in the calendar of the office: the same entry for good, changed and cancelled as calendars expect it."""

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from offices.models import ConsultationException
from tests.offices.closing.days import MONDAY, NEXT_MONDAY, TUESDAY, close

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]

PATHS = {"de": "/de/veranstaltungen/kalender.ics", "en": "/en/events/calendar.ics"}


def entries(client, language="en", query="?office=jena") -> list:
    return list(Calendar.from_ical(client.get(PATHS[language] + query).content).walk("VEVENT"))


@pytest.mark.parametrize(
    ("language", "summary"),
    [("de", "Jena: keine Sprechzeit (Krankheit)"), ("en", "Jena: no consultation (illness)")],
)
def test_whole_days_on_which_nobody_is_busy(client, jena, language, summary):
    row = close(jena, MONDAY, TUESDAY)
    (entry,) = entries(client, language)
    assert str(entry["SUMMARY"]) == summary
    assert entry["SUMMARY"].params["LANGUAGE"] == language
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (MONDAY, TUESDAY + timedelta(days=1))
    assert (entry["TRANSP"], entry["STATUS"], entry["SEQUENCE"]) == ("TRANSPARENT", "CONFIRMED", 0)
    assert entry["UID"] == f"{row.uid}@anlaufstelle"
    assert "/jena/" in entry["URL"]
    assert "2031" in entry["DESCRIPTION"]


def test_until_further_notice_has_no_end(client, jena):
    close(jena, MONDAY, endless=True)
    (entry,) = entries(client)
    assert "DTEND" not in entry
    assert "until further notice" in entry["DESCRIPTION"]


def test_a_unit_names_itself(client, jena):
    close(jena, MONDAY, unit=jena.units.get(slug="guides"))
    assert [str(entry["SUMMARY"]) for entry in entries(client)] == ["Jena, Guides: closed (illness)"]


def test_words_in_german_alone_make_a_german_entry(client, jena):
    close(jena, MONDAY, reason_de="Umbau", reason_en="")
    (entry,) = entries(client)
    assert str(entry["SUMMARY"]) == "Jena: keine Sprechzeit (Umbau)"
    assert {entry[name].params["LANGUAGE"] for name in ["SUMMARY", "DESCRIPTION"]} == {"de"}


def test_what_comes_every_year_is_one_entry(client, jena):
    close(jena, date(2025, 12, 27), date(2025, 12, 30), every_year=True)
    (entry,) = entries(client)
    assert entry["RRULE"] == {"FREQ": ["YEARLY"]}


def test_changed_it_is_told_anew_and_saved_again_it_is_not(client, jena, at_noon):
    row = close(jena, MONDAY)
    first = client.get(PATHS["en"] + "?office=jena").content
    at_noon.shift(3600)
    ConsultationException.objects.get(pk=row.pk).save()
    assert client.get(PATHS["en"] + "?office=jena").content == first
    row.last_day = NEXT_MONDAY
    row.save(update_fields=["last_day"])
    (entry,) = entries(client)
    assert (entry["UID"], entry["SEQUENCE"]) == (f"{row.uid}@anlaufstelle", 1)
    assert entry["LAST-MODIFIED"].dt > entry["CREATED"].dt
    assert entry["DTEND"].dt == NEXT_MONDAY + timedelta(days=1)


def test_taken_back_it_is_cancelled_for_a_while_and_then_gone(client, jena, at_noon):
    row = close(jena, MONDAY, NEXT_MONDAY)
    row.delete()
    (entry,) = entries(client)
    assert (entry["UID"], entry["SEQUENCE"], entry["STATUS"]) == (f"{row.uid}@anlaufstelle", 1, "CANCELLED")
    assert str(entry["SUMMARY"]) == "Does not hold any more: Jena: no consultation (illness)"
    at_noon.shift(timedelta(days=31))
    assert entries(client) == []


def test_open_at_other_hours_instead_it_is_cancelled_too(client, jena):
    row = close(jena, TUESDAY)
    uid = row.uid
    row.opens, row.closes = "14:00", "16:00"
    row.save()
    (entry,) = entries(client)
    assert (entry["UID"], entry["STATUS"]) == (f"{uid}@anlaufstelle", "CANCELLED")


def test_what_is_over_stays_for_a_while(client, jena, at_noon):
    close(jena, MONDAY)
    at_noon.shift(timedelta(days=30))
    assert len(entries(client)) == 1
    at_noon.shift(timedelta(days=1))
    assert entries(client) == []


@pytest.mark.parametrize("query", ["", "?office=gera", "?office=jena&q=Fest", "?office=jena&free=yes"])
def test_it_is_in_the_calendar_of_the_office_alone(client, jena, gera, query):
    close(jena, MONDAY)
    assert entries(client, query=query) == []


def test_nothing_is_kept_of_what_was_over_when_it_was_deleted(client, jena):
    close(jena, MONDAY - timedelta(days=9)).delete()
    assert entries(client) == []
