"""The filter of events in a real browser, without JavaScript and by keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.following import follow


@pytest.mark.parametrize("javascript", [True, False])
def test_a_choice_leads_to_the_results_and_stays(visitor, javascript):
    page = visitor(javascript=javascript)
    page.goto("/de/veranstaltungen/")
    page.get_by_label("Büro", exact=True).select_option("germersheim")
    page.get_by_label("Suchwörter").fill("begegnungsfruehstueck")
    follow(page.get_by_label("Suchwörter"), key="Enter")
    expect(page).to_have_url(re.compile(r"q=begegnungsfruehstueck&office=germersheim.*#results$"))
    expect(page.get_by_role("heading", level=2, name="4 Termine")).to_be_in_viewport()
    expect(page.get_by_label("Büro", exact=True)).to_have_value("germersheim")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Internationales Begegnungsfrühstück").first).to_be_focused()


def test_what_is_not_understood_leads_to_its_field(visitor):
    page = visitor()
    page.goto("/en/events/?office=nowhere#results")
    link = page.get_by_role("link", name=re.compile("We do not know this office"))
    link.click()
    expect(page.get_by_label("Office", exact=True)).to_be_focused()


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_phone_the_first_event_comes_before_the_first_screen_ends(visitor, javascript):
    page = visitor(width=390, javascript=javascript)
    page.goto("/de/veranstaltungen/")
    assert page.locator(".event__title").first.bounding_box()["y"] < 844
    expect(page.get_by_label("Suchwörter")).to_be_hidden()
    page.locator(".filter-fold > summary").click()
    expect(page.get_by_label("Suchwörter")).to_be_visible()


def test_wide_the_filter_lies_open(visitor):
    page = visitor()
    page.goto("/de/veranstaltungen/")
    expect(page.get_by_label("Suchwörter")).to_be_visible()
    expect(page.locator(".filter-fold > summary")).to_be_hidden()


def test_what_is_not_understood_opens_the_filter_on_a_phone(visitor):
    page = visitor(width=390, javascript=False)
    page.goto("/en/events/?from=30.2.2031#results")
    page.get_by_role("link", name=re.compile("This is not a day of the calendar")).click()
    expect(page.get_by_label("From day")).to_be_focused()


def test_days_are_chosen_and_taken_back_with_one_press(visitor):
    page = visitor(width=390, javascript=False)
    page.goto("/de/veranstaltungen/?office=germersheim")
    days = page.get_by_role("navigation", name="Veranstaltungen an diesen Tagen")
    follow(days.get_by_role("link", name=re.compile("^Nächste Woche")))
    expect(page).to_have_url(re.compile(r"\?office=germersheim&when=next-week#results$"))
    follow(days.get_by_role("link", name=re.compile("^Nächste Woche.*Alle Tage zeigen$")))
    expect(page).to_have_url(re.compile(r"\?office=germersheim#results$"))
