"""When an event is, in German and English."""

from datetime import UTC, date, datetime, time

import pytest
from django.utils.translation import override

from events.models import Event, EventDate, Status
from events.words import dates as dates_in_words
from tests import cast
from tests.events.words.saying import both

NOW = datetime(2023, 9, 10, 10, tzinfo=UTC)
DAY = date(2023, 9, 14)


def date_row(**fields) -> EventDate:
    return EventDate(event=Event(), **{"day": DAY, **fields})


def when(row: EventDate, now=NOW) -> tuple[str, str]:
    row.event.office_id = 1
    row.fill_in()
    return both(lambda: dates_in_words.in_words(row, now).when)


@pytest.mark.parametrize(
    ("fields", "german", "english"),
    [
        ({"starts": time(9), "ends": time(12)}, "Donnerstag, 14. September 2023, 9 bis 12 Uhr", "Thursday 14 September 2023, 9 am to noon"),
        ({"starts": time(18)}, "Donnerstag, 14. September 2023, 18 Uhr", "Thursday 14 September 2023, 6 pm"),
        ({"all_day": True}, "Donnerstag, 14. September 2023, ganztägig", "Thursday 14 September 2023, all day"),
        ({}, "Donnerstag, 14. September 2023, Uhrzeit nicht angegeben", "Thursday 14 September 2023, time not given"),
        ({"weekday_doubtful": True}, "14. September 2023, Uhrzeit nicht angegeben", "14 September 2023, time not given"),
        ({"weekday_doubtful": True, "starts": time(9)}, "14. September 2023, 9 Uhr", "14 September 2023, 9 am"),
        (
            {"last_day": date(2023, 9, 15), "starts": time(20), "ends": time(1)},
            "Donnerstag, 14. September 2023, 20 bis 1 Uhr (am nächsten Tag)",
            "Thursday 14 September 2023, 8 pm to 1 am (next day)",
        ),
        (
            {"last_day": date(2023, 9, 15), "starts": time(20), "ends": time(0)},
            "Donnerstag, 14. September 2023, 20 bis 24 Uhr",
            "Thursday 14 September 2023, 8 pm to midnight",
        ),
        (
            {"last_day": date(2023, 9, 15), "starts": time(0), "ends": time(0)},
            "Donnerstag, 14. September 2023, 0 bis 24 Uhr",
            "Thursday 14 September 2023, midnight to midnight",
        ),
        ({"starts": time(0), "ends": time(6)}, "Donnerstag, 14. September 2023, 0 bis 6 Uhr", "Thursday 14 September 2023, midnight to 6 am"),
        ({"starts": time(0)}, "Donnerstag, 14. September 2023, 0 Uhr", "Thursday 14 September 2023, midnight (start of the day)"),
        (
            {"day": date(2027, 10, 30), "last_day": date(2027, 10, 31), "starts": time(20), "ends": time(2, 30)},
            "Samstag, 30. Oktober 2027, 20 bis 2:30 Uhr (am nächsten Tag) (Sommerzeit)",
            "Saturday 30 October 2027, 8 pm to 2.30 am (next day) (summer time)",
        ),
        (
            {"day": date(2027, 10, 31), "starts": time(2, 30)},
            "Sonntag, 31. Oktober 2027, 2:30 Uhr (Sommerzeit)",
            "Sunday 31 October 2027, 2.30 am (summer time)",
        ),
        ({"last_day": date(2023, 9, 30)}, "14. September bis 30. September 2023", "14 September to 30 September 2023"),
        ({"last_day": date(2024, 1, 7), "all_day": True}, "14. September 2023 bis 7. Januar 2024", "14 September 2023 to 7 January 2024"),
        (
            {"last_day": date(2023, 9, 16), "starts": time(18), "ends": time(14)},
            "Donnerstag, 14. September 2023, 18 Uhr, bis Samstag, 16. September 2023, 14 Uhr",
            "Thursday 14 September 2023, 6 pm, to Saturday 16 September 2023, 2 pm",
        ),
        (
            {"last_day": date(2023, 9, 16), "starts": time(18)},
            "Donnerstag, 14. September 2023, 18 Uhr, bis Samstag, 16. September 2023",
            "Thursday 14 September 2023, 6 pm, to Saturday 16 September 2023",
        ),
    ],
)  # fmt: skip
def test_when(fields, german, english):
    words = when(date_row(**fields))
    assert words == (german, english)
    assert not set("-–—") & set("".join(words))


