"""Dates of events as entries of a calendar, read again by icalendar and by vobject."""

from datetime import UTC, date, datetime, time

import pytest
import time_machine

from events.calendar_changes import as_one_change
from events.models import Event, EventDate, Place, Status
from tests import cast
from tests.events.calendar_files import PATHS, calendar, entries, only_entry, second_reader, unfolded
from tests.events.conftest import NOW

ENGLISH = PATHS["en"]


@pytest.fixture(autouse=True)
def at_noon(settings):
    settings.SITE_URL = "https://example.org"
    with time_machine.travel(NOW, tick=False):
        yield


def read(entry, name):
    """A value as Python knows it."""
    return entry.decoded(name)


def moments(client):
    """Beginning and end of the only entry, as both readers understand them."""
    first, (second,) = only_entry(client), second_reader(client)
    found = [read(first, name) if name in first else None for name in ["DTSTART", "DTEND"]]
    again = [getattr(second, name).value if hasattr(second, name) else None for name in ["dtstart", "dtend"]]
    assert again == found
    return found


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


UNKNOWN = [
    "Toilet for wheelchair users",
    "Induction loop for hearing aids",
    "Parking for people with disabilities",
]
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
        with as_one_change():
            change(row)
            row.save()
            row.event.save()
        after = only_entry(client)
        assert after["UID"] == before["UID"]
        assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
        assert self.stamps(client) == [1, in_the_evening, in_the_evening, NOW]

    def test_an_edit_of_the_place_does_too(self, client, bare, row, in_the_evening):
        row.event.place = Place.objects.create(office=bare, name_de="Haus", town="Jena")
        row.event.save()
        row.event.place.lift = False
        row.event.place.save()
        assert only_entry(client)["SEQUENCE"] == 2

    def test_saving_again_changes_nothing(self, client, row, in_the_evening):
        before = client.get(PATHS["de"])
        for saved in [Event.objects.get(), EventDate.objects.get()]:
            saved.save()
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


class TestWords:
    @pytest.fixture
    def full(self, bare, event):
        place = Place.objects.create(
            office=bare, name_de="Haus", name_en="House", street="Markt 1", postcode="07743", town="Jena",
            latitude="50.927054", longitude="11.586360", step_free=True, lift=False,
            access_contact_de="Hausmeister", access_contact_en="the caretaker",
        )  # fmt: skip
        for name, value in {
            "place": place, "kind": "film", "audience": "women", "price_kind": "fixed", "price": 350,
            "registration_needed": True, "registration_until": date(2031, 6, 5),
            "registration_phone": "03641 123456", "childcare": True, "sign_language": False,
            "contact_name": "Frau Ä", "contact_email": "frau@example.org", "online_url": "https://example.org/live",
            "image_alt_de": "Eine Tür", "image_alt_en": "A door",
            "image": "events/door.png",
        }.items():  # fmt: skip
            setattr(event, name, value)
        event.save()
        event.organisers.create(name_de="Verein", name_en="Club")
        event.spoken_languages.create(language="de")
        event.spoken_languages.create(language="ar", is_interpreted=True)
        event.topics.create(topic="work")
        cast.add_date(event, note_de="Hintereingang", note_en="At the back")
        return event

    def test_the_description_says_all_that_the_page_says(self, client, full):
        lines = only_entry(client, ENGLISH)["DESCRIPTION"].replace("\u00a0", " ").split("\n")
        assert lines == [
            "Thursday 12 June 2031, 6 pm to 8 pm",
            "At the back",
            "",
            "Treffen in short.",
            "",
            "More about Treffen.",
            "",
            "For whom: women",
            "Languages: German",
            "Interpreting into: Arabic",
            "German Sign Language: no",
            "Childcare: yes",
            "Admission: €3.50",
            "Registration: Please register by 5 June 2031; 03641 123456",
            "To take part online: https://example.org/live",
            "Organised by: Club",
            "Contact: Frau Ä, frau@example.org",
            "Picture: A door",
            "",
            "Step-free access: yes",
            "Lift: no",
            f"Accessibility, not known yet: {', '.join(UNKNOWN)}",
            "Questions about accessibility: the caretaker",
            "",
            "https://example.org/en/events/treffen/",
        ]

    def test_place_people_and_addresses(self, client, full):
        entry = only_entry(client, ENGLISH)
        assert entry["LOCATION"] == "House, Markt 1, 07743 Jena"
        assert entry["GEO"].to_ical() == "50.927054;11.58636"
        assert entry["URL"] == "https://example.org/en/events/treffen/"
        assert [str(found) for each in entry["CATEGORIES"] for found in each.cats] == [
            "film",
            "work and vocational training",
        ]
        assert (entry["ORGANIZER"], entry["ORGANIZER"].params["CN"]) == ("mailto:frau@example.org", "Club")
        assert entry["CONTACT"] == "Frau Ä, frau@example.org"
        assert entry["CONFERENCE"] == "https://example.org/live"
        assert entry["IMAGE"] == "https://example.org/media/events/door.png"
        assert entry["IMAGE"].params["FMTTYPE"] == "image/png"

    def test_without_an_address_for_mail_nobody_is_written_to(self, client, event):
        cast.add_date(event)
        assert "ORGANIZER" not in only_entry(client)
        assert only_entry(client)["CONTACT"] == "Integrationsbüro Jena, Jena"
        event.organisers.create(name_de="Verein")
        assert only_entry(client)["CONTACT"] == "Verein"

    def test_a_programme_that_is_a_draft_is_not_named(self, client, jena):
        programme = jena.programmes.get()
        assert "Woche in Jena" in str(only_entry(client)["CATEGORIES"][0].to_ical(), "utf-8")
        programme.state = "draft"
        programme.save()
        assert all("Woche" not in line for line in unfolded(client))

    def test_signs_that_no_calendar_can_carry_are_dropped(self, client, event):
        event.title_de, event.summary_de = "A\x07B\x1b", "C\r\nD\u2028E;F,G\\n"
        event.save()
        cast.add_date(event)
        entry = only_entry(client)
        assert entry["SUMMARY"] == "AB"
        assert "C D E;F,G\\n" in entry["DESCRIPTION"].replace("\n", " ")
        assert second_reader(client)[0].description.value == entry["DESCRIPTION"]


