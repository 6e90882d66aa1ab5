"""The page of one event as machines read it: schema.org."""

from datetime import date, time

import pytest

from events.models import Event, Status
from tests import cast
from tests.website.search_engines import schema_org

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.mark.parametrize("path", ["/de/veranstaltungen/fest/", "/en/events/fest/"])
def test_schema_org_has_a_term_for_everything(client, full, path):
    (data,) = schema_org.data_blocks(client.get(path))
    assert schema_org.faults(data) == []


def test_it_says_what_the_page_says(client, full):
    event = schema_org.nodes(client.get("/en/events/fest/"))["Event"]
    assert event["name"] == "Fest (English)"
    assert event["startDate"] == "2031-06-12T18:00+02:00"
    assert event["endDate"] == "2031-06-12T20:00+02:00"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert event["inLanguage"] == ["de", "ar"]
    place, online = event["location"]
    assert place["address"]["streetAddress"] == "Markt 1"
    assert [(each["name"], each["value"]) for each in place["amenityFeature"]] == [
        ("Step-free access", True),
        ("Toilet for wheelchair users", False),
    ]
    assert online["url"] == "https://example.com/live"
    assert (event["offers"]["price"], event["offers"]["priceCurrency"]) == ("3.50", "EUR")
    assert [each["name"] for each in event["organizer"]] == ["Club", "School"]
    assert event["superEvent"]["name"] == "Week"


@pytest.mark.parametrize(
    ("status", "term"),
    [
        (Status.CANCELLED, "EventCancelled"),
        (Status.POSTPONED, "EventPostponed"),
        (Status.MOVED, "EventRescheduled"),
    ],
)
def test_the_status(client, event, status, term):
    previous = {"previous_day": date(2031, 6, 1), "previous_time": time(17)} if status == Status.MOVED else {}
    cast.add_date(event, status=status, **previous)
    response = client.get("/de/veranstaltungen/treffen/")
    (data,) = schema_org.data_blocks(response)
    assert schema_org.faults(data) == []
    found = schema_org.nodes(response)["Event"]
    assert found["eventStatus"] == f"https://schema.org/{term}"
    assert found.get("previousStartDate") == ("2031-06-01T17:00" if previous else None)


@pytest.mark.parametrize(
    ("fields", "start", "end"),
    [
        ({"starts": None, "ends": None}, "2031-06-12", None),
        ({"ends": None}, "2031-06-12T18:00+02:00", None),
        ({"starts": None, "ends": None, "all_day": True, "last_day": date(2031, 6, 14)}, "2031-06-12", "2031-06-14"),
    ],
)  # fmt: skip
def test_no_more_is_said_than_is_known(client, event, fields, start, end):
    cast.add_date(event, **fields)
    found = schema_org.nodes(client.get("/de/veranstaltungen/treffen/"))["Event"]
    assert (found["startDate"], found.get("endDate")) == (start, end)
    assert "offers" not in found
    assert "location" not in found


def test_undated_and_free(client, event):
    Event.objects.update(price_kind="free")
    found = schema_org.nodes(client.get("/de/veranstaltungen/treffen/"))["Event"]
    assert "startDate" not in found
    assert found["isAccessibleForFree"] is True
