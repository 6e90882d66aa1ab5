"""Text size and contrast, as somebody without JavaScript sets them on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.following import follow

PHONE = {"width": 390, "javascript": False}


def text_size(page) -> float:
    """The computed size of running text, in CSS pixels."""
    return page.locator("main .lead, main .duty-list__item").first.evaluate(
        "p => parseFloat(getComputedStyle(p).fontSize)"
    )


def ground(page) -> str:
    return page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")


def press(page, name):
    """Press a button of the bar. On a phone it may be folded away."""
    button = page.get_by_role("button", name=name, exact=True)
    if not button.is_visible():
        page.locator("summary", has_text=re.compile("Darstellung|Display")).click()
    # By key, because Playwright waits for a button at its end step to become enabled before it clicks.
    follow(button, key="Enter")


@pytest.fixture
def phone(visitor):
    """A phone without JavaScript. evaluate() works all the same: it is the test that asks, not the page."""
    return visitor(**PHONE)


def test_larger_grows_the_text_step_by_step_to_200_per_cent(phone):
    phone.goto("/de/bueros/jena/")
    sizes = [text_size(phone)]
    for _press in range(4):
        press(phone, "Schrift größer")
        sizes.append(text_size(phone))
    assert [round(size / sizes[0], 2) for size in sizes] == [1, 1.25, 1.5, 2, 2]


def test_smaller_and_normal_lead_back(phone):
    phone.goto("/en/")
    usual = text_size(phone)
    press(phone, "Text larger")
    press(phone, "Text larger")
    press(phone, "Text smaller")
    assert text_size(phone) == usual * 1.25
    press(phone, "Text normal")
    assert text_size(phone) == usual


def test_the_bar_says_what_is_set_and_stays_open_for_the_next_step(phone):
    phone.goto("/de/veranstaltungen/?free=on&invented=1")
    press(phone, "Schrift größer")
    assert phone.url.endswith("/de/veranstaltungen/?free=on#display"), (
        "what the page does not know is left out"
    )
    assert phone.get_by_text("Textgröße: 125 %. Kontrast: wie Ihr Gerät.").is_visible()
    assert phone.get_by_role("button", name="Schrift größer").is_visible()
    expect(phone.locator("#display")).to_be_focused()


@pytest.mark.parametrize("path", ["/de/bueros/jena/", "/de/bueros/leer/kontakt/"])
def test_the_bar_closes_again_by_key_and_leaves_the_focus_where_it_opens(phone, path):
    phone.goto(path)
    if message := phone.locator("textarea").count() and phone.locator("textarea").first:
        message.fill("Guten Tag")
    press(phone, "Schrift größer")
    phone.keyboard.press("Tab")  # Deutsch
    phone.keyboard.press("Tab")  # English
    phone.keyboard.press("Tab")
    expect(phone.get_by_role("link", name="Darstellung schließen")).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone.locator(".display-menu__panel")).to_be_hidden()
    expect(phone.get_by_role("link", name="Darstellung schließen")).to_be_hidden()
    expect(phone.locator("summary", has_text="Darstellung")).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("button", name="Schrift größer")).to_be_visible()
    assert not message or message.input_value() == "Guten Tag"


@pytest.mark.parametrize("size", ["100", "125", "150", "200"])
@pytest.mark.parametrize("width", [320, 390, 768])
def test_nothing_of_the_bar_and_the_menu_lies_over_another_part(visitor, width, size):
    page = visitor(width=width, display=f"{size}.device.n")
    page.goto("/de/#display")
    page.locator(".main-menu summary").click()
    boxes = [
        page.locator(part).bounding_box()
        for part in [
            ".display-bar__languages",
            ".display-bar__close",
            ".display-menu__panel",
            ".brand",
            ".main-nav",
        ]
    ]
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            beside = one["x"] + one["width"] <= other["x"] + 1 or other["x"] + other["width"] <= one["x"] + 1
            below = one["y"] + one["height"] <= other["y"] + 1 or other["y"] + other["height"] <= one["y"] + 1
            assert beside or below


def test_the_contrast_toggle_changes_colours_and_tells_its_state(phone):
    phone.goto("/de/")
    usual = ground(phone)
    toggle = phone.get_by_role("button", name="Hoher Kontrast", include_hidden=True)
    assert toggle.get_attribute("aria-pressed") == "false"
    press(phone, "Hoher Kontrast")
    assert (usual, ground(phone)) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")
    assert toggle.get_attribute("aria-pressed") == "true"
    press(phone, "Hoher Kontrast")
    assert ground(phone) == usual
    assert toggle.get_attribute("aria-pressed") == "false"


def test_both_survive_links_language_and_error_pages(phone):
    phone.goto("/de/bueros/jena/")
    press(phone, "Schrift größer")
    press(phone, "Hoher Kontrast")
    for go in [
        lambda: follow(phone.get_by_role("link", name="Startseite")),
        lambda: follow(phone.get_by_role("link", name="English")),
        lambda: phone.goto("/en/nowhere/"),
        lambda: phone.goto("/de/darstellung/"),
    ]:
        go()
        html = phone.locator("html")
        assert (html.get_attribute("data-text-size"), html.get_attribute("data-contrast")) == ("125", "high")


def test_the_cookie_comes_only_after_the_click_and_holds_no_id(phone):
    phone.goto("/de/")
    phone.goto("/de/darstellung/")
    assert phone.context.cookies() == []
    press(phone, "Schrift größer")
    (cookie,) = phone.context.cookies()
    assert (cookie["name"], cookie["value"]) == ("display", "125.device.n")
    assert cookie["expires"] == -1, "kept for the session only"
    assert cookie["httpOnly"]


def test_all_settings_are_kept_for_a_year_when_asked(phone):
    phone.goto("/en/display/")
    phone.get_by_label("150").check()
    phone.get_by_label("High", exact=False).last.check()
    phone.get_by_label("Remember for a year").check()
    follow(phone.get_by_role("button", name="Save the settings"))
    (cookie,) = phone.context.cookies()
    assert cookie["value"] == "150.high.y"
    days = (cookie["expires"] - phone.evaluate("Date.now()") / 1000) / 86400
    assert 364 < days <= 365
    follow(phone.get_by_role("button", name="Reset everything"))
    (cookie,) = phone.context.cookies()
    assert (cookie["value"], cookie["expires"]) == ("100.device.n", -1)


def test_normal_contrast_is_light_on_a_dark_device(visitor):
    page = visitor(color_scheme="dark")
    page.goto("/de/bueros/jena/")
    dark = ground(page)
    page.goto("/de/darstellung/")
    page.get_by_label("Normal").last.check()
    follow(page.get_by_role("button", name="Einstellungen speichern"))
    page.goto("/de/bueros/jena/")
    assert dark != "rgb(255, 255, 255)"
    assert ground(page) == "rgb(255, 255, 255)"


def test_next_consultation_is_found_without_javascript(phone):
    """The resident of Jena: home, her place, when to come."""
    phone.goto("/")
    phone.goto("/de/")
    follow(phone.get_by_role("link", name="Jena").first)
    plate = phone.get_by_role("region", name="Kontakt")
    assert re.search(r"(Dienstag|Donnerstag|Heute|Sprechzeit bis|Keine Sprechzeit)", plate.inner_text())
