"""What an office does, in a real browser: folded on a phone, open where there is room and on paper."""

import pytest
from playwright.sync_api import expect

TWO_SCREENS = 2 * 844  # CSS pixels


@pytest.mark.parametrize("javascript", [True, False])
def test_what_else_the_office_does_is_folded_on_a_phone(visitor, javascript):
    page = visitor(width=390, javascript=javascript)
    page.goto("/de/bueros/jena/")
    line = page.get_by_text("Die Integrationspolitik der Stadt voranbringen")
    expect(line).to_be_hidden()
    page.locator("#duties summary").click()
    expect(line).to_be_visible()


def test_wide_and_on_paper_it_lies_open(visitor):
    page = visitor()
    page.goto("/en/offices/jena/")
    line = page.get_by_text("Advance and coordinate the city's integration policy")
    expect(line).to_be_visible()
    expect(page.locator("#duties summary")).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(line).to_be_hidden()
    page.emulate_media(media="print")
    expect(line).to_be_visible()


def test_help_with_a_flat_is_near_the_top_on_a_phone(visitor):
    page = visitor(width=390)
    page.goto("/de/bueros/leer/")
    line = page.locator(".duty-list__item", has_text="Suche nach einer Wohnung")
    assert line.bounding_box()["y"] <= TWO_SCREENS


@pytest.mark.parametrize(
    ("need", "line"),
    [
        ("Hilfe bei der Suche nach einer Wohnung bekommen", "Suche nach einer Wohnung"),
        ("Ein Projekt planen", "denkbunt@wartburgkreis.de"),
        ("Landkreis Leer: Ehrenamtlich Lotsin oder Lotse werden", "Melden Sie sich bei uns."),
    ],
)
def test_a_need_leads_to_its_line_which_has_the_focus(visitor, need, line):
    page = visitor(width=390)
    page.goto("/de/")
    page.locator("#needs a", has_text=need).click()
    expect(page.locator(":target")).to_contain_text(line)
    expect(page.locator(":target")).to_be_focused()
    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("slug", ["gera", "jena", "wartburgkreis", "leer", "germersheim"])
def test_the_plate_begins_with_what_to_do(reader, slug, width):
    page = reader(f"/de/bueros/{slug}/", width=width)
    action, details = (
        page.locator(f".door-plate__{part}").first.bounding_box() for part in ["actions", "list"]
    )
    assert action["y"] + action["height"] <= details["y"]
