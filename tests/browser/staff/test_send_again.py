"""A form of staff that could not be taken, in a real browser: with the keyboard, with and without JavaScript."""

import pytest

from tests.browser.following import fill_in_password, follow, sign_in
from tests.browser.samples.jury import PASSWORD
from tests.browser.seeing.axe import violations

TITLE = "Ein Plan, den niemand verliert"


def fill_in(page):
    page.goto("/admin/offices/document/add/")
    page.fill("[name=title_de]", TITLE)
    page.fill("[name=title_en]", "A plan")
    page.set_input_files("[name=file]", {"name": "plan.txt", "mimeType": "text/plain", "buffer": b"Plan"})


def sign_in_elsewhere(page):
    """In another tab, which changes the token of all."""
    tab = page.context.new_page()
    tab.goto("/admin/")
    follow(tab.locator("#logout-form button"))
    sign_in(tab, "staff-jena", PASSWORD)
    tab.close()


def lose_the_session(page):
    page.context.clear_cookies(name="sessionid")


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [390, 1280])
def test_signing_in_in_another_tab(visitor, javascript, width):
    page = visitor(locale="de-DE", javascript=javascript, width=width)
    sign_in(page, "staff-jena", PASSWORD)
    fill_in(page)
    sign_in_elsewhere(page)
    follow(page.locator("[name=_save]"))
    assert page.locator("h1").inner_text() == "Noch nicht gespeichert, und nichts ist verloren"
    if javascript:
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    follow(page.get_by_role("button", name="Noch einmal senden"), key="Enter")
    assert TITLE in page.locator(".messagelist .success").inner_text()


def test_a_session_that_ended(visitor):
    page = visitor(locale="de-DE", width=390)
    sign_in(page, "staff-jena", PASSWORD)
    fill_in(page)
    lose_the_session(page)
    follow(page.locator("[name=_save]"))
    assert violations(page) == []
    page.get_by_label("Benutzername").fill("staff-jena")
    page.get_by_label("Passwort").fill(PASSWORD)
    follow(page.get_by_role("button", name="Anmelden"), key="Enter")
    page.set_input_files("[type=file]", {"name": "plan.txt", "mimeType": "text/plain", "buffer": b"Plan"})
    assert violations(page) == []
    follow(page.get_by_role("button", name="Noch einmal senden"))
    assert TITLE in page.locator(".messagelist .success").inner_text()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_kept_file_is_told_and_described(visitor, width):
    page = visitor(locale="de-DE", width=width)
    sign_in(page, "staff-jena", PASSWORD)
    fill_in(page)
    page.fill("[name=title_de]", "")
    follow(page.locator("[name=_save]"))
    field = page.locator("[name=file]")
    described_by = field.get_attribute("aria-describedby").split()
    told = " ".join(page.locator(f"[id='{each}']").inner_text() for each in described_by)
    assert "plan.txt" in told
    assert page.get_by_label("Diese Datei verwerfen").is_visible()
    assert violations(page) == []


def test_a_page_to_sign_out_that_was_open_for_too_long(visitor):
    page = visitor(locale="de-DE", width=390)
    sign_in(page, "staff-jena", PASSWORD)
    page.locator("#logout-form [name=csrfmiddlewaretoken]").evaluate("field => field.value = 'x'")
    follow(page.locator("#logout-form button"))
    assert violations(page) == []


def test_a_page_to_sign_in_that_was_open_for_too_long(visitor):
    page = visitor(locale="de-DE", width=390)
    page.goto("/admin/login/")
    page.context.clear_cookies()
    fill_in_password(page, "staff-jena", PASSWORD)
    assert page.locator("#id_username").input_value() == "staff-jena"
    assert page.locator("#id_password").input_value() == ""
    assert violations(page) == []
