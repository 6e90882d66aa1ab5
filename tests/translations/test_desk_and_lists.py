"""The desk counts what the public reads, and leads to each field; lists are filtered by it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from offices.desk.lines import Section, Viewer, lines_of
from offices.models import Duty, Fund, Office, Unit
from pages.models import News, SiteStatement
from tests.offices.admin_pages import address, row_of
from tests.translations.told import number_on_desk, ways_on_desk
from tests.website.pages import parse, texts
from translations.confirming import How, confirm

pytestmark = pytest.mark.usefixtures("cast_on_stage")


def outdated(row, field: str):
    setattr(row, f"{field}_de", "Vorher.")
    setattr(row, f"{field}_en", "Before.")
    row.save()
    confirm(row, how=How.WRITTEN)
    setattr(row, f"{field}_de", "Neu.")
    row.save()
    return row


@pytest.fixture
def three(jena):
    """A text of the office itself, one of a row on the page of another, and one with a page of its own."""
    duty = Duty.objects.filter(unit__office=jena).first()
    return [outdated(jena, "welcome"), outdated(duty, "text"), outdated(row_of(jena, News), "title")]


@pytest.mark.parametrize("who", ["anna", "emil", "tara", "olga"])
def test_whoever_may_change_them_is_led_to_each_field(request, client, three, who):
    user = request.getfixturevalue(who)
    office, duty, news = three
    assert number_on_desk(user) == 3
    ways = ways_on_desk(user)
    assert set(ways) == {
        f"/admin/offices/office/{office.pk}/change/texts/#id_welcome_en",
        f"/admin/offices/unit/{duty.unit_id}/change/#newer-duty-{duty.pk}-text_en",
        f"/admin/pages/news/{news.pk}/change/#id_title_en",
    }
    client.force_login(user)
    for way in ways:
        path, _hash, anchor = way.partition("#")
        assert f'id="{anchor}"' in client.get(path).content.decode()


@pytest.mark.parametrize("who", ["rita", "gerd"])
def test_others_are_not_asked(request, three, who):
    assert number_on_desk(request.getfixturevalue(who)) == 0


def test_the_desk_says_it_as_a_section_of_its_own(client, anna, three):
    client.force_login(anna)
    page = client.get(address_of_index(), headers={"accept-language": "en"})
    (section,) = [
        each for each in parse(page).iter("section") if each.get("aria-labelledby") == "desk-outdated"
    ]
    said = texts(section)
    assert "English texts older than the German" in said
    assert "At 3 texts residents read that the German one is newer." in said


def address_of_index() -> str:
    from django.urls import reverse

    return reverse("admin:index")


def test_drafts_wait_for_nobody(anna, jena):
    news = outdated(row_of(jena, News), "title")
    assert number_on_desk(anna) == 1
    news.publish_at = None
    news.save()
    assert number_on_desk(anna) == 0


def test_an_office_that_is_not_public_is_not_asked(anna, three, jena):
    Office.objects.filter(pk=jena.pk).update(is_public=False)
    assert number_on_desk(anna) == 0


def test_texts_of_the_whole_site_are_the_operators(anna, olga):
    outdated(SiteStatement.objects.get(), "measures")
    assert (number_on_desk(anna), number_on_desk(olga)) == (0, 1)


def test_what_was_never_compared_is_missing_and_nobody_else_reads_of_it(anna, jena):
    jena.welcome_de, jena.welcome_en = "Guten Tag.", "Hello."
    jena.save()
    with override("en"):
        lacking = [line.text for line in lines_of(Viewer(anna), Section.LACKING)]
    assert any("nobody has compared" in text for text in lacking)
    assert number_on_desk(anna) == 0


def desk_queries(user) -> int:
    with CaptureQueriesContext(
        connection,
    ) as found:
        list(lines_of(Viewer(user), Section.OUTDATED))
    return len(found)


def test_queries_do_not_grow(olga, jena):
    outdated(jena.funds.get(), "name")
    one = desk_queries(olga)
    for number in range(20):
        outdated(jena.funds.create(name_de=f"Fonds {number}", name_en=f"Fund {number}"), "name")
    assert number_on_desk(olga) == 21
    assert desk_queries(olga) == one


def test_more_than_fit_are_counted_with_a_way_to_the_list(olga, jena):
    for number in range(12):
        outdated(jena.funds.create(name_de=f"Fonds {number}", name_en=f"Fund {number}"), "name")
    with override("en"):
        *_some, last = lines_of(Viewer(olga), Section.OUTDATED)
    assert (last.text, last.address) == ("And 4 more texts.", "/admin/offices/fund/?translation=outdated")


class TestLists:
    def test_a_list_is_filtered_by_it(self, as_anna, jena):
        current = jena.funds.get()
        confirm(current, how=How.WRITTEN)
        old = outdated(jena.funds.create(name_de="Alt", name_en="Old"), "name")
        found = as_anna.get(address(Fund, "changelist") + "?translation=outdated").context["cl"].result_list
        assert list(found) == [old]

    def test_a_row_is_found_by_what_stands_on_its_page(self, as_anna, three):
        found = as_anna.get(address(Unit, "changelist") + "?translation=outdated").context["cl"].result_list
        assert list(found) == [three[1].unit]

    def test_what_was_never_compared_is_another_choice(self, as_anna, jena):
        new = jena.funds.create(name_de="Neu", name_en="New")
        page = as_anna.get(address(Fund, "changelist") + "?translation=never")
        assert new in page.context["cl"].result_list

    def test_nonsense_filters_nothing(self, as_anna, jena):
        page = as_anna.get(address(Fund, "changelist") + "?translation=x", follow=True)
        assert page.status_code == 200
        assert len(page.context["cl"].result_list) == 1
