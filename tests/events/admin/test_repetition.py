"""Dates that come again: entered once, filled in when the event is saved, and then each lives by itself."""

from datetime import date, time

import pytest

from events.admin.entering.repetition import Repetition, Rhythm
from events.models import EventDate
from tests import cast
from tests.offices.admin_pages import address, form_data
from tests.website.pages import parse, texts

ENGLISH = {"accept-language": "en"}


def days(rhythm, first, until, **more) -> list[str]:
    return [f"{each:%m-%d}" for each in Repetition(rhythm, first, until, **more).days()]


class TestTheRule:
    @pytest.mark.parametrize(
        ("rhythm", "first", "until", "expected"),
        [
            (Rhythm.WEEKLY, date(2031, 9, 2), date(2031, 9, 16), ["09-02", "09-09", "09-16"]),
            (Rhythm.EVERY_2_WEEKS, date(2031, 9, 2), date(2031, 10, 1), ["09-02", "09-16", "09-30"]),
            (Rhythm.EVERY_3_WEEKS, date(2031, 9, 2), date(2031, 10, 14), ["09-02", "09-23", "10-14"]),
            (Rhythm.EVERY_4_WEEKS, date(2031, 9, 2), date(2031, 9, 29), ["09-02"]),
            # The second Tuesday; the first day is one.
            (Rhythm.MONTHLY_BY_WEEKDAY, date(2031, 9, 9), date(2031, 12, 31), ["09-09", "10-14", "11-11", "12-09"]),
            # The fifth one is the last one, which every month has.
            (Rhythm.MONTHLY_BY_WEEKDAY, date(2031, 7, 29), date(2031, 10, 31), ["07-29", "08-26", "09-30", "10-28"]),
            (Rhythm.MONTHLY_BY_DAY, date(2031, 1, 15), date(2031, 3, 31), ["01-15", "02-15", "03-15"]),
            (Rhythm.MONTHLY_BY_DAY, date(2031, 1, 31), date(2031, 5, 1), ["01-31", "02-28", "03-31", "04-30"]),
            (Rhythm.MONTHLY_BY_DAY, date(2032, 1, 30), date(2032, 3, 31), ["01-30", "02-29", "03-30"]),
            (Rhythm.MONTHLY_BY_DAY, date(2031, 11, 29), date(2032, 3, 1), ["11-29", "12-29", "01-29", "02-29"]),
            # Clocks are changed in between: on the day and at the time all the same.
            (Rhythm.WEEKLY, date(2031, 3, 23), date(2031, 4, 6), ["03-23", "03-30", "04-06"]),
            (Rhythm.WEEKLY, date(2031, 12, 30), date(2032, 1, 6), ["12-30", "01-06"]),
        ],
    )  # fmt: skip
    def test_fills_in_days(self, rhythm, first, until, expected):
        assert days(rhythm, first, until) == expected

    def test_leaves_out_public_holidays_of_the_state(self):
        # Reformation Day is one in Thuringia and none in Rhineland-Palatinate.
        rule = (Rhythm.WEEKLY, date(2031, 10, 24), date(2031, 11, 7))
        assert days(*rule, state="TH") == ["10-24", "11-07"]
        assert days(*rule, state="RP") == ["10-24", "10-31", "11-07"]
        assert Repetition(*rule, state="TH").free_days() == [date(2031, 10, 31)]

    def test_ends_on_the_next_day_where_it_goes_past_midnight(self):
        (row,) = Repetition(Rhythm.WEEKLY, date(2031, 9, 5), date(2031, 9, 5), time(22), time(1)).dates(None)
        assert row.last_day == date(2031, 9, 6)


