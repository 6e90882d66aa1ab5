"""The pages of one's own account, in both languages and in every look."""

import re

import pytest
from django.urls import reverse
from django.utils.translation import override

from tests.browser.following import follow
from tests.browser.seeing.axe import violations
from tests.browser.seeing.html_checker import messages, needs_checker
from tests.browser.seeing.measures import first_focus, invisible_focus, misfits
from tests.browser.staff.accounts import Device

NAME, PASSWORD = "staff-jena", "correct horse battery"
LANGUAGES = ["de", "en"]
LOOKS = {
    "as it comes": {},
    "phone": {"width": 390},
    "phone, 200 % and high contrast": {"width": 390, "display": "200.high.n"},
    "high contrast": {"display": "100.high.n"},
    "dark device": {"color_scheme": "dark"},
}
# In this order: the second factor is there before what is about it.
PAGES = ["account", "password", "sessions", "sign_out", "second_factor", "add_passkey", "add_app", "recovery_codes",
         "new_recovery_codes", "rename_passkey", "remove_passkey", "confirm"]  # fmt: skip


def path_of(name: str, language: str, *args) -> str:
    with override(language):
        return reverse(f"accounts:{name}", args=args)


@pytest.fixture(scope="module")
def at_home(chromium, site):
    """Signed in, with a passkey, once for all looks: how the site looks is a cookie."""
    context = chromium.new_context(
        base_url=site, extra_http_headers={"X-Forwarded-For": "198.51.77.7"}, locale="de-DE"
    )
    page = context.new_page()
    Device(page)
    page.goto(path_of("sign_in", "de"))
    page.fill("#id_username", NAME)
    page.fill("#id_password", PASSWORD)
    follow(page.locator("#page-form .button"))
    page.goto(path_of("add_passkey", "de"))
    follow(page.get_by_role("button", name="Passkey erzeugen"))
    page.goto(path_of("second_factor", "de"))
    number = re.search(r"/passkey/(\d+)/", page.content())[1]
    yield page, number
    page.goto(path_of("remove_passkey", "de", number))
    follow(page.locator("#page-form .button"))
    context.close()


def opened(at_home, site, name: str, language: str, look: dict):
    page, number = at_home
    page.set_viewport_size({"width": look.get("width", 1280), "height": 844})
    page.emulate_media(color_scheme=look.get("color_scheme", "light"))
    page.context.clear_cookies(name="display")
    if "display" in look:
        page.context.add_cookies([{"name": "display", "value": look["display"], "url": site}])
    args = [number] if name in {"rename_passkey", "remove_passkey"} else []
    page.goto(path_of(name, language, *args))
    return page


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(at_home, site, name, language, look):
    page = opened(at_home, site, name, language, LOOKS[look])
    assert page.locator("h1").count() == 1
    assert violations(page, enhanced_contrast="high" in look) == []
    if look != "dark device":
        assert misfits(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_every_focus_shows(at_home, site, name):
    page = opened(at_home, site, name, "de", {})
    assert first_focus(page) == "#content"
    assert invisible_focus(page) == []


@needs_checker
def test_the_checker_finds_nothing(at_home, site, tmp_path):
    pages = {}
    for language in LANGUAGES:
        for name in PAGES:
            page = opened(at_home, site, name, language, {})
            pages[page.url] = page.request.get(page.url).body()
    assert messages(pages, tmp_path) == []
