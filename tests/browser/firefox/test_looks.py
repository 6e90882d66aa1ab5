"""A handful of pages in the other engine: it breaks lines, hyphenates and draws forms in its own way."""

import pytest

from tests.browser.lines import broken_addresses, cut_off_texts
from tests.browser.measures import misfits_as_it_is

PAGES = [
    "/de/",
    "/en/offices/",
    "/de/bueros/leer/",
    "/de/bueros/wartburgkreis/",
    "/de/veranstaltungen/",
    "/de/veranstaltungen/everything/",
    "/de/bueros/leer/kontakt/",
    "/de/darstellung/#display",
]
# Width, the reader's own settings, and whether the device is dark.
LOOKS = {
    "390 px": (390, "100.device.n", False),
    "390 px at 200 %": (390, "200.device.n", False),
    "1280 px in high contrast": (1280, "100.high.n", False),
    "1280 px on a dark device": (1280, "100.device.n", True),
}


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
