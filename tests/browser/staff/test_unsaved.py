"""Leaving a form of the admin whose changes are not saved: the browser asks, and only then."""

import pytest
from playwright.sync_api import expect

from tests.browser.following import follow, sign_in
from tests.browser.samples.jury import PASSWORD


class Asked(list):
    """What the browser asked, always answered with "leave"."""

    def __init__(self, page):
        super().__init__()
        page.on("dialog", self._answer)

    def _answer(self, dialog):
        self.append(dialog.type)
        dialog.accept()


@pytest.fixture
def staff(visitor):
    page = visitor(locale="de-DE")
    sign_in(page, "staff-jena", PASSWORD)
    return page


@pytest.fixture
def asked(staff):
    return Asked(staff)


def open_office(page):
    page.goto("/admin/")
    page.goto("/admin/offices/office/")
    follow(page.locator("#result_list tbody th a"))
    follow(page.get_by_role("link", name="Texte", exact=True))
    expect(page.get_by_role("group", name="Formatierung").first).to_be_visible()


def type_a_phone_number(page):
    page.locator("input[type=text]:visible").first.press_sequentially("x")


def type_in_the_editor(page):
    page.get_by_role("textbox", name="Auftrag (Deutsch)").press_sequentially("x")


def make_it_bold(page):
    """By a button alone: no key is pressed in the text."""
    page.get_by_role("textbox", name="Auftrag (Deutsch)").click()
    page.keyboard.press("Control+a")
    page.get_by_role("group", name="Formatierung").first.get_by_role("button", name="fett").click()


def add_a_row(page):
    follow(page.get_by_role("link", name="Sprechzeiten", exact=True))
    page.locator(".add-row a").first.click()


CHANGES = [type_a_phone_number, type_in_the_editor, make_it_bold, add_a_row]


def by_a_link(page):
    follow(page.locator(".breadcrumbs a").first)


def back(page):
    page.go_back()


def closing(page):
    with page.expect_event("close"):
        page.close(run_before_unload=True)


def signing_out(page):
    follow(page.locator("#logout-form button"))


@pytest.mark.parametrize("change", CHANGES)
def test_every_kind_of_change_counts(staff, asked, change):
    open_office(staff)
    change(staff)
    by_a_link(staff)
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("leave", [back, closing, signing_out])
def test_every_way_to_leave_asks(staff, asked, leave):
    open_office(staff)
    type_a_phone_number(staff)
    leave(staff)
    assert asked == ["beforeunload"]


def test_whoever_stays_finds_everything(staff):
    staff.on("dialog", lambda dialog: dialog.dismiss())
    open_office(staff)
    type_in_the_editor(staff)
    staff.locator(".breadcrumbs a").first.click()
    expect(staff.get_by_role("textbox", name="Auftrag (Deutsch)")).to_contain_text("x")


@pytest.mark.parametrize("leave", [by_a_link, back, closing])
def test_an_untouched_form_is_left_at_once(staff, asked, leave):
    open_office(staff)
    # A click into a text and out again changes nothing, whatever the editor makes of it.
    staff.get_by_role("textbox", name="Auftrag (Deutsch)").click()
    staff.locator("h1").first.click()
    leave(staff)
    assert asked == []


def test_saving_is_not_leaving(staff, asked):
    open_office(staff)
    type_in_the_editor(staff)
    follow(staff.locator("[name=_continue]"))
    expect(staff.locator(".messagelist .success")).to_be_visible()
    by_a_link(staff)
    assert asked == []


def test_a_form_that_came_back_with_errors_counts_as_changed(staff, asked):
    staff.goto("/admin/offices/document/add/")
    staff.locator("[name=title_de]").fill("")
    follow(staff.locator("[name=_save]"))
    expect(staff.locator(".errornote")).to_be_visible()
    by_a_link(staff)
    assert asked == ["beforeunload"]


def test_a_chosen_file_counts(staff, asked):
    staff.goto("/admin/offices/document/add/")
    staff.set_input_files("[name=file]", {"name": "plan.txt", "mimeType": "text/plain", "buffer": b"Plan"})
    # Chromium asks only where somebody has pressed something, as one does to choose a file.
    staff.locator("h1").first.click()
    by_a_link(staff)
    assert asked == ["beforeunload"]


def test_a_text_kept_on_the_page_to_send_again_counts(staff, asked):
    staff.goto("/admin/offices/document/add/")
    staff.context.clear_cookies(name="sessionid")
    follow(staff.locator("[name=_save]"))
    follow(staff.get_by_role("link", name="Nicht senden"))
    assert asked == ["beforeunload"]


def test_searching_and_choosing_in_a_list_does_not_count(staff, asked):
    staff.goto("/admin/offices/document/")
    staff.locator("#searchbar").fill("Plan")
    by_a_link(staff)
    assert asked == []


def test_the_jurys_form_asks_too(visitor):
    page = visitor(locale="de-DE")
    asked = Asked(page)
    sign_in(page, "juror", PASSWORD)
    page.goto("/admin/awards/edition/jury/")
    follow(page.locator("#content li a").first)
    follow(page.get_by_role("link", name="Garten der Sprachen"))
    page.locator("[name=comment]").press_sequentially("x")
    by_a_link(page)
    assert asked == ["beforeunload"]


def test_a_page_in_between_asks_too(staff, asked):
    staff.goto("/admin/events/event/")
    staff.locator("#result_list .action-select").first.check()
    staff.locator("select[name=action]").select_option("cancel_with_reason")
    follow(staff.locator("#changelist-form [name=index]"))
    staff.locator("[name=reason_de]").press_sequentially("Sturm")
    follow(staff.locator(".closelink"))
    assert asked == ["beforeunload"]


def test_without_the_script_everything_else_works(staff, asked):
    staff.route("**/unsaved*.js", lambda route: route.abort())
    open_office(staff)
    type_in_the_editor(staff)
    follow(staff.locator("[name=_continue]"))
    expect(staff.locator(".messagelist .success")).to_be_visible()
    assert asked == []
