"""The calendars of events as files: what is in them, and how they come over the wire."""

from datetime import date, datetime, time, timedelta
from urllib.parse import parse_qsl

import icalendar
import pytest
import time_machine
from django.utils import timezone
from django.utils.http import http_date

from events.calendar import dates as calendar_dates
from events.calendar.colour import NAMES
from events.models import Event, EventDate, EventState, Programme, Status
from offices.look import Hue
from tests import cast
from tests.conftest import NOW
from tests.website.feeds.calendar_files import (
    EVENT_PATHS,
    PATHS,
    PROGRAMME_PATHS,
    calendar,
    entries,
    fetch,
    lines,
)

pytestmark = pytest.mark.usefixtures("jena_on_stage", "at_noon")

LONG_AGO = date(2031, 4, 1)


def titles(client, path=PATHS["de"]):
    return [str(entry["SUMMARY"]) for entry in entries(client, path)]


class TestFrame:
    @pytest.mark.parametrize(
        ("language", "name"), [("de", "Veranstaltungen: Integration vor Ort"), ("en", "Events: Integration Near You")]
    )  # fmt: skip
    def test_it_says_what_it_is_and_where_it_comes_from(self, client, jena, language, name):
        path = PATHS[language]
        found = calendar(client, path)
        assert (found["VERSION"], found["PRODID"]) == ("2.0", "-//Anlaufstelle//Events//DE")
        assert (found["NAME"], found["X-WR-CALNAME"]) == (name, name)
        assert found["NAME"].params["LANGUAGE"] == language
        assert "30" in found["DESCRIPTION"]
        assert found["SOURCE"] == f"https://example.org{path}"
        assert found["URL"] == f"https://example.org{path.rpartition('/')[0]}/"
        assert found["COLOR"] == "darkslateblue"
        assert found.decoded("LAST-MODIFIED") == Event.objects.public().get().last_modified.replace(
            microsecond=0
        )
        assert "METHOD" not in found
        assert {b"REFRESH-INTERVAL;VALUE=DURATION:P1D", b"X-PUBLISHED-TTL:P1D"} <= set(lines(client, path))

    def test_it_is_a_file_in_unicode_to_be_saved(self, client, jena):
        response = fetch(client)
        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        assert response["Content-Disposition"] == 'attachment; filename="events.ics"'
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")

    def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut(self, client, event):
        event.title_de = "Übergrößenträgerfüße " * 20
        event.description_de = "<p>" + "ä" * 500 + "€" * 200 + "</p>"
        event.save()
        cast.add_date(event)
        found = lines(client)
        assert max(map(len, found)) <= 75
        assert all(line.decode() for line in found)
        assert entries(client)[0]["SUMMARY"] == event.title_de.strip()

    def test_an_empty_one_is_a_calendar_all_the_same(self, client, bare):
        found = calendar(client)
        assert found.events == []
        assert [part.name for part in found.subcomponents] == ["VTIMEZONE"]

    def test_its_time_zone_is_that_of_germany(self, client, bare):
        zone = calendar(client).timezones[0].to_tz()
        for day, hours in [(date(2031, 7, 1), 2), (date(2031, 12, 1), 1), (date(2031, 10, 27), 1)]:
            assert datetime.combine(day, time(12), zone).utcoffset() == timedelta(hours=hours)

    def test_every_hue_has_a_name(self):
        assert set(NAMES) == set(Hue)


class TestAskingAgain:
    def test_who_has_it_already_gets_nothing(self, client, jena):
        first = fetch(client)
        assert first["Cache-Control"] == "no-cache"
        again = fetch(client, if_none_match=first["ETag"])
        assert (again.status_code, again.content) == (304, b"")
        assert again["ETag"] == first["ETag"]
        with time_machine.travel("2031-06-03 12:00+02:00", tick=False):
            assert fetch(client, if_none_match=first["ETag"]).status_code == 304, "on another day, too"

    def test_a_change_comes(self, client, jena):
        first = fetch(client)
        with time_machine.travel(NOW + timedelta(hours=1), tick=False):
            event = Event.objects.public().get()
            event.title_de = "Neu"
            event.save()
        assert fetch(client, if_none_match=first["ETag"]).status_code == 200

    def test_what_is_withdrawn_does_not_stay_with_those_who_know_only_the_date(self, client, jena):
        event = Event.objects.public().get()
        other = cast.add_date(cast.make_event(jena, "anders", "Anders"))
        other.event.slug = "noch-anders"
        cast.save(other.event)
        assert "Last-Modified" not in fetch(client)
        event.state = EventState.DRAFT
        cast.save(event)
        again = fetch(client, if_modified_since=http_date(timezone.now().timestamp()))
        assert again.status_code == 200
        assert [str(entry["SUMMARY"]) for entry in icalendar.Calendar.from_ical(again.content).events] == [
            "Anders"
        ]


