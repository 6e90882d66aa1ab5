"""The deadline of an edition as a file for calendars."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from awards.models.publishing import EditionState
from tests import cast
from tests.conftest import NOW
from tests.website.feeds.calendar_files import (
    fetch,
    only_entry,
    read,
    second_reader,
    unfolded,
)
from tests.website.pages import by_class, parse, texts

pytestmark = pytest.mark.usefixtures("at_noon")

PATH = "/de/preise/preis/2031/frist.ics"
ENGLISH = "/en/awards/preis/2031/deadline.ics"
AFTERNOON = datetime(2031, 6, 30, 14, tzinfo=UTC)


@pytest.fixture
def edition(award):
    return cast.make_edition(award)


class TestTheEntry:
    def test_the_last_second_of_a_day_is_that_day(self, client, edition):
        entry = only_entry(client, PATH)
        assert read(entry, "DTSTART") == date(2031, 6, 30)
        assert "DTEND" not in entry
        assert second_reader(client, PATH)[0].dtstart.value == date(2031, 6, 30)

    def test_another_time_is_told(self, client, award):
        cast.make_edition(award, deadline=AFTERNOON)
        assert read(only_entry(client, PATH), "DTSTART") == AFTERNOON

    def test_it_is_in_the_language_of_its_address(self, client, edition):
        assert str(only_entry(client, PATH)["SUMMARY"]) == "Frist: Preis 2031"
        entry = only_entry(client, ENGLISH)
        assert str(entry["SUMMARY"]) == "Deadline: Preis (English) 2031"
        assert entry["SUMMARY"].params["LANGUAGE"] == "en"
        assert str(entry["DESCRIPTION"]) == (
            "You can take part until Monday 30\u00a0June 2031.\n\nhttps://example.org/en/awards/preis/2031/"
        )

    def test_what_is_missing_in_english_is_german_as_a_whole(self, client, award, edition):
        award.title_en = ""
        award.save()
        entry = only_entry(client, ENGLISH)
        assert str(entry["SUMMARY"]) == "Frist: Preis 2031"
        assert str(entry["DESCRIPTION"]).startswith("Sie können bis Montag, 30.\u00a0Juni 2031 teilnehmen.")
        assert {entry[name].params["LANGUAGE"] for name in ["SUMMARY", "DESCRIPTION"]} == {"de"}

    def test_both_languages_are_the_same_entry(self, client, edition):
        assert only_entry(client, PATH)["UID"] == only_entry(client, ENGLISH)["UID"]

    def test_a_later_file_replaces_an_earlier_one(self, client, edition):
        before = only_entry(client, PATH)
        edition.deadline = AFTERNOON
        edition.save()
        with time_machine.travel(NOW + timedelta(minutes=1), tick=False):
            after = only_entry(client, PATH)
        assert before["UID"] == after["UID"]
        assert read(before, "DTSTAMP") < read(after, "DTSTAMP")

    def test_a_week_before_the_phone_reminds_in_the_morning(self, client, edition):
        assert "TRIGGER;VALUE=DATE-TIME:20310623T070000Z" in unfolded(client, PATH)

    def test_no_reminder_comes_that_would_be_late(self, client, award):
        cast.make_edition(award, deadline=datetime(2031, 6, 5, 21, 59, 59, tzinfo=UTC))
        assert not only_entry(client, PATH).walk("VALARM")

    def test_a_line_break_in_a_title_makes_no_line_of_its_own(self, client, award, edition):
        award.title_de = "Preis\r\nATTACH:https://example.com/"
        award.save()
        assert not [line for line in unfolded(client, PATH) if line.startswith("ATTACH")]


class TestTheAddress:
    def test_it_is_a_file_to_save(self, client, edition):
        response = fetch(client, PATH)
        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        assert response["Content-Disposition"] == 'attachment; filename="preis-2031.ics"'
        assert not response.cookies

    def test_a_former_address_leads_on(self, client, award, edition):
        award.slug = "neu"
        award.save()
        assert client.get(PATH).url == "/de/preise/neu/2031/frist.ics"

    @pytest.mark.parametrize("fields", [{"deadline": None}, {"state": EditionState.DRAFT}])
    def test_without_a_deadline_or_a_page_there_is_none(self, client, award, fields):
        cast.make_edition(award, **fields)
        assert client.get(PATH).status_code == 404


class TestTheLink:
    def link(self, client, path="/de/preise/preis/2031/") -> list[str]:
        (box,) = by_class(parse(client.get(path)), "deadline")
        return [each.get("href") for each in box.iter("a") if each.get("href").endswith(".ics")]

    def test_it_says_what_it_is(self, client, edition):
        (box,) = by_class(parse(client.get("/de/preise/preis/2031/")), "deadline__action")
        assert texts(box) == "Teilnehmen Frist speichern (Kalenderdatei, ICS)"
        assert self.link(client) == [PATH]

    def test_what_is_not_open_yet_has_it(self, client, award):
        cast.make_edition(award, opens_at=datetime(2031, 6, 10, tzinfo=UTC))
        assert self.link(client) == [PATH]

    @pytest.mark.parametrize(
        "fields",
        [{"deadline": None}, {"deadline": datetime(2031, 6, 1, tzinfo=UTC)}],
        ids=["no deadline", "over"],
    )
    def test_what_has_no_deadline_or_is_over_has_none(self, client, award, fields):
        cast.make_edition(award, **fields)
        assert self.link(client) == []
