"""Coming events on pages of other subjects: of an office, home, overview."""

from datetime import date, timedelta

import pytest

from events.models import Event, EventState, Programme
from events.templatetags.events import IN_A_BOX, ON_THE_HOME_PAGE
from tests import cast
from tests.website.pages import by_class, by_id, parse, texts

pytestmark = pytest.mark.usefixtures("cast_on_stage", "at_noon")

TODAY = date(2031, 6, 2)
OFFICE, HOME = "/de/bueros/jena/", "/de/"


def box(client, path):
    return by_id(parse(client.get(path)), "coming-events")


def titles(box) -> list[str]:
    return [texts(each) for each in by_class(box, "event__title")]


def addresses(box) -> list[str]:
    return [link.get("href") for link in box.iter("a")]


def test_an_office_shows_its_own_with_its_programmes_and_the_way_to_all(client, jena, gera):
    found = box(client, OFFICE)
    assert titles(found) == ["Treffen in Jena"]
    assert "Donnerstag, 12. Juni 2031, 18 bis 20 Uhr" in texts(found)
    assert addresses(found) == [
        "/de/veranstaltungen/jena-event/",
        "/de/programme/jena-week/",
        "/de/veranstaltungen/?office=jena",
    ]


def test_home_shows_those_of_all(client, jena, gera):
    found = box(client, HOME)
    assert titles(found) == ["Treffen in Jena", "Treffen in Gera"]
    assert addresses(found)[-1] == "/de/veranstaltungen/"


@pytest.mark.parametrize(("path", "most"), [(OFFICE, IN_A_BOX), (HOME, ON_THE_HOME_PAGE)])
def test_no_more_than_a_few_and_each_once(client, bare, path, most):
    for number in range(9):
        event = cast.make_event(bare, f"e{number}", f"E{number}")
        for week in range(2):
            cast.add_date(event, TODAY + timedelta(days=1 + number, weeks=4 * week))
    assert titles(box(client, path)) == [f"E{number}" for number in range(most)]


def test_what_is_cancelled_says_so(client, event):
    cast.add_date(event, status="cancelled")
    assert titles(box(client, OFFICE)) == ["Abgesagt Treffen"]


@pytest.mark.parametrize("path", [OFFICE, HOME])
def test_without_any_there_is_no_box(client, jena, path):
    Event.objects.public().delete()
    Programme.objects.update(state=EventState.DRAFT)
    assert box(client, path) is None


def test_an_office_with_a_programme_only_leads_there(client, jena):
    Event.objects.all().delete()
    assert "Zurzeit ist nichts angekündigt." in texts(box(client, OFFICE))


def test_the_overview_names_list_archive_and_programmes(client, jena):
    page = parse(client.get("/de/uebersicht/"))
    found = {link.get("href") for link in page.find(".//main").iter("a")}
    assert {"/de/veranstaltungen/", "/de/veranstaltungen/archiv/", "/de/programme/jena-week/"} <= found


def test_search_engines_are_told_of_what_is_not_over(client, jena):
    cast.add_date(cast.make_event(jena, "old", "Alt"), date(2031, 5, 1))
    cast.make_event(jena, "someday", "Irgendwann")
    content = client.get("/sitemap.xml").content.decode()
    for path in ["veranstaltungen/jena-event/", "veranstaltungen/someday/", "programme/jena-week/", "veranstaltungen/archiv/"]:  # fmt: skip
        assert f"/de/{path}<" in content
    for slug in ["old", *(f"jena-{name}" for name in cast.HIDDEN_EVENTS)]:
        assert f"/{slug}/" not in content