class TestWhichDates:
    def test_those_to_come_and_those_of_the_last_thirty_days(self, client, event):
        for day, note in [
            (timezone.localdate() - timedelta(days=31), "vor 31 Tagen"),
            (timezone.localdate() - timedelta(days=29), "vor 29 Tagen"),
            (timezone.localdate(), "heute"),
            (timezone.localdate() + timedelta(days=400), "in 400 Tagen"),
        ]:
            cast.add_date(event, day, note_de=note)
        notes = [entry["DESCRIPTION"].splitlines()[1] for entry in entries(client)]
        assert notes == ["vor 29 Tagen", "heute", "in 400 Tagen"]

    def test_an_exhibition_stays_until_thirty_days_after_its_end(self, client, event):
        cast.add_date(event, date(2031, 1, 1), last_day=date(2031, 5, 20))
        assert len(entries(client)) == 1
        with time_machine.travel("2031-06-20 12:00+02:00", tick=False):
            assert entries(client) == []

    def test_what_is_cancelled_stays_for_thirty_days_and_says_so(self, client, event):
        row = cast.add_date(event, date(2031, 9, 1))
        row.status = Status.CANCELLED
        row.save()
        with time_machine.travel(NOW + timedelta(days=29), tick=False):
            assert titles(client) == ["Abgesagt: Treffen"]
        with time_machine.travel(NOW + timedelta(days=31), tick=False):
            assert titles(client) == []
            assert titles(client, EVENT_PATHS["de"].format("treffen")) == ["Abgesagt: Treffen"]

    def test_what_was_cancelled_shortly_before_stays_after_its_day(self, client, event):
        cast.add_date(event, date(2031, 6, 3), status=Status.CANCELLED)
        with time_machine.travel(NOW + timedelta(days=28), tick=False):
            assert titles(client) == ["Abgesagt: Treffen"]

    def test_what_has_no_date_is_in_none(self, client, event):
        assert titles(client) == []
        assert titles(client, EVENT_PATHS["de"].format("treffen")) == []

    def test_what_the_public_does_not_see_is_in_none(self, client, jena, gera):
        assert sorted(titles(client)) == ["Treffen in Gera", "Treffen in Jena"]
        assert titles(client, PROGRAMME_PATHS["de"].format("jena-week")) == ["Treffen in Jena"]
        for name in cast.HIDDEN_EVENTS:
            for path in EVENT_PATHS.values():
                assert fetch(client, path.format(f"jena-{name}")).status_code == 404

    def test_the_next_ones_come_where_there_are_too_many(self, client, event, monkeypatch):
        monkeypatch.setattr(calendar_dates, "MOST_COMING", 2)
        monkeypatch.setattr(calendar_dates, "MOST_OVER", 1)
        for days in [-3, -2, 1, 2, 3]:
            cast.add_date(event, timezone.localdate() + timedelta(days=days))
        days = [entry.decoded("DTSTART").day for entry in entries(client)]
        assert days == [31, 3, 4]


class TestFilter:
    def test_it_narrows_the_calendar_and_names_it(self, client, jena, gera):
        path = f"{PATHS['de']}?office=jena&topic=encounter&page=7"
        assert titles(client, path) == ["Treffen in Jena"]
        found = calendar(client, path)
        assert found["NAME"] == r"Veranstaltungen (Jena\, Begegnung): Integration vor Ort"
        assert found["SOURCE"] == f"https://example.org{PATHS['de']}?office=jena&topic=encounter"
        assert found["URL"] == "https://example.org/de/veranstaltungen/?office=jena&topic=encounter"
        assert titles(client, f"{PATHS['de']}?office=jena&topic=sport") == []

    def test_it_has_the_colour_of_the_office(self, client, jena):
        jena.hue = Hue.TEAL
        jena.save()
        assert calendar(client, f"{PATHS['de']}?office=jena")["COLOR"] == "teal"

    @pytest.mark.parametrize(
        "query", ["office=nowhere", "office=%00", "topic=nothing", "office=" + "x" * 999, "topic=%FF"]
    )
    def test_junk_finds_no_calendar_instead_of_all_events(self, client, jena, query):
        assert fetch(client, f"{PATHS['de']}?{query}").status_code == 404

    def test_which_page_of_the_list_somebody_read_does_not_matter(self, client, jena):
        assert titles(client, f"{PATHS['de']}?after=junk&before=1") == ["Treffen in Jena"]

    def test_a_renamed_office_keeps_its_subscribers(self, client, jena):
        jena.slug = "jena-neu"
        jena.save()
        response = fetch(client, f"{PATHS['de']}?office=jena&topic=encounter")
        assert response.status_code == 301
        address, _sign, query = response["Location"].partition("?")
        assert address == f"https://example.org{PATHS['de']}"
        assert dict(parse_qsl(query)) == {"office": "jena-neu", "topic": "encounter"}
        assert titles(client, f"{PATHS['de']}?office=jena-neu") == ["Treffen in Jena"]


