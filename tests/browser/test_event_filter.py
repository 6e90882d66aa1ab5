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
