"""A change is true at once wherever an event is told of: on pages, in calendars, in the feed and on paper."""

import icalendar
import pytest
from django.core.cache import cache

from events.models import Status
from tests import cast
from tests.events.paper.reading import CAN_READ_PDF
from tests.events.paper.reading import text as text_of_pdf

PAGES = {
    "the list": "/de/veranstaltungen/",
    "the list of one office": "/de/veranstaltungen/?office=jena",
    "the search": "/de/veranstaltungen/?q=Laternenfest",
    "its page": "/de/veranstaltungen/jena-event/",
    "the page of its programme": "/de/programme/jena-week/",
    "the page of its office": "/de/bueros/jena/",
    "the home page": "/de/",
}
FILES = {
    "its calendar": "/de/veranstaltungen/jena-event.ics",
    "the calendar of its office": "/de/veranstaltungen/kalender.ics?office=jena",
    "the calendar of its programme": "/de/programme/jena-week.ics",
    "the feed": "/de/veranstaltungen/feed.atom?office=jena",
    "paper": "/de/programme/jena-week.pdf",
}
EVERYWHERE = PAGES | FILES

pytestmark = pytest.mark.usefixtures("cast_on_stage", "at_noon")


@pytest.fixture
def event(jena):
    cache.clear()
    return jena.events.get(slug="jena-event")


def words(client, path: str) -> str:
    """What people read there; nothing where there is no such page."""
    response = client.get(path)
    if response.status_code == 404:
        return ""
    assert response.status_code == 200, path
    if path.endswith(".pdf"):
        return text_of_pdf(response.content) if CAN_READ_PDF else ""
    if ".ics" in path:
        return " ".join(
            str(entry["SUMMARY"]) for entry in icalendar.Calendar.from_ical(response.content).events
        )
    return response.content.decode()


def where(client, sentence: str) -> set[str]:
    """Where it is said, after everything has been asked for once already, as caches like it."""
    return {name for name, path in EVERYWHERE.items() if sentence in words(client, path)}


@pytest.fixture
def told(client, event) -> set[str]:
    """Where the event is told of."""
    found = where(client, event.title_de)
    assert found == EVERYWHERE.keys() - {"the search"} - (set() if CAN_READ_PDF else {"paper"})
    return found


def test_a_new_title(client, event, told):
    event.title_de = "Laternenfest am Fluss"
    event.summary_de = event.description_de = "Mit Lichtern."
    cast.save(event)
    assert where(client, "Laternenfest am Fluss") == told | {"the search"}
    assert where(client, "Treffen in Jena") == set()


def test_a_date_that_is_cancelled(client, event, told):
    date = event.dates.get()
    date.status, date.reason_de = Status.CANCELLED, "Die Halle ist gesperrt"
    cast.save(event, date)
    assert where(client, "Abgesagt") == told


@pytest.mark.parametrize("change", [{"is_closed": True}, {"state": "draft"}])
def test_what_the_public_may_no_longer_see(client, event, told, change):
    for name, value in change.items():
        setattr(event, name, value)
    cast.save(event)
    assert where(client, event.title_de) == set()
    assert "jena-event" not in client.get("/sitemap.xml").content.decode()