class TestOneEvent:
    def test_it_has_all_its_dates_whenever_they_are(self, client, event):
        for day in [LONG_AGO, date(2031, 6, 12), date(2031, 6, 19)]:
            cast.add_date(event, day)
        found = calendar(client, EVENT_PATHS["en"].format("treffen"))
        assert len(found.events) == 3
        assert found["NAME"] == "Treffen (English): Integration Near You"
        response = fetch(client, EVENT_PATHS["en"].format("treffen"))
        assert response["Content-Disposition"] == 'attachment; filename="treffen.ics"'

    def test_it_has_the_same_entries_as_the_list(self, client, jena):
        (one,), (other,) = entries(client), entries(client, EVENT_PATHS["de"].format("jena-event"))
        assert one.to_ical() == other.to_ical()

    def test_a_new_address_is_followed(self, client, jena):
        event = Event.objects.public().get()
        event.slug = "anders"
        event.save()
        response = fetch(client, EVENT_PATHS["de"].format("jena-event"))
        assert (response.status_code, response["Location"]) == (301, EVENT_PATHS["de"].format("anders"))
        event.is_closed = True
        event.save()
        assert fetch(client, EVENT_PATHS["de"].format("jena-event")).status_code == 404

    def test_there_is_none_where_there_is_no_event(self, client, jena):
        assert fetch(client, EVENT_PATHS["de"].format("nirgends")).status_code == 404


class TestProgramme:
    def test_it_has_all_dates_of_its_events(self, client, jena):
        cast.add_date(Event.objects.public().get(), LONG_AGO)
        found = calendar(client, PROGRAMME_PATHS["en"].format("jena-week"))
        assert len(found.events) == 2
        assert found["NAME"] == "Week in Jena: Integration Near You"
        assert found["URL"] == "https://example.org/en/programmes/jena-week/"

    def test_a_draft_has_none_and_a_new_address_is_followed(self, client, jena):
        programme = Programme.objects.get()
        programme.slug = "anders"
        programme.save()
        response = fetch(client, PROGRAMME_PATHS["de"].format("jena-week"))
        assert (response.status_code, response["Location"]) == (301, PROGRAMME_PATHS["de"].format("anders"))
        programme.state = EventState.DRAFT
        programme.save()
        for slug in ["anders", "jena-week", "nirgends"]:
            assert fetch(client, PROGRAMME_PATHS["de"].format(slug)).status_code == 404


def add_full_event(office, number):
    place = office.event_places.create(name_de=f"Ort {number}")
    event = cast.make_event(
        office, f"nr-{number}", f"Nr. {number}", place=place, programme=office.programmes.get()
    )
    event.organisers.create(name_de="Verein")
    event.spoken_languages.create(language="ar")
    event.topics.create(topic="encounter")
    cast.add_date(event, timezone.localdate() + timedelta(days=number - 2))


@pytest.mark.parametrize("count", [1, 60])
@pytest.mark.parametrize(
    ("path", "queries"),
    [
        # Keys of what is over, of long and of other dates; the rows; and the organisers, languages and topics
        # of all. What the filter offers: offices and programmes.
        (PATHS["de"], 9),
        (PATHS["en"] + "?office=jena&topic=encounter", 9),
        (PROGRAMME_PATHS["de"].format("jena-week"), 5),
        (EVENT_PATHS["de"].format("jena-event"), 5),
    ],
)
def test_queries_do_not_grow(client, jena, django_assert_num_queries, count, path, queries):
    for number in range(count):
        add_full_event(jena, number)
        cast.add_date(Event.objects.get(slug="jena-event"), date(2031, 5, 20) + timedelta(days=number))
    with django_assert_num_queries(queries):
        response = fetch(client, path)
    found = icalendar.Calendar.from_ical(response.content).events
    assert len(found) == EventDate.objects.public().count() or "event" in path
    assert len(found) > count


def test_other_methods_are_refused(client, jena):
    for path in [*PATHS.values(), EVENT_PATHS["de"].format("jena-event")]:
        assert client.post(path).status_code == 405
        assert client.head(path).status_code == 200
