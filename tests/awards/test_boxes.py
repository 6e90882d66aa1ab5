"""Awards on pages of other subjects: of an office, home, overview, sitemap, and whose page it is."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.models import Edition, EditionState
from awards.templatetags.awards import EARLIER_IN_A_BOX, ON_THE_HOME_PAGE
from offices.office_of_page import office_of_page
from tests import cast
from tests.conftest import NOW
from tests.website.pages import by_class, by_id, parse, texts

pytestmark = pytest.mark.usefixtures("jena_on_stage", "at_noon")

OFFICE, HOME = "/de/bueros/jena/", "/de/"
DAY = timedelta(days=1)


def box(client, path):
    return by_id(parse(client.get(path)), "open-awards")


def names(box) -> list[str]:
    return [texts(each) for each in by_class(box, "award-list__title")]


def addresses(box) -> list[str]:
    return [link.get("href") for link in box.iter("a")]


def test_an_office_shows_its_own_with_the_time_left_and_earlier_ones(client, jena, gera):
    found = box(client, OFFICE)
    assert names(found) == ["Preis von Jena 2031", "Preis von Jena 2030"]
    assert "Die Jury entscheidet" in texts(found)
    assert "Bewerbung möglich: Noch 4 Wochen bis Montag, 30. Juni 2031" in texts(found)
    assert addresses(found) == [
        "/de/preise/jena-award/2031/",
        "/de/preise/jena-award/2030/",
        "/de/preise/",
    ]


def test_home_shows_what_is_open_of_all(client, jena, gera):
    found = box(client, HOME)
    assert names(found) == ["Preis von Jena 2031", "Preis von Gera 2031"]
    assert addresses(found)[-1] == "/de/preise/"


def test_what_closes_first_is_on_top_and_there_are_no_more_than_a_few(client, award):
    for number in range(9):
        cast.make_edition(award, 2031 + number, deadline=NOW + (9 - number) * DAY)
    assert names(box(client, HOME)) == [f"Preis {2039 - number}" for number in range(ON_THE_HOME_PAGE)]


def test_an_office_with_earlier_awards_alone_says_that_none_is_open(client, award):
    for number in range(9):
        cast.make_edition(award, 2010 + number, opens_at=None, deadline=None)
    found = box(client, OFFICE)
    assert "Zurzeit können Sie sich um keinen Preis dieses Büros bewerben." in texts(found)
    assert len(addresses(found)) == EARLIER_IN_A_BOX + 1
    assert box(client, HOME) is None


def test_a_coming_one_is_on_the_page_of_its_office(client, award):
    cast.make_edition(award, opens_at=NOW + DAY)
    assert names(box(client, OFFICE)) == ["Preis 2031"]
    assert box(client, HOME) is None


@pytest.mark.parametrize("path", [OFFICE, HOME])
def test_without_any_there_is_no_box(client, jena, path):
    Edition.objects.update(state=EditionState.DRAFT)
    assert box(client, path) is None


@pytest.mark.parametrize("count", [1, 9])
@pytest.mark.parametrize("path", [OFFICE, HOME])
def test_one_query_is_enough(client, bare, count, path):
    for number in range(count):
        award = cast.make_award(bare, f"a{number}", f"A{number}")
        cast.make_edition(award)
        cast.make_edition(award, 2032, opens_at=NOW + DAY)
        cast.make_edition(award, 2030, opens_at=None, deadline=NOW - DAY)
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    assert len([each for each in captured if "awards_edition" in each["sql"]]) == 1


def test_the_overview_names_the_list_and_each_edition_but_no_draft(client, jena):
    page = parse(client.get("/de/uebersicht/"))
    found = {link.get("href") for link in page.find(".//main").iter("a")}
    assert {"/de/preise/", "/de/preise/jena-award/2031/", "/de/preise/jena-award/2030/"} <= found
    assert f"/de/preise/jena-award/{cast.DRAFT_YEAR}/" not in found


def test_search_engines_are_told_of_each_in_its_languages_but_of_no_draft(client, jena):
    Edition.objects.filter(year=2030).update(summary_en="")
    content = client.get("/sitemap.xml").content.decode()
    for path in ["/de/preise/", "/en/awards/", "/de/preise/jena-award/2031/", "/en/awards/jena-award/2031/", "/de/preise/jena-award/2030/"]:  # fmt: skip
        assert f"<loc>https://example.org{path}<" in content
    assert "/en/awards/jena-award/2030/" not in content
    assert f"jena-award/{cast.DRAFT_YEAR}/" not in content


def test_a_report_about_a_page_goes_to_its_office(jena):
    for path in ["/de/preise/jena-award/2031/", "/en/awards/jena-award/2031/", "/de/preise/jena-award/"]:
        assert office_of_page(path) == jena
    for path in [f"/de/preise/jena-award/{cast.DRAFT_YEAR}/", "/de/preise/nirgends/2031/", "/de/preise/"]:
        assert office_of_page(path) is None
