"""A programme that is over says so first, and nobody waits for the days of its undated events."""

from datetime import date

import pytest
import time_machine
from django.template.loader import render_to_string
from django.utils import timezone, translation

from events.calendar.atom_feed import _content
from events.models import Event, EventState, Programme
from events.paper.programme import on_paper
from events.words.dates import event_in_one_line
from tests.website.pages import parse, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme(bare):
    return Programme.objects.create(
        office=bare,
        slug="woche",
        state=EventState.PUBLISHED,
        title_de="Woche der Vielfalt",
        title_en="Week of diversity",
        introduction_de="<p>Wir laden herzlich ein.</p>",
        introduction_en="<p>You are warmly invited.</p>",
        last_day=date(2031, 6, 10),
    )


@pytest.fixture
def undated(programme):
    return Event.objects.create(
        office=programme.office,
        programme=programme,
        state=EventState.PUBLISHED,
        slug="lesung",
        title_de="Lesung",
        title_en="Reading",
    )


@pytest.fixture(params=[(date(2031, 6, 10), False), (date(2031, 6, 11), True)], ids=["last day", "over"])
def is_over(request):
    day, over = request.param
    with time_machine.travel(day, tick=False):
        yield over


@pytest.mark.parametrize(
    ("language", "waiting", "in_vain"),
    [("de", "Termin folgt", "Tag nicht bekannt"), ("en", "Date to be announced", "Day not known")],
)
def test_an_undated_event_waits_for_its_day_until_the_programme_is_over(
    client, undated, is_over, language, waiting, in_vain
):
    now = timezone.now()
    with translation.override(language):
        paper = on_paper(undated.programme)
        said = {
            "page": texts(parse(client.get(undated.get_absolute_url())).find(".//main")),
            "programme": texts(parse(client.get(undated.programme.get_absolute_url())).find(".//main")),
            "paper": render_to_string(
                "events/paper/programme.html", {"paper": paper, "address": "https://a.de/"}
            ),
            "feed": _content(undated, now),
            "one line": event_in_one_line(undated, now),
        }
    right, wrong = (in_vain, waiting) if is_over else (waiting, in_vain)
    assert [name for name, words in said.items() if right not in words or wrong in words] == []


def test_a_programme_says_that_it_is_over_before_it_invites(client, programme, is_over):
    page = texts(parse(client.get("/de/programme/woche/")).find(".//main"))
    html = render_to_string(
        "events/paper/programme.html", {"paper": on_paper(programme), "address": "https://a.de/"}
    )
    for words in [page, html]:
        assert ("Dieses Programm ist beendet" in words) == is_over
        if is_over:
            assert words.index("Dieses Programm ist beendet") < words.index("Wir laden herzlich ein")
            assert "folgen" not in words


def test_an_event_without_a_programme_still_waits(client, undated):
    Event.objects.update(programme=None)
    with time_machine.travel(date(2040, 1, 1), tick=False):
        assert "Termin folgt" in texts(parse(client.get("/de/veranstaltungen/lesung/")).find(".//main"))
