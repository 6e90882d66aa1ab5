"""The outline in words says what Chromium reports to a screen reader: headings, links and landmarks, in order."""

import pytest

from tests.browser.seeing.accessibility_tree import nodes
from website.spoken.line import LineKind
from website.spoken.outline import outline_of

LANDMARKS = {"banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"}


def tidy(name: str) -> str:
    return " ".join(name.replace("\u00ad", "").replace("\u200b", "").split())


@pytest.mark.parametrize("path", ["/en/offices/jena/", "/de/", "/de/suche/", "/en/events/"])
def test_the_outline_says_what_chromium_reports(reader, path):
    page = reader(path)
    # What is folded is in the outline, and in the tree once it is open.
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    tree = nodes(page)
    lines = outline_of(page.content())
    headings = [line.name for line in lines if line.kind == LineKind.HEADING]
    assert headings == [tidy(each.name) for each in tree if each.role == "heading"]
    links = [line.name for line in lines if line.kind == LineKind.LINK]
    assert links == [tidy(each.name) for each in tree if each.role == "link"]
    landmarks = [
        (line.role, line.name) for line in lines if line.kind == LineKind.LANDMARK and line.role in LANDMARKS
    ]
    assert landmarks == [(each.role, tidy(each.name)) for each in tree if each.role in LANDMARKS]