class TestLanguages:
    def languages(self, entry):
        return {
            name: entry[name].params["LANGUAGE"]
            for name in ["SUMMARY", "DESCRIPTION", "LOCATION"]
            if name in entry
        }

    def test_each_text_names_its_own(self, client, jena):
        for language, path in PATHS.items():
            assert set(self.languages(only_entry(client, path)).values()) == {language}

    def test_what_is_german_alone_is_german_as_a_whole(self, client, event):
        event.title_en = event.summary_en = event.description_en = ""
        event.save()
        cast.add_date(event, status=Status.CANCELLED)
        entry = only_entry(client, ENGLISH)
        assert self.languages(entry) == {"SUMMARY": "de", "DESCRIPTION": "de"}
        assert entry["SUMMARY"] == "Abgesagt: Treffen"
        assert entry["DESCRIPTION"].splitlines()[0] == "Abgesagt"
        assert entry["STATUS"] == "CANCELLED"

    def test_a_translated_title_stays(self, client, event):
        event.description_en = ""
        event.save()
        cast.add_date(event)
        entry = only_entry(client, ENGLISH)
        assert self.languages(entry) == {"SUMMARY": "en", "DESCRIPTION": "de"}
        assert entry["SUMMARY"] == "Treffen (English)"

    def test_a_note_in_another_language_says_so_in_words(self, client, event):
        cast.add_date(event, note_de="Bitte klingeln", status=Status.CANCELLED, reason_de="Hochwasser")
        lines = only_entry(client, ENGLISH)["DESCRIPTION"].splitlines()
        assert lines[0] == "Cancelled: in German: Hochwasser"
        assert lines[2] == "in German: Bitte klingeln"

    def test_the_calendar_of_a_german_event_has_a_german_name(self, client, event):
        event.title_en = ""
        event.save()
        cast.add_date(event)
        found = calendar(client, "/en/events/treffen.ics")
        assert found["NAME"] == "Treffen: Integration vor Ort"
        assert found["NAME"].params["LANGUAGE"] == "de"