@pytest.mark.usefixtures("cast_on_stage")
class TestTheForm:
    TYPED = {
        "repeat": "weekly-2", "repeat_from": "2031-09-02", "repeat_until": "2031-10-31",
        "repeat_starts": "15:00", "repeat_ends": "17:00", "repeat_not_on_holidays": "on",
    }  # fmt: skip

    @pytest.fixture
    def event(self, jena):
        return cast.make_event(jena, "cafe", "Sprachcafé")

    def save(self, client, event, **typed):
        path = address(type(event), "change", event.pk)
        data = form_data(client.get(path)) | self.TYPED | typed
        data = {name: value for name, value in data.items() if value is not None}
        return client.post(path, data, headers=ENGLISH, follow=True)

    def error(self, answer, name) -> str:
        return str(answer.context["adminform"].form.errors[name])

    def test_each_day_is_a_date_of_its_own(self, as_anna, event):
        answer = self.save(as_anna, event)
        rows = list(event.dates.all())
        assert [f"{row.day:%m-%d}" for row in rows] == ["09-02", "09-16", "09-30", "10-14", "10-28"]
        assert {(row.starts, row.ends, row.status, row.is_public) for row in rows} == {
            (time(15), time(17), "scheduled", True)
        }
        said = texts(parse(answer))
        assert (
            "5 dates were added, the first on 2 September 2031, the last on 28 October 2031."
            in said.replace("\u00a0", " ")
        )
        event.refresh_from_db()
        assert event.first_start.date() == date(2031, 9, 2)

    def test_a_double_is_not_made_twice(self, as_anna, event):
        self.save(as_anna, event)
        event.dates.filter(day=date(2031, 9, 16)).update(note_de="Mit Gästen")
        answer = self.save(as_anna, event)
        assert event.dates.count() == 5
        assert event.dates.get(day=date(2031, 9, 16)).note_de == "Mit Gästen"
        assert "No date was added" in texts(parse(answer))

    def test_one_that_is_entered_beside_it_is_no_double(self, as_anna, event):
        path = address(type(event), "change", event.pk)
        rows = {
            "dates-TOTAL_FORMS": 1, "dates-0-day": "2031-09-02", "dates-0-starts": "15:00",
            "dates-0-status": "scheduled",
        }  # fmt: skip
        data = form_data(as_anna.get(path)) | self.TYPED | rows
        assert as_anna.post(path, data).status_code == 302
        assert event.dates.filter(day=date(2031, 9, 2)).count() == 1
        assert event.dates.count() == 5

    def test_holidays_are_left_out_and_said(self, as_anna, event):
        answer = self.save(
            as_anna, event, repeat_from="2031-10-31", repeat_until="2031-11-14", repeat="weekly"
        )
        assert [f"{row.day:%m-%d}" for row in event.dates.all()] == ["11-07", "11-14"]
        assert "1 public holiday was left out: 31 October 2031." in texts(parse(answer)).replace(
            "\u00a0", " "
        )
        self.save(
            as_anna, event, repeat_from="2031-10-31", repeat_until="2031-11-14", repeat="weekly",
            repeat_not_on_holidays=None,
        )  # fmt: skip
        assert event.dates.count() == 3

    def test_a_new_event_with_it(self, as_anna, jena):
        path = address(EventDate._meta.get_field("event").related_model, "add")
        data = form_data(as_anna.get(path)) | self.TYPED | {"title_de": "Chor", "state": "draft"}
        assert as_anna.post(path, data).status_code == 302
        assert EventDate.objects.filter(event__title_de="Chor").count() == 5

    @pytest.mark.parametrize(
        ("typed", "name", "sentence"),
        [
            ({"repeat": ""}, "repeat", "Please choose how often it is"),
            ({"repeat_from": ""}, "repeat_from", "Please enter this day, too."),
            ({"repeat_until": ""}, "repeat_until", "Please enter this day, too."),
            ({"repeat_until": "2031-09-01"}, "repeat_until", "The last day must not be before the first day."),
            ({"repeat_starts": ""}, "repeat_starts", "Please enter when it begins, too."),
            ({"repeat_from": "0031-09-02"}, "repeat_from", "Please check the year."),
            ({"repeat_until": "9999-12-31", "repeat": "weekly"}, "repeat_until", "an event can have 520"),
            ({"repeat": "daily"}, "repeat", "daily"),
            ({"repeat_from": "irgendwann"}, "repeat_from", ""),
            ({"repeat_starts": "25:99"}, "repeat_starts", ""),
            ({"repeat": "weekly", "repeat_from": "2031-03-23", "repeat_until": "2031-04-06", "repeat_starts": "02:30", "repeat_ends": "04:00"}, "repeat_starts", "this time does not exist"),
            ({"repeat_from": "2031-10-31", "repeat_until": "2031-10-31"}, "repeat_until", "There is no such day"),
        ],
    )  # fmt: skip
    def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(
        self, as_anna, event, typed, name, sentence
    ):
        answer = self.save(as_anna, event, **typed, title_en="Typed")
        assert answer.status_code == 200
        assert sentence in self.error(answer, name)
        form = answer.context["adminform"].form
        assert form["title_en"].value() == "Typed"
        assert form["repeat_ends"].value() == typed.get("repeat_ends", "17:00")
        assert not event.dates.exists()

    def test_one_more_than_fits_is_refused(self, as_anna, event):
        self.save(as_anna, event, repeat="weekly", repeat_from="2031-01-07", repeat_until="2040-12-11")
        count = event.dates.count()
        assert 490 < count <= 520
        answer = self.save(
            as_anna, event, repeat="weekly", repeat_from="2041-01-01", repeat_until="2049-01-01"
        )
        assert "Please choose an earlier day." in self.error(answer, "repeat_until")
        assert event.dates.count() == count
