"""Every public page, in both languages and in every look a visitor can choose or a device can ask for."""

import re

import pytest

from tests.browser.addresses import paths_of, public_names, sample_paths
from tests.browser.samples.everything import BEHIND_A_LINK, DOWNLOADS, OF_STAFF, SAMPLES
from tests.browser.seeing.axe import violations, violations_of_look
from tests.browser.seeing.measures import (
    first_focus,
    invisible_focus,
    misfits,
    unreadable_on_paper,
)

PATHS = sample_paths()
# What knows no language: colours, what opens, and where the focus shows. The German page stands for both.
GERMAN = [path for path in PATHS if path.startswith("/de/")]
LOOKS = {
    "as it comes": {},
    "200 % and high contrast": {"display": "200.high.n"},
    "dark device": {"color_scheme": "dark"},
}
# What these change is the same on every page; some pages with all the colours there are will do.
RARE_LOOKS = {
    "200 %": {"display": "200.device.n"},
    "high contrast": {"display": "100.high.n"},
    "dark device, normal contrast chosen": {"color_scheme": "dark", "display": "100.normal.n"},
    "device asks for high contrast": {"contrast": "more"},
}


def test_every_public_address_has_a_sample():
    assert public_names() - {"styleguide"} - BEHIND_A_LINK - OF_STAFF == set(SAMPLES) | set(DOWNLOADS)


@pytest.mark.parametrize("path", paths_of(DOWNLOADS))
def test_what_is_called_a_download_is_none_that_a_browser_shows(visitor, path):
    response = visitor().request.get(path)
    assert response.status == 200
    assert response.headers["content-disposition"].startswith("attachment; ")
    assert not response.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(reader, path):
    assert violations(reader(path)) == []


@pytest.mark.parametrize("look", ["200 % and high contrast", "dark device"])
@pytest.mark.parametrize("path", GERMAN)
def test_axe_finds_nothing_in_colours_and_sizes(reader, path, look):
    page = reader(path, **LOOKS[look])
    assert violations_of_look(page, enhanced_contrast="high" in look) == []


@pytest.mark.parametrize("look", RARE_LOOKS)
@pytest.mark.parametrize("path", ["/de/", "/en/offices/jena/", "/de/bueros/leer/kontakt/"])
def test_axe_finds_nothing_in_rare_looks(reader, path, look):
    page = reader(path, **RARE_LOOKS[look])
    assert violations(page, enhanced_contrast="high" in look) == []


@pytest.mark.parametrize("path", GERMAN)
def test_axe_finds_nothing_in_open_menus_on_a_phone(reader, path):
    page = reader(path, width=390, touched=True, display="100.high.n")
    for summary in page.locator("summary").all():
        summary.click()
    assert violations(page, enhanced_contrast=True) == []


@pytest.mark.parametrize("look", ["as it comes", "200 % and high contrast"])
@pytest.mark.parametrize("path", PATHS)
def test_nothing_scrolls_sideways_and_no_column_is_too_narrow(reader, path, look):
    page = reader(path, **LOOKS[look])
    assert misfits(page) == []


@pytest.mark.parametrize("path", GERMAN)
def test_the_skip_link_comes_first_and_every_focus_shows(reader, path):
    page = reader(path, touched=True)
    assert first_focus(page) == "#content"
    assert invisible_focus(page) == []


ON_PAPER = [(path, look) for path in PATHS for look in LOOKS if path in GERMAN or not LOOKS[look]]


@pytest.mark.parametrize(("path", "look"), ON_PAPER)
def test_paper_is_readable_in_every_contrast(reader, path, look):
    page = reader(path, **LOOKS[look])
    page.emulate_media(media="print")
    assert unreadable_on_paper(page) == []


ONE_AND_A_HALF_SCREENS = 1.5 * 844  # CSS pixels


@pytest.mark.parametrize("path", ["/de/bueros/jena/", "/en/offices/jena/"])
def test_the_next_consultation_is_near_the_top_on_a_phone_with_large_text(reader, path):
    page = reader(path, width=390, display="200.device.n")
    box = page.locator(".door-plate__when").bounding_box()
    assert box["y"] + box["height"] <= ONE_AND_A_HALF_SCREENS


@pytest.mark.parametrize(
    "path", [path for path in PATHS if re.search("/(gera|wartburgkreis|leer|germersheim)/$", path)]
)
def test_how_to_reach_an_office_without_hours_begins_there_too(reader, path):
    page = reader(path, width=390, display="200.device.n")
    assert page.locator(".door-plate__when").bounding_box()["y"] <= ONE_AND_A_HALF_SCREENS
