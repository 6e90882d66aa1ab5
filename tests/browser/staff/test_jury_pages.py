"""The pages of a jury and of its office in the admin, in a real browser."""

import pytest

from tests.browser.following import follow, sign_in
from tests.browser.samples.jury import PASSWORD
from tests.browser.seeing.axe import violations
from tests.browser.seeing.html_checker import messages, needs_checker
from tests.browser.seeing.measures import cut_on_paper

JUROR, OFFICE = "juror", "staff-jena"


def juries(page):
    page.goto("/admin/awards/edition/jury/")


def entries(page):
    juries(page)
    follow(page.locator("#content li a").first)


def entry(page):
    entries(page)
    follow(page.get_by_role("link", name="Garten der Sprachen"))


def entry_with_errors(page):
    entry(page)
    page.locator("input[name^=points]").first.fill("viele")
    follow(page.locator(".submit-row [type=submit]"))


def conflict(page):
    entry(page)
    follow(page.locator("#content p a").first)


def ranking(page):
    page.goto("/admin/awards/edition/?q=&all=")
    follow(page.get_by_role("link", name="Preis mit Jury 2026"))
    follow(page.locator("a[href*='/change/jury/']").first)
    follow(page.locator("a[href$='/ranking/']"))


def sheet(page):
    ranking(page)
    follow(page.locator("a[href$='/sheet/']"))


def invitation(page):
    page.goto("/admin/awards/juror/add/")
    follow(page.locator("[name=_save]"))


PAGES = {
    "first page": (JUROR, lambda page: page.goto("/admin/")),
    "juries": (JUROR, juries),
    "entries": (JUROR, entries),
    "entry": (JUROR, entry),
    "entry with errors": (JUROR, entry_with_errors),
    "conflict": (JUROR, conflict),
    "ranking": (OFFICE, ranking),
    "sheet": (OFFICE, sheet),
    "invitation with errors": (OFFICE, invitation),
}


def opened_by(visitor, name, **options):
    page = visitor(locale="de-DE", **options)
    sign_in(page, name, PASSWORD)
    return page


@pytest.fixture
def signed_in(visitor):
    return lambda name, **options: opened_by(visitor, name, **options)


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(signed_in, name):
    who, go = PAGES[name]
    page = signed_in(who)
    go(page)
    assert violations(page) == []


@needs_checker
def test_the_html_checker_finds_nothing(signed_in, tmp_path):
    kept = {}
    readers = {name: signed_in(name) for name in [JUROR, OFFICE]}
    for name in ["juries", "entries", "entry", "entry with errors", "conflict", "ranking", "sheet"]:
        who, go = PAGES[name]
        go(readers[who])
        kept[name] = readers[who].content().encode()
    assert messages(kept, tmp_path) == []


def test_the_sheet_for_the_printer_has_the_chosen_size_and_is_whole(signed_in):
    page = signed_in(OFFICE, display="200.device.n")
    sheet(page)
    assert cut_on_paper(page) == []
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "32px"


def test_somebody_in_the_jury_gives_points_with_the_keyboard_alone(signed_in):
    page = signed_in(JUROR, javascript=False)
    entries(page)
    page.get_by_role("link", name="Bücherei im Hof").focus()
    follow(page.locator(":focus"), key="Enter")
    for points in ["9", "7"]:
        page.locator("input[name^=points]").nth(int(points == "7")).focus()
        page.keyboard.type(points)
    follow(page.locator(":focus"), key="Enter")
    row = page.get_by_role("row").filter(has_text="Bücherei im Hof")
    assert "8,33" in row.inner_text()
