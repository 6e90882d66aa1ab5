"""Typing in a real browser that is killed, and two people at one form."""

import pytest
from playwright.sync_api import expect

from drafts.models import SEEN_FOR
from tests.browser.following import follow, sign_in
from tests.browser.seeing.axe import violations
from tests.browser.server import running_site

PEOPLE = """
from offices.models import Office, User
jena = Office.objects.get(slug="jena")
for name in ["anna", "emil"]:
    user = User.objects.create_user(name, first_name=name.title(), password="correct horse battery", is_staff=True)
    user.memberships.create(office=jena, role="editor")
"""
# Milliseconds: the page looks every five seconds at what was typed, and tells every fifteen that it is there.
KEPT_WITHIN = 10_000
GONE_WITHIN = 1_000 * (SEEN_FOR.seconds + 20)


@pytest.fixture(scope="module")
def staff_site(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("typing"), prepare=PEOPLE) as address:
        yield address


@pytest.fixture
def come(visitor, staff_site):
    def come(name, **options):
        page = visitor(base_url=staff_site, locale="en-GB", **options)
        sign_in(page, name, "correct horse battery")
        return page

    return come


def open_office(page):
    page.goto("/admin/offices/office/")
    follow(page.locator("#result_list tbody th a"))


def open_texts(page):
    open_office(page)
    follow(page.get_by_role("link", name="Texts", exact=True))


def is_kept(page, words):
    with page.expect_response(
        lambda answer: "open-form" in answer.url and words in (answer.request.post_data or ""),
        timeout=KEPT_WITHIN,
    ):
        pass


def test_a_browser_that_is_killed_loses_nothing(come):
    page = come("anna")
    open_texts(page)
    page.locator("#id_welcome_de").fill("Willkommen, getippt.")
    text = page.get_by_role("textbox", name="Mission (German)")
    text.press("Control+End")
    text.press_sequentially(" Getippt.")
    is_kept(page, "Getippt")
    page.context.close()

    page = come("anna")
    open_texts(page)
    expect(page.get_by_text("You have typed something here and not saved it")).to_be_visible()
    assert violations(page) == []
    follow(page.get_by_role("link", name="Show what I typed"))
    expect(page.locator("#id_welcome_de")).to_have_value("Willkommen, getippt.")
    expect(page.get_by_role("textbox", name="Mission (German)")).to_contain_text("Getippt.")
    follow(page.get_by_role("button", name="Save", exact=True))
    page.goto("/de/bueros/jena/")
    expect(page.locator("main")).to_contain_text("Getippt.")


def test_a_session_that_ended_keeps_what_was_typed_before_and_says_that_it_keeps_no_more(come):
    page = come("emil")
    open_office(page)
    page.locator("#id_name_de").fill("Büro vorher")
    is_kept(page, "vorher")
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    page.locator("#id_name_de").fill("Büro nachher")
    expect(page.get_by_text("What you type is not being kept at the moment")).to_be_visible(
        timeout=KEPT_WITHIN
    )
    page.context.add_cookies(cookies)
    expect(page.get_by_text("What you type is not being kept at the moment")).to_be_hidden(
        timeout=KEPT_WITHIN
    )


def test_nothing_is_kept_of_a_form_that_somebody_only_reads(come):
    page = come("emil")
    open_texts(page)
    page.wait_for_timeout(6_000)
    open_office(page)
    open_texts(page)
    expect(page.get_by_text("You have typed something here")).to_have_count(0)


def test_two_people_see_each_other_while_it_happens(come):
    hers, his = come("anna"), come("emil")
    open_office(hers)
    with hers.expect_response(lambda answer: "open-form" in answer.url):
        pass
    open_office(his)
    expect(his.get_by_text("Anna has had this open since")).to_be_visible()
    expect(hers.get_by_text("Emil has had this open since")).to_be_visible(timeout=20_000)
    his.goto("/admin/")
    # Where the word of a page that goes gets lost, it is missed after a while.
    expect(hers.get_by_text("Emil has had this open since")).to_be_hidden(timeout=GONE_WITHIN)


def test_without_a_script_the_form_works_as_before(come):
    page = come("anna", javascript=False)
    open_office(page)
    assert page.get_by_role("button", name="Save", exact=True).count() == 1
    assert not page.get_by_text("What you type is not being kept").is_visible()