def test_an_exhibition_that_is_running_is_told_by_its_end():
    row = date_row(last_day=date(2023, 9, 30), all_day=True)
    assert when(row, datetime(2023, 9, 20, tzinfo=UTC)) == (
        "bis 30. September 2023",
        "until 30 September 2023",
    )
    over = datetime(2023, 10, 20, tzinfo=UTC)
    assert when(row, over)[1] == "14 September to 30 September 2023"


def words_of(**fields):
    row = date_row(starts=time(9), **fields)
    row.event.office_id = 1
    row.fill_in()
    return lambda: dates_in_words.in_words(row, NOW)


REASON = {"reason_de": "Die Halle ist gesperrt", "reason_en": "The hall is closed"}


@pytest.mark.parametrize(
    ("fields", "german", "english"),
    [
        ({}, "", ""),
        ({"status": Status.CANCELLED}, "Abgesagt", "Cancelled"),
        ({"status": Status.POSTPONED}, "Verschoben, der neue Termin steht noch nicht fest", "Postponed, the new date is not known yet"),
        ({"status": Status.MOVED}, "Verlegt", "Moved"),
        (
            {"status": Status.MOVED, "previous_day": date(2023, 9, 12), "previous_time": time(18)},
            "Verlegt, vorher geplant: Dienstag, 12. September 2023, 18 Uhr",
            "Moved, it was to be on Tuesday 12 September 2023, 6 pm",
        ),
    ],
)  # fmt: skip
def test_status(fields, german, english):
    say = words_of(**fields)
    assert both(lambda: say().status) == (german, english)


def test_a_cancelled_date_in_one_line_with_its_reason():
    say = words_of(status=Status.CANCELLED, note_de="Im Hof.", note_en="In the yard.", **REASON)
    assert both(lambda: say().plain) == (
        "Donnerstag, 14. September 2023, 9 Uhr. Im Hof. Abgesagt (Die Halle ist gesperrt)",
        "Thursday 14 September 2023, 9 am. In the yard. Cancelled (The hall is closed)",
    )


def test_a_reason_knows_its_language():
    say = words_of(status=Status.CANCELLED, reason_de="Die Halle ist gesperrt")
    with override("en"):
        assert say().reason.language == "de"


def test_a_date_that_takes_place_has_no_reason():
    assert not words_of(**REASON)().reason


@pytest.mark.parametrize(
    ("status", "german", "english"),
    [("cancelled", "Abgesagt: Fest", "Cancelled: Fest"), ("postponed", "Verschoben: Fest", "Postponed: Fest"), ("moved", "Verlegt: Fest", "Moved: Fest"), ("scheduled", "Fest", "Fest")],
)  # fmt: skip
def test_titles_in_calendars(status, german, english):
    row = date_row(status=status)
    assert both(lambda: dates_in_words.marked("Fest", row)) == (german, english)


class TestEventInOneLine:
    def say(self, event):
        event = Event.objects.with_everything().get(pk=event.pk)
        return both(lambda: dates_in_words.event_in_one_line(event, NOW))

    def test_without_a_date(self, event):
        assert self.say(event) == ("Termin folgt", "Date to be announced")

    def test_the_next_of_several_dates(self, event):
        for day in [1, 14, 15, 16]:
            cast.add_date(event, date(2023, 9, day))
        assert self.say(event) == (
            "Donnerstag, 14. September 2023, 18 bis 20 Uhr und 2 weitere Termine",
            "Thursday 14 September 2023, 6 pm to 8 pm and 2 more dates",
        )

    def test_a_cancelled_one(self, event):
        cast.add_date(event, DAY, status=Status.CANCELLED)
        assert self.say(event)[1] == "Thursday 14 September 2023, 6 pm to 8 pm (Cancelled)"

    def test_the_last_of_past_dates(self, event):
        for day in [1, 2]:
            cast.add_date(event, date(2023, 9, day))
        assert self.say(event)[1] == "Saturday 2 September 2023, 6 pm to 8 pm"
