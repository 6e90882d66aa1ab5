"""A handful of pages in the other engine: it breaks lines, hyphenates and draws forms in its own way."""

import pytest

from tests.browser.seeing.lines import broken_addresses, cut_off_texts
from tests.browser.seeing.measures import misfits_as_it_is

PAGES = [
    "/de/",
    "/en/offices/",
    "/de/bueros/leer/",
    "/de/bueros/wartburgkreis/",
    "/de/veranstaltungen/",
    "/de/veranstaltungen/everything/",
    "/de/bueros/leer/kontakt/",
    "/de/darstellung/#display",
    # The longest addresses there are.
    "/de/preise/geraer-integrationspreis/2017/",
    "/de/barrierefreiheit/",
]
# Width, the reader's own settings, and whether the device is dark.
LOOKS = {
    "390 px": (390, "100.device.n", False),
    "390 px at 200 %": (390, "200.device.n", False),
    "1280 px in high contrast": (1280, "100.high.n", False),
    "1280 px on a dark device": (1280, "100.device.n", True),
}


_IS_SHOWN = "selector => document.querySelector(selector).checkVisibility()"


def faults(firefox, site) -> list[str]:
    return [
        *(f"broken address: {each}" for each in broken_addresses(firefox)),
        *(f"does not fit: {each}" for each in misfits_as_it_is(firefox)),
        *(f"cut off: {each}" for each in cut_off_texts(firefox)),
        *(f"console: {each}" for each in firefox.errors(site)),
    ]


@pytest.mark.parametrize("look", LOOKS)
def test_no_address_is_broken_nothing_is_cut_and_nothing_scrolls_sideways(firefox, site, look):
    width, display, is_dark = LOOKS[look]
    firefox.look(width, is_dark)
    firefox.goto(f"{site}/de/")
    firefox.set_cookie("display", display)
    found = {}
    for path in PAGES:
        firefox.goto(f"{site}{path}")
        found[path] = faults(firefox, site)
    assert {path: each for path, each in found.items() if each} == {}


def test_what_the_console_says_is_heard(firefox, site):
    """Here it is our own Content-Security-Policy, which refuses a script."""
    firefox.goto(f"{site}/de/")
    assert firefox.errors(site) == []
    firefox.evaluate(
        "() => document.body.append(Object.assign(document.createElement('script'), {text: '1'}))"
    )
    [said] = firefox.errors(site)
    assert "Content-Security-Policy" in said


@pytest.mark.parametrize("size", ["100", "200"])
def test_the_display_settings_close_again_and_the_focus_goes_to_what_opens_them(firefox, site, size):
    firefox.look(390, False)
    firefox.goto(f"{site}/de/")
    firefox.set_cookie("display", f"{size}.device.n")
    firefox.goto(f"{site}/de/bueros/leer/kontakt/#display")
    assert firefox.evaluate(_IS_SHOWN, ".display-menu__panel")
    firefox.evaluate("() => document.querySelector('.display-bar__close').click()")
    assert not firefox.evaluate(_IS_SHOWN, ".display-menu__panel")
    assert firefox.evaluate("() => document.activeElement.id") == "display-toggle"
