"""Where do you live? By keyboard alone and without JavaScript, from the home page to the office."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.following import follow


@pytest.mark.parametrize(("language", "label"), [("de", "Wo wohnen Sie?"), ("en", "Where do you live?")])
def test_the_focus_is_on_the_answer_and_the_office_comes_next(visitor, language, label):
    page = visitor(width=390, javascript=False)
    page.goto(f"/{language}/")
    field = page.get_by_label(label)
    expect(field).to_be_in_viewport()
    field.fill("Eisenach")
    follow(field, key="Enter")
    expect(page).to_have_url(re.compile(r"\?place=Eisenach#result$"))
    expect(page.locator("#result")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Wartburgkreis").first).to_be_focused()
    expect(page.get_by_label(label)).to_have_value("Eisenach")
    assert page.context.cookies() == []


def test_what_is_not_understood_leads_to_its_field(visitor):
    page = visitor()
    page.goto("/en/where-you-live/?place=998#result")
    page.get_by_role("link", name=re.compile("A postcode has five digits")).click()
    expect(page.get_by_label("Where do you live?")).to_be_focused()
