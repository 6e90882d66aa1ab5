"""Dates of events as entries of a calendar, read again by icalendar and by vobject."""

from datetime import UTC, date, datetime, time

import pytest
import time_machine

from events.models import Event, EventDate, Place, Status
from tests import cast
from tests.conftest import NOW
from tests.website.feeds.calendar_files import (
    PATHS,
    entries,
    moments,
    only_entry,
    read,
    second_reader,
)

pytestmark = pytest.mark.usefixtures("at_noon")

ENGLISH = PATHS["en"]


class TestStatus:
    @pytest.mark.parametrize(
        ("status", "value", "german", "english"),
        [
            (Status.SCHEDULED, "CONFIRMED", "Treffen", "Treffen (English)"),
            (Status.CANCELLED, "CANCELLED", "Abgesagt: Treffen", "Cancelled: Treffen (English)"),
            (Status.POSTPONED, "TENTATIVE", "Verschoben: Treffen", "Postponed: Treffen (English)"),
            (Status.MOVED, "CONFIRMED", "Verlegt: Treffen", "Moved: Treffen (English)"),
        ],
    )
    def test_it_is_a_word_in_the_title_too(self, client, event, status, value, german, english):
        cast.add_date(event, status=status)
        for language, title in [("de", german), ("en", english)]:
            entry = only_entry(client, PATHS[language])
            assert (entry["STATUS"], entry["SUMMARY"]) == (value, title)
        assert [entry.summary.value for entry in second_reader(client)] == [german]

    def test_the_reason_comes_first(self, client, event):
        cast.add_date(event, status=Status.CANCELLED, reason_de="Hochwasser", reason_en="Flood")
        assert only_entry(client)["DESCRIPTION"].splitlines()[0] == "Abgesagt: Hochwasser"
        assert only_entry(client, ENGLISH)["DESCRIPTION"].splitlines()[0] == "Cancelled: Flood"

    def test_what_is_moved_says_when_it_was_to_be(self, client, event):
        row = cast.add_date(event)
        row.status, row.day = Status.MOVED, date(2031, 6, 19)
        row.save()
        first = only_entry(client)["DESCRIPTION"].splitlines()[0]
        assert first.replace("\u00a0", " ") == "Verlegt, vorher geplant: Donnerstag, 12. Juni 2031, 18 Uhr"
        assert moments(client)[0] == datetime(2031, 6, 19, 16, tzinfo=UTC)


STAMPS = ["SEQUENCE", "LAST-MODIFIED", "DTSTAMP", "CREATED"]


class TestIdentity:
    def stamps(self, client):
        entry = only_entry(client)
        return [read(entry, name) for name in STAMPS]

    @pytest.fixture
    def row(self, event):
        return cast.add_date(event)

    @pytest.fixture
    def in_the_evening(self, row):
        evening = datetime(2031, 6, 2, 18, tzinfo=UTC)
        with time_machine.travel(evening, tick=False):
            yield evening

    @pytest.mark.parametrize(
        "change",
        [
            lambda row: setattr(row, "starts", time(17)),
            lambda row: setattr(row, "status", Status.CANCELLED),
            lambda row: setattr(row.event, "title_en", "Meeting"),
            lambda row: setattr(row.event, "slug", "anders") or setattr(row.event, "price_kind", "free"),
        ],
    )
    def test_an_edit_keeps_the_uid_and_adds_one_to_the_sequence(self, client, row, in_the_evening, change):
        before = only_entry(client)
        change(row)
        cast.save(row.event, row)
        after = only_entry(client)
        assert after["UID"] == before["UID"]
        assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
        assert self.stamps(client) == [1, in_the_evening, in_the_evening, NOW]

    def test_an_edit_of_the_place_does_too(self, client, bare, row, in_the_evening):
        row.event.place = Place.objects.create(office=bare, name_de="Haus", town="Jena")
        cast.save(row.event)
        row.event.place.lift = False
        cast.save(row.event, row.event.place)
        assert only_entry(client)["SEQUENCE"] == 2

    def test_saving_again_changes_nothing(self, client, row, in_the_evening):
        before = client.get(PATHS["de"])
        cast.save(Event.objects.get(), EventDate.objects.get())
        after = client.get(PATHS["de"])
        assert after.content == before.content
        assert after["ETag"] == before["ETag"]

    def test_both_languages_have_the_same(self, client, row):
        cast.add_date(row.event, date(2031, 6, 13))
        german, english = entries(client), entries(client, ENGLISH)
        for name in ["UID", *STAMPS]:
            assert [entry[name] for entry in german] == [entry[name] for entry in english]
        assert len({entry["UID"] for entry in german}) == 2

    def test_it_does_not_depend_on_the_host(self, client, row, settings):
        before = only_entry(client)["UID"]
        settings.SITE_URL = "https://elsewhere.example"
        assert only_entry(client)["UID"] == before
