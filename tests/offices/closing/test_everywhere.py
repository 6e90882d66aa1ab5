"""What is closed stands on every surface, in both languages: before, while, and after."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from offices.models import Office
from tests.offices.closing.days import (
    BERLIN,
    MONDAY,
    NEXT_MONDAY,
    NOON,
    THURSDAY,
    TUESDAY,
    close,
    hours_of,
    notices,
    page,
)
from tests.website.pages import by_id, parse, texts
from tests.website.search_engines.schema_org import nodes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]

# What says when people can come next, wherever an office is listed.
NEXT = {
    "/de/": ("Dienstag, 3. Juni, 9 bis 12 Uhr", "Donnerstag, 5. Juni, 9 bis 12 Uhr"),
    "/en/": ("Tuesday 3 June, 9 am to noon", "Thursday 5 June, 9 am to noon"),
    "/de/bueros/": ("Dienstag, 3. Juni, 9 bis 12 Uhr", "Donnerstag, 5. Juni, 9 bis 12 Uhr"),
    "/en/offices/": ("Tuesday 3 June, 9 am to noon", "Thursday 5 June, 9 am to noon"),
}
OF_THE_OFFICE = {
    "de": [
        "/de/bueros/jena/",
        "/de/bueros/jena/kontakt/",
        "/de/bueros/jena/barrierefreiheit/",
        "/de/aktuelles/?office=jena",
    ],
    "en": [
        "/en/offices/jena/",
        "/en/offices/jena/contact/",
        "/en/offices/jena/accessibility/",
        "/en/news/?office=jena",
    ],
}
ALL_PAGES = [path for paths in OF_THE_OFFICE.values() for path in paths]


@pytest.mark.parametrize("path", NEXT)
def test_lists_lead_to_the_next_consultation(client, jena, path):
    before, closed = NEXT[path]
    assert before in page(client, path)
    close(jena, TUESDAY)
    text = page(client, path)
    assert closed in text
    assert before not in text


@pytest.mark.parametrize("path", ALL_PAGES)
def test_a_notice_stands_on_all_pages_of_the_office_for_as_long_as_it_holds(client, jena, path, at_noon):
    assert notices(client, path) == []
    close(jena, MONDAY, TUESDAY)
    (told,) = notices(client, path)
    if path.startswith("/de/"):
        assert told == (
            "Das Büro ist geschlossen 2. Juni bis 3. Juni 2031: keine Sprechzeit (Krankheit). "
            "Nächste Sprechzeit: Donnerstag, 5. Juni, 9 bis 12 Uhr."
        )
    else:
        assert told == (
            "The office is closed 2 June to 3 June 2031: no consultation (illness). "
            "Next consultation: Thursday 5 June, 9 am to noon."
        )
    at_noon.move_to("2031-06-04 00:00:00+02:00", tick=False)
    assert notices(client, path) == []


def test_pages_of_others_have_no_notice(client, jena, gera):
    close(jena, MONDAY)
    for path in ["/de/", "/de/bueros/", "/de/bueros/gera/", "/de/suche/?q=Jena"]:
        assert notices(client, path) == []


def test_it_is_told_a_week_before(client, jena):
    close(jena, NEXT_MONDAY + timedelta(days=1))
    assert notices(client, "/en/offices/jena/") == []
    with time_machine.travel(NOON + timedelta(days=1), tick=False):
        assert notices(client, "/en/offices/jena/") == [
            "The office will be closed Tuesday 10 June 2031: no consultation (illness)."
        ]


PLATES = [
    # from, to, without an end; what the plate says in English
    (MONDAY, MONDAY, False, "Next consultation Tuesday, 9 am to noon 3 June 2031, tomorrow"),
    (
        TUESDAY, TUESDAY, False,
        "Next consultation Thursday, 9 am to noon 5 June 2031 Tuesday 3 June 2031: no consultation (illness).",
    ),
    (
        MONDAY, NEXT_MONDAY, False,
        "Next consultation Tuesday, 9 am to noon 10 June 2031 2 June to 9 June 2031: no consultation (illness).",
    ),
    (
        MONDAY, MONDAY, True,
        ("No consultation until further notice Please write to the office. "
         "From 2 June 2031 until further notice: no consultation (illness)."),
    ),
    (
        THURSDAY, THURSDAY, True,
        "Next consultation Tuesday, 9 am to noon 3 June 2031, tomorrow",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last", "endless", "plate"), PLATES)
def test_the_plate_beside_the_door(client, jena, first, last, endless, plate):
    close(jena, first, last, endless=endless)
    response = client.get("/en/offices/jena/")
    shown = texts(by_id(parse(response), "contact"))
    assert plate in shown


@pytest.mark.parametrize("path", ALL_PAGES)
def test_a_unit_that_is_closed_closes_nothing_else(client, jena, path):
    close(jena, MONDAY, THURSDAY, unit=jena.units.get(slug="guides"))
    (told,) = notices(client, path)
    assert told == (
        "Ein Teil des Büros ist geschlossen Lotsen. 2. Juni bis 5. Juni 2031: geschlossen (Krankheit)."
        if path.startswith("/de/")
        else "A part of the office is closed Guides. 2 June to 5 June 2031: closed (illness)."
    )


def test_the_plate_does_not_close_for_a_unit_and_its_section_does(client, jena):
    before = texts(by_id(parse(client.get("/en/offices/jena/")), "contact"))
    close(jena, MONDAY, THURSDAY, unit=jena.units.get(slug="guides"))
    body = parse(client.get("/en/offices/jena/"))
    assert texts(by_id(body, "contact")) == before
    assert "Closed 2 June to 5 June 2031: closed (illness)." in texts(by_id(body, "unit-guides"))
    assert "illness" not in texts(by_id(body, "unit-office"))
    assert "specialOpeningHoursSpecification" not in str(nodes(client.get("/en/offices/jena/")))


def special_hours(client, language="en") -> list[dict]:
    path = {"de": "/de/bueros/jena/", "en": "/en/offices/jena/"}[language]
    office = nodes(client.get(path))["GovernmentOffice"]
    return [
        {name: each.get(name) for name in ["validFrom", "validThrough", "opens", "closes"]}
        for each in office.get("specialOpeningHoursSpecification", [])
    ]


@pytest.mark.parametrize("language", ["de", "en"])
def test_search_engines_read_the_days(client, jena, language):
    shut = {"opens": "00:00", "closes": "00:00"}
    holiday = {"validFrom": "2031-06-02", "validThrough": "2031-06-02", **shut}
    assert holiday not in special_hours(client, language)
    row = close(jena, MONDAY, NEXT_MONDAY)
    assert special_hours(client, language) == [
        {"validFrom": "2031-06-02", "validThrough": "2031-06-09", **shut}
    ]
    row.last_day = None
    row.save()
    assert special_hours(client, language) == [{"validFrom": "2031-06-02", "validThrough": None, **shut}]
    row.delete()
    assert special_hours(client, language) == []


def test_a_public_holiday_within_is_told_with_the_rest(client, jena):
    """Whit Monday is 2 June 2031, and a Monday on which there is consultation from now on."""
    hours_of(jena, 0)
    close(jena, MONDAY, TUESDAY)
    (told,) = notices(client, "/en/offices/jena/")
    assert "2 June to 3 June 2031: no consultation (illness)." in told
    assert [each["validThrough"] for each in special_hours(client)] == ["2031-06-03"]


def test_it_wins_over_other_hours_and_stands_once(client, jena):
    jena.consultation_exceptions.create(
        first_day=TUESDAY, last_day=TUESDAY, opens="14:00", closes="16:00", reason_de="Später"
    )
    close(jena, MONDAY, THURSDAY)
    assert "Tuesday 10 June, 9 am to noon" in page(client, "/en/")
    assert len(notices(client, "/en/offices/jena/")) == 1


WITHOUT_HOURS = [
    ({}, "Please write to the office."),
    ({"by_arrangement": True}, "Appointments at other times are possible."),
    # Without a number nobody is told to phone.
    ({"phone_first": True}, "Please write to the office."),
    ({"phone_first": True, "switchboard": "+493641490"}, "Please phone the office."),
]


@pytest.mark.parametrize(("facts", "meanwhile"), WITHOUT_HOURS)
def test_an_office_without_weekly_hours_is_closed_too(client, leer, facts, meanwhile):
    Office.objects.update(**facts)
    close(leer, MONDAY, TUESDAY)
    assert notices(client, "/en/offices/leer/") == [
        f"The office is closed 2 June to 3 June 2031: closed (illness). {meanwhile}"
    ]
    plate = texts(by_id(parse(client.get("/en/offices/leer/")), "contact"))
    assert f"Closed until 3 June 2031 {meanwhile}" in plate
    assert "2 June to 3 June 2031: closed (illness)." in plate
    assert "consultation" not in plate.lower().replace("consultation hours", "")
    assert "Closed until 3 June 2031" in page(client, "/en/")
    assert "Bis auf Weiteres" not in page(client, "/de/bueros/leer/")


def test_an_office_without_weekly_hours_says_what_comes_and_that_it_is_over(client, leer):
    before = texts(by_id(parse(client.get("/de/bueros/leer/")), "contact"))
    row = close(leer, TUESDAY)
    plate = texts(by_id(parse(client.get("/de/bueros/leer/")), "contact"))
    assert "Dienstag, 3. Juni 2031: geschlossen (Krankheit)." in plate
    assert before.removeprefix("Kontakt")[:20] in plate
    with time_machine.travel(NOON + timedelta(days=1), tick=False):
        assert "Heute geschlossen" in page(client, "/de/")
    with time_machine.travel(NOON + timedelta(days=2), tick=False):
        assert texts(by_id(parse(client.get("/de/bueros/leer/")), "contact")) == before
    row.last_day = None
    row.save()
    with time_machine.travel(NOON + timedelta(days=100), tick=False):
        assert "Bis auf Weiteres geschlossen" in page(client, "/de/")


def test_words_of_ones_own_are_marked_with_their_language(client, jena):
    close(jena, MONDAY, reason_de="Wir renovieren", reason_en="")
    body = client.get("/en/offices/jena/").content.decode()
    assert '<span lang="de">Wir renovieren</span>' in body


def test_nobody_is_told_a_reason_that_nobody_gave(client, jena):
    close(jena, MONDAY, reason_de="", reason_en="")
    (told,) = notices(client, "/de/bueros/jena/contact/".replace("contact", "kontakt"))
    assert "Montag, 2. Juni 2031: keine Sprechzeit." in told


@pytest.mark.parametrize(
    "midnight",
    [
        # Both Sundays on which the clocks change lie before these midnights.
        "2031-03-31 00:00:00+02:00",
        "2031-10-27 00:00:00+01:00",
        # And these midnights begin such a Sunday.
        "2031-03-30 00:00:00+01:00",
        "2031-10-26 00:00:00+02:00",
    ],
)
def test_it_ends_to_the_second(client, jena, at_noon, midnight):
    end = datetime.fromisoformat(midnight).astimezone(BERLIN)
    close(jena, end.date() - timedelta(days=3), end.date() - timedelta(days=1))
    at_noon.move_to(end - timedelta(seconds=1), tick=False)
    assert len(notices(client, "/de/bueros/jena/")) == 1
    at_noon.move_to(end, tick=False)
    assert notices(client, "/de/bueros/jena/") == []


def test_pages_ask_no_more_questions_for_many(client, jena):
    def questions() -> int:
        client.get("/en/offices/jena/contact/")
        jena.consultation_exceptions.update(every_year=False)  # and all that was remembered is forgotten
        with CaptureQueriesContext(connection) as asked:
            client.get("/en/offices/jena/contact/")
        return len(asked)

    close(jena, MONDAY, unit=jena.units.get(slug="guides"))
    one = questions()
    for number in range(5):
        close(jena, TUESDAY + timedelta(days=number), unit=jena.units.all()[number % 2])
    assert questions() == one
