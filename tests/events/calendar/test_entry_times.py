"""When an entry of a calendar is, read again by icalendar and by vobject."""

from datetime import UTC, date, datetime, time

import pytest
import time_machine

from tests import cast
from tests.website.feeds.calendar_files import (
    PATHS,
    moments,
    only_entry,
    unfolded,
)

pytestmark = pytest.mark.usefixtures("at_noon")


class TestTime:
    def test_it_is_written_in_utc(self, client, event):
        cast.add_date(event)
        assert moments(client) == [
            datetime(2031, 6, 12, 16, tzinfo=UTC),
            datetime(2031, 6, 12, 18, tzinfo=UTC),
        ]
        assert "DTSTART:20310612T160000Z" in unfolded(client)

    def test_an_event_over_the_night_in_october_is_an_hour_longer(self, client, event):
        cast.add_date(event, date(2031, 10, 25), starts=time(22), last_day=date(2031, 10, 26), ends=time(4))
        starts, ends = moments(client)
        assert (starts, ends) == (
            datetime(2031, 10, 25, 20, tzinfo=UTC),
            datetime(2031, 10, 26, 3, tzinfo=UTC),
        )

    def test_an_hour_that_is_there_twice_is_the_first(self, client, event):
        cast.add_date(event, date(2031, 10, 26), starts=time(2, 30), ends=time(3, 30))
        assert moments(client) == [
            datetime(2031, 10, 26, 0, 30, tzinfo=UTC),
            datetime(2031, 10, 26, 2, 30, tzinfo=UTC),
        ]

    def test_an_hour_that_is_missing_in_spring_is_the_next(self, client, event):
        cast.add_date(event, date(2032, 3, 28), starts=time(2, 30), ends=time(4))
        assert moments(client) == [
            datetime(2032, 3, 28, 1, 30, tzinfo=UTC),
            datetime(2032, 3, 28, 2, tzinfo=UTC),
        ]

    @pytest.mark.parametrize(("language", "sentence"), [("de", "Das Ende ist nicht angegeben."), ("en", "The end is not given.")])  # fmt: skip
    def test_an_open_end_is_left_out_and_said(self, client, event, language, sentence):
        cast.add_date(event, ends=None)
        assert moments(client) == [datetime(2031, 6, 12, 16, tzinfo=UTC), None]
        entry = only_entry(client, PATHS[language])
        assert "DURATION" not in entry
        assert sentence in entry["DESCRIPTION"].splitlines()

    def test_several_days_with_an_open_end_end_with_the_last(self, client, event):
        cast.add_date(event, last_day=date(2031, 6, 13), ends=None)
        assert moments(client) == [
            datetime(2031, 6, 12, 16, tzinfo=UTC),
            datetime(2031, 6, 13, 22, tzinfo=UTC),
        ]


class TestDays:
    def test_the_end_is_the_next_day(self, client, event):
        cast.add_date(event, starts=None, ends=None, all_day=True)
        assert moments(client) == [date(2031, 6, 12), date(2031, 6, 13)]
        assert {"DTSTART;VALUE=DATE:20310612", "DTEND;VALUE=DATE:20310613"} <= set(unfolded(client))

    def test_the_last_day_of_a_month_has_one_too(self, client, event):
        cast.add_date(event, date(2031, 12, 30), last_day=date(2031, 12, 31), starts=None, ends=None)
        assert moments(client) == [date(2031, 12, 30), date(2032, 1, 1)]

    @pytest.mark.parametrize(("language", "words"), [("de", "Uhrzeit nicht angegeben"), ("en", "time not given")])  # fmt: skip
    def test_a_time_that_is_not_known_is_a_day_and_says_so(self, client, event, language, words):
        cast.add_date(event, starts=None, ends=None)
        assert moments(client) == [date(2031, 6, 12), date(2031, 6, 13)]
        assert words in only_entry(client, PATHS[language])["DESCRIPTION"].splitlines()[0]

    def test_days_without_a_time_or_a_note_say_so_too(self, client, event):
        row = cast.add_date(event, last_day=date(2031, 6, 14), starts=None, ends=None)
        assert "Uhrzeit nicht angegeben" in only_entry(client)["DESCRIPTION"].splitlines()
        row.note_de = "Täglich 10 bis 18 Uhr"
        row.save()
        assert only_entry(client)["DESCRIPTION"].splitlines()[1] == "Täglich 10 bis 18 Uhr"

    def test_an_exhibition_is_days_and_keeps_nobody_busy(self, client, event):
        cast.add_date(event, date(2031, 5, 1), last_day=date(2031, 6, 30))
        assert moments(client) == [date(2031, 5, 1), date(2031, 7, 1)]
        entry = only_entry(client)
        assert entry["TRANSP"] == "TRANSPARENT"
        assert "18\u00a0Uhr" in entry["DESCRIPTION"].splitlines()[0] or "18 Uhr" in entry["DESCRIPTION"]

    def test_what_is_running_is_told_as_on_its_first_day(self, client, event):
        cast.add_date(event, date(2031, 5, 1), last_day=date(2031, 6, 30), starts=None, ends=None)
        before = only_entry(client)["DESCRIPTION"]
        with time_machine.travel("2031-06-20 12:00+02:00", tick=False):
            assert only_entry(client)["DESCRIPTION"] == before
