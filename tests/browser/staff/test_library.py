"""Pictures of the library in a real browser: choosing one, putting one in, and its most important point."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from tests import cast
from tests.browser.following import follow, sign_in
from tests.browser.seeing.axe import violations
from tests.browser.server import running_site

STAFF = """
from django.core.files.base import ContentFile
from offices.models import Office
from tests import cast
jena = Office.objects.get(slug="jena")
anna = cast.anna(jena)
anna.set_password("correct horse battery")
anna.save()
for title in ["Sommerfest", "Kochen", "Lauf"]:
    cast.add_picture(jena, title, image=ContentFile(cast.picture(size=(400, 200)), "a.png"))
cast.make_event(jena, "treffen", "Treffen")
"""
LIBRARY = "/admin/library/librarypicture/"


@pytest.fixture(scope="module")
def staff_site(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("library"), prepare=STAFF) as address:
        yield address


@pytest.fixture
def opened(visitor, staff_site):
    def page(**look):
        found = visitor(base_url=staff_site, locale="en-GB", **look)
        sign_in(found, "anna", "correct horse battery")
        return found

    return page


def open_event(page):
    page.goto("/admin/events/event/")
    follow(page.get_by_role("link", name="Treffen").first)
    follow(page.get_by_role("link", name="Programme and picture"))
    return page.get_by_role("combobox", name="Picture")


def open_picture(page, title="Sommerfest"):
    page.goto(LIBRARY)
    follow(page.get_by_role("link", name=title, exact=True))
    return page.get_by_role("button", name="Most important point")


def image(page):
    return page.locator(".picture-choice__image")


@pytest.fixture
def no_complaints():
    heard = []

    def listen(page):
        page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: heard.append(str(error)))
        return page

    yield listen
    assert heard == []


def test_the_chosen_one_stands_beside_the_list(opened, no_complaints):
    page = no_complaints(opened())
    choice = open_event(page)
    expect(image(page)).to_have_count(0)
    choice.select_option(label="Kochen")
    expect(image(page)).to_have_count(1)
    assert image(page).evaluate("each => each.decode().then(() => each.naturalWidth)") > 0
    choice.select_option(label="no picture")
    expect(image(page)).to_have_count(0)


@pytest.mark.parametrize("look", [{}, {"width": 390}])
def test_one_is_chosen_in_the_library_by_keyboard(opened, no_complaints, look):
    page = no_complaints(opened(**look))
    choice = open_event(page)
    way = page.get_by_role("link", name="Look through the library")
    way.focus()
    with page.expect_popup() as found:
        page.keyboard.press("Enter")
    window = found.value
    window.wait_for_load_state()
    assert violations(window) == []
    assert window.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    window.locator("#searchbar").fill("lauf")
    follow(window.locator("#searchbar"), key="Enter")
    link = window.get_by_role("link", name="Lauf", exact=True)
    link.focus()
    # Pressed, it closes the window in which it was pressed.
    with window.expect_event("close"), suppress(Error):
        window.keyboard.press("Enter")
    expect(choice.locator("option:checked")).to_have_text("Lauf")
    expect(image(page)).to_have_count(1)
    follow(page.locator("[name=_continue]"))
    expect(page.get_by_role("combobox", name="Picture").locator("option:checked")).to_have_text("Lauf")


def test_one_that_came_into_the_library_meanwhile_can_be_chosen_there(opened):
    page, other = opened(), opened()
    choice = open_event(page)
    add(other, f"{LIBRARY}add/", "Meanwhile")
    follow(other.locator("[name=_save]"))
    with page.expect_popup() as found:
        page.get_by_role("link", name="Look through the library").click()
    with found.value.expect_event("close"):
        found.value.get_by_role("link", name="Meanwhile").click()
    expect(choice.locator("option:checked")).to_have_text("Meanwhile")


def add(page, path, title):
    if path:
        page.goto(path)
    page.get_by_role("textbox", name="Title for staff").fill(title)
    page.locator("#id_image").set_input_files(
        {"name": "neu.png", "mimeType": "image/png", "buffer": cast.picture(size=(60, 40))}
    )
    page.locator("#id_image_alt_de").fill("Ein Haus am Fluss")
    page.locator("#id_image_alt_en").fill("A house by the river")


@pytest.mark.parametrize("look", [{}, {"width": 390}])
def test_one_is_put_into_the_library_from_the_form(opened, no_complaints, look):
    page = no_complaints(opened(**look))
    choice = open_event(page)
    with page.expect_popup() as found:
        page.get_by_role("link", name="Put a new picture").click()
    window = found.value
    window.wait_for_load_state()
    assert violations(window) == []
    assert window.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    add(window, "", f"New {look}")
    with window.expect_event("close"):
        window.locator("[name=_save]").click()
    expect(choice.locator("option:checked")).to_have_text(f"New {look}")
    expect(image(page)).to_have_count(1)


def test_without_a_script_the_ways_are_pages_and_the_list_is_enough(opened):
    page = opened(javascript=False)
    choice = open_event(page)
    with page.expect_popup() as found:
        page.get_by_role("link", name="Put a new picture").click()
    add(found.value, "", "By hand")
    follow(found.value.locator("[name=_save]"))
    expect(found.value.get_by_role("link", name="By hand").first).to_be_visible()
    page.reload()
    choice.select_option(label="By hand")
    follow(page.locator("[name=_continue]"))
    expect(image(page)).to_have_attribute("alt", "A house by the river")


class TestMostImportantPoint:
    def test_is_set_by_a_click(self, opened, no_complaints):
        page = no_complaints(opened())
        open_picture(page)
        box = page.locator(".focal-point__picture").bounding_box()
        page.locator(".focal-point__picture").click(
            position={"x": box["width"] * 0.8, "y": box["height"] * 0.25}
        )
        expect(page.locator("#id_focus_x")).to_have_value("80")
        expect(page.locator("#id_focus_y")).to_have_value("25")
        expect(page.locator("#focal-point-where")).to_have_text(
            "80 percent from the left, 25 percent from the top"
        )

    def test_is_moved_by_arrow_keys_and_stays_inside(self, opened):
        page = opened()
        marker = open_picture(page, "Kochen")
        marker.focus()
        for key in ["ArrowLeft", "ArrowLeft", "Shift+ArrowUp", "ArrowDown"]:
            page.keyboard.press(key)
        expect(page.locator("#id_focus_x")).to_have_value("48")
        expect(page.locator("#id_focus_y")).to_have_value("41")
        for _ in range(12):
            page.keyboard.press("Shift+ArrowRight")
        expect(page.locator("#id_focus_x")).to_have_value("100")
        follow(page.locator("[name=_continue]"))
        expect(page.locator("#id_focus_x")).to_have_value("100")
        expect(page.locator("#focal-point-where")).to_contain_text("100 percent from the left")

    def test_what_lists_show_moves_with_it_as_it_will_be_cut(self, opened):
        page = opened()
        open_picture(page, "Lauf")
        crop = page.locator(".focal-point__crop")
        expect(crop).to_have_attribute("viewBox", "50 0 300 200")
        page.locator("#id_focus_x").fill("90")
        expect(crop).to_have_attribute("viewBox", "100 0 300 200")
        follow(page.locator("[name=_continue]"))
        assert page.locator(".focal-point__crop").get_attribute("viewBox") == "100 0 300 200"

    def test_without_a_script_it_is_two_numbers(self, opened):
        page = opened(javascript=False)
        page.goto(LIBRARY)
        follow(page.get_by_role("link", name="Sommerfest"))
        assert page.locator(".focal-point__marker").is_hidden()
        page.locator("#id_focus_x").fill("30")
        follow(page.locator("[name=_continue]"))
        assert page.locator(".focal-point__crop").get_attribute("viewBox") == "0 0 300 200"

    @pytest.mark.parametrize("look", [{"width": 390}, {"display": "200.high"}, {"width": 320}])
    def test_nothing_is_in_anybodys_way(self, opened, look):
        page = opened(**look)
        open_picture(page)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
