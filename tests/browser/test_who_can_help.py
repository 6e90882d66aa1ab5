"""From home to whoever can help, with a thumb and without a script: few clicks, and the answer on one screen."""

import pytest

from tests.browser.following import follow

SCREEN = 844  # CSS pixels


@pytest.fixture
def phone(visitor):
    return lambda: visitor(width=390, height=SCREEN, javascript=False)


def is_on_screen(page, selector: str, words: str) -> bool:
    box = page.locator(selector, has_text=words).first.bounding_box()
    return box["y"] >= 0 and box["y"] + box["height"] <= SCREEN


RESIDENCE = [
    ("/de/", "In Deutschland bleiben", "Ausländerbehörde", "Dem Büro schreiben"),
    ("/en/", "Staying in Germany", "Immigration office (Ausländerbehörde)", "Write to the office"),
]


@pytest.mark.parametrize(("home", "topic", "who", "ask"), RESIDENCE)
def test_who_decides_on_my_residence_permit_in_gera(phone, home, topic, who, ask):
    page = phone()
    page.goto(home)
    follow(page.locator("#who-can-help").get_by_role("link", name=topic))
    follow(page.locator("#staying").get_by_role("link", name="Gera"))
    assert page.url.endswith("#staying")
    assert is_on_screen(page, "#staying .decider__name", who)
    assert is_on_screen(page, "#staying .ask__way", ask)


@pytest.mark.parametrize(
    ("topic", "office", "answer"),
    [
        ("Wohnen", "Landkreis Leer", "unterstützen bei der Suche nach einer Wohnung"),
        ("Deutsch lernen", "Kreis Germersheim", "informieren, welche Kurse es vor Ort gibt"),
        ("Briefe und Behörden", "Landkreis Leer", "gehen mit zu Behörden und Verbänden"),
    ],
)
def test_what_an_office_does_itself_is_there_in_two_clicks(phone, topic, office, answer):
    page = phone()
    page.goto("/de/")
    follow(page.locator("#who-can-help").get_by_role("link", name=topic))
    anchor = page.url.partition("#")[2]
    follow(page.locator(f"[id='{anchor}']").get_by_role("link", name=office))
    assert is_on_screen(page, f"[id='{anchor}'] .own-help__link", answer)


def test_a_place_that_is_known_answers_with_its_phone_on_the_same_screen(phone):
    page = phone()
    page.goto("/de/bueros/jena/wegweiser/#staying")
    assert is_on_screen(page, ".place-card__link", "03641 123456")
    assert is_on_screen(page, ".place-card__facts dd", "Nächste Sprechzeit")


@pytest.mark.parametrize("path", ["/de/wegweiser/", "/en/offices/gera/who-can-help/"])
def test_in_danger_the_numbers_are_on_the_first_screen(phone, path):
    page = phone()
    page.goto(path)
    assert is_on_screen(page, ".danger__number", "110")
    assert is_on_screen(page, ".danger__number", "116 016")


def test_in_danger_at_home_it_is_one_click_to_the_numbers(phone):
    page = phone()
    page.goto("/de/")
    follow(page.locator("#who-can-help").get_by_role("link", name="Gefahr zu Hause"))
    assert is_on_screen(page, "#violence .help-lines__phone", "110")
    assert is_on_screen(page, "#violence .help-lines__phone", "116 016")


def test_the_keyboard_comes_from_the_topic_to_its_links(visitor):
    page = visitor(width=390)
    page.goto("/de/wegweiser/")
    page.locator(".topic-list__link", has_text="Wohnen").press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('section').id") == "housing"
