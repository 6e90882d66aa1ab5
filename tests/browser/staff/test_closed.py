"""An office is closed in a real browser: from the start page of the admin, and from a telephone by a link."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.following import follow, sign_in
from tests.browser.samples.closing import LINKS
from tests.browser.samples.jury import PASSWORD
from tests.browser.seeing.axe import violations
from tests.browser.seeing.html_checker import messages, needs_checker
from tests.browser.seeing.measures import invisible_focus, misfits

PAGE = "/admin/offices/office/closed/"
MOST_TABS = 12


@pytest.fixture(scope="session")
def links(site, site_directory) -> dict:
    return json.loads((site_directory / LINKS).read_text())


@pytest.fixture
def head(visitor):
    page = visitor(locale="de-DE")
    sign_in(page, "head-jena", PASSWORD)
    yield page
    page.goto(PAGE)
    while page.locator("[name=open_again]").count():
        follow(page.locator("[name=open_again]").first)


def press_tab_until(page, is_there: str) -> int:
    for number in range(1, 40):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.matches({json.dumps(is_there)})"):
            return number
    raise AssertionError(is_there)


def test_by_keyboard_it_takes_few_presses(head):
    """From the start page of the admin. The first field has the focus, and today stands in it."""
    head.goto("/admin/")
    pressed = press_tab_until(head, ".skip-to-content-link")
    head.keyboard.press("Enter")
    pressed += press_tab_until(head, f'a[href="{PAGE}"]')
    follow(head.locator(":focus"), "Enter")
    assert head.evaluate("document.activeElement.name") == "first_day"
    pressed += press_tab_until(head, ".closing-form [type=submit]")
    assert pressed <= MOST_TABS
    follow(head.locator(":focus"), "Enter")
    expect(head.locator(".messagelist")).to_contain_text("keine Sprechzeit")


def test_two_clicks_close_and_one_opens_again(head, visitor):
    head.goto("/admin/")
    follow(head.locator(f'a[href="{PAGE}"]'))
    head.select_option("[name=reason]", "illness")
    follow(head.locator(".closing-form [type=submit]"))
    expect(head.locator(".messagelist")).to_contain_text("(Krankheit)")
    resident = visitor()
    resident.goto("/de/bueros/jena/kontakt/")
    expect(resident.locator(".site-alerts")).to_contain_text(re.compile("geschlossen|wird geschlossen sein"))
    follow(head.locator("[name=open_again]").first)
    resident.goto("/de/bueros/jena/kontakt/")
    expect(resident.locator(".site-alerts")).to_have_count(0)


def saved(page):
    page.goto(PAGE)
    follow(page.locator(".closing-form [type=submit]"))


def changing(page):
    saved(page)
    follow(page.locator(".closed-days a").first)


def errors(page):
    page.goto(PAGE)
    page.fill("[name=first_day]", "2020-01-01")
    page.locator(".closing-form summary").click()
    page.fill("[name=reason_de]", "x" * 130)
    follow(page.locator(".closing-form [type=submit]"))


STATES = {"form": lambda page: page.goto(PAGE), "saved": saved, "changing": changing, "errors": errors}


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_the_admin(head, state):
    STATES[state](head)
    assert violations(head) == []
    head.set_viewport_size({"width": 320, "height": 844})
    assert head.evaluate("document.documentElement.scrollWidth") <= 320


@needs_checker
def test_the_pages_are_valid(head, visitor, links, tmp_path):
    pages = {}
    for state, go in STATES.items():
        go(head)
        # The list of tables beside the page is Django's own, with its faults.
        head.evaluate("document.getElementById('nav-sidebar')?.remove()")
        pages[state] = head.content().encode()
    reader = visitor(javascript=False)
    for name in ["jena de opened", "leer en opened"]:
        pages[name] = reader.goto(links[name]).body()
    assert messages(pages, tmp_path) == []


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    "look", [{}, {"width": 390, "display": "100.high.n"}, {"width": 320, "display": "200.device.n"}]
)
def test_axe_finds_nothing_behind_the_link_and_it_fits(visitor, links, language, look):
    page = visitor(**look)
    page.goto(links[f"leer {language} opened"])
    assert violations(page, enhanced_contrast=True) == []
    assert misfits(page) == []
    assert invisible_focus(page) == []


def test_by_a_link_from_the_telephone(visitor, links):
    """Closed, told, and the link is used; nothing of it needs JavaScript."""
    page = visitor(width=390, javascript=False)
    page.goto(links["leer en used"])
    page.locator("[name=units]").nth(1).check()
    page.select_option("[name=reason]", "training")
    follow(page.locator("#page-form .button"))
    expect(page.locator("main")).to_contain_text("Integration guides")
    expect(page.locator("main")).to_contain_text("closed (staff training).")
    page.goto(links["leer en used"])
    expect(page.locator("h1")).to_have_text("This link has been used")
    page.goto(links["leer de used"])
    page.get_by_role("button", name="Wieder öffnen").click()
    expect(page.locator("main")).to_contain_text("Es ist kein Tag eingetragen")
