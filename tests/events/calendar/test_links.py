"""Links to calendars and feeds, as pages show them."""

from datetime import date

import pytest
from django.template import Context, Template
from django.utils.translation import override

from events.lists.filter import EventFilter
from events.models import Event, Programme
from offices.models import Office
from tests import cast
from tests.website.pages import parse_html, texts

pytestmark = pytest.mark.usefixtures("jena_on_stage")


@pytest.fixture(autouse=True)
def address(settings):
    settings.SITE_URL = "https://example.org"


def shown(source, language="de", **context):
    with override(language):
        html = Template("{% load event_feeds %}" + source).render(Context(context))
    return parse_html(html)


def links(subject=None, language="de"):
    page = shown("{% calendar_links subject %}", language, subject=subject)
    return [(texts(link), link.get("href")) for link in page.iter("a")]


def test_an_event_is_saved_or_subscribed_to(jena):
    event = Event.objects.public().get()
    assert links(event) == [
        ("Termin speichern (Kalenderdatei, ICS)", "https://example.org/de/veranstaltungen/jena-event.ics"),
        ("Kalender abonnieren", "webcal://example.org/de/veranstaltungen/jena-event.ics"),
    ]
    cast.add_date(event)
    assert links(Event.objects.public().get(), "en") == [
        ("Save the dates (calendar file, ICS)", "https://example.org/en/events/jena-event.ics"),
        ("Subscribe to the calendar", "webcal://example.org/en/events/jena-event.ics"),
    ]


def test_what_has_no_date_and_what_is_over_has_no_link(event):
    assert links(event) == []
    cast.add_date(event, date(2023, 9, 14))
    assert links(event) == []


def test_a_programme_that_is_over_is_saved_but_not_subscribed_to(jena):
    programme = Programme.objects.get()
    programme.year = 2023
    assert [words for words, address in links(programme)] == ["Alle Termine speichern (Kalenderdatei, ICS)"]


def test_a_list_has_a_feed_of_its_office(jena):
    form = EventFilter({"office": "jena", "free": "yes"}, offices=Office.objects.all())
    assert links(form, "en")[2] == (
        "Subscribe to the events of this office (Atom feed)",
        "https://example.org/en/events/feed.atom?office=jena",
    )
    assert links(None, "en")[2][1] == "https://example.org/en/events/feed.atom"


def test_a_programme_has_a_calendar(jena):
    addresses = [address for words, address in links(Programme.objects.get())]
    assert addresses == [
        f"{scheme}://example.org/de/programme/jena-week.ics" for scheme in ["https", "webcal"]
    ]


@pytest.mark.parametrize(
    ("asked", "query"),
    [
        ({}, ""),
        ({"office": "jena", "topic": "encounter"}, "?office=jena&topic=encounter"),
        ({"office": "nowhere", "topic": "encounter"}, "?topic=encounter"),
    ],
)
def test_a_list_has_the_calendar_of_its_filter(jena, asked, query):
    form = EventFilter(asked, offices=Office.objects.all())
    assert links(form)[0][1] == f"https://example.org/de/veranstaltungen/kalender.ics{query}"
    assert links()[0][1] == "https://example.org/de/veranstaltungen/kalender.ics"


@pytest.mark.parametrize(
    ("language", "of_office", "expected"),
    [
        (
            "en",
            False,
            [
                ("application/atom+xml", "/en/events/feed.atom", "Events: Integration Near You"),
                ("text/calendar", "/en/events/calendar.ics", "Events: Integration Near You"),
            ],
        ),
        (
            "de",
            True,
            [
                (
                    "application/atom+xml",
                    "/de/veranstaltungen/feed.atom?office=jena",
                    "Veranstaltungen, Jena: Integration vor Ort",
                ),
                (
                    "text/calendar",
                    "/de/veranstaltungen/kalender.ics?office=jena",
                    "Veranstaltungen (Jena): Integration vor Ort",
                ),
            ],
        ),
    ],
)
def test_programs_find_them_in_the_head_of_a_page(jena, language, of_office, expected):
    page = shown("{% event_feed_links office %}", language, office=jena if of_office else None)
    found = [(link.get("type"), link.get("href"), link.get("title")) for link in page.iter("link")]
    assert found == [(kind, f"https://example.org{path}", title) for kind, path, title in expected]
    assert all(link.get("rel") == "alternate" for link in page.iter("link"))
