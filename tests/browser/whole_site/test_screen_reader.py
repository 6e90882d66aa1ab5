"""What a screen reader is told, asked of Chromium's own accessibility tree."""

import pytest

from tests.browser.addresses import sample_paths
from tests.browser.following import follow
from tests.browser.seeing.accessibility_tree import focused, names_of


@pytest.mark.parametrize("path", sample_paths())
def test_every_button_and_navigation_has_a_name_of_its_own(reader, path):
    page = reader(path)
    for role in ["button", "navigation", "region", "form", "complementary"]:
        names = names_of(page, role)
        assert all(names), (role, names)
        assert len(set(names)) == len(names), (role, names)
    assert len(names_of(page, "main")) == len(names_of(page, "banner")) == 1


@pytest.mark.parametrize(
    ("path", "bar"), [("/de/bueros/jena/", "Sprache und Darstellung"), ("/en/", "Language and display")]
)
def test_the_focus_is_on_the_display_bar_after_a_change(visitor, path, bar):
    page = visitor(javascript=False)
    page.goto(path)
    follow(page.locator("[name=text_size][value=larger]"))
    assert focused(page) == ("region", bar)
