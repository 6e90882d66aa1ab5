"""The outline in words says what Chromium reports to a screen reader: headings, links and landmarks, in order."""

import pytest

from website.spoken.line import LineKind
from website.spoken.outline import outline_of

LANDMARKS = {"banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"}


# What a stylesheet hides, the HTML alone does not tell.
_HIDE = """() => {
  document.querySelectorAll('details').forEach(each => { each.open = true });
  document.querySelectorAll('body *').forEach(each => {
    if (!each.checkVisibility({ visibilityProperty: true }) && !each.closest('svg, noscript, script')) each.hidden = true
  });
}"""


def tidy(name: str) -> str:
    """Where exactly a space is said is each browser's own."""
    return "".join(name.replace("\u00ad", "").replace("\u200b", "").split())


def in_order(page) -> list[tuple[str, str]]:
    """Role and name of all that is reported, from the top to the end."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    tree = {each["nodeId"]: each for each in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    found, waiting = [], [next(key for key, each in tree.items() if "parentId" not in each)]
    while waiting:
        node = tree.get(waiting.pop())
        if node is None:
            continue
        if not node.get("ignored"):
            found.append((node["role"]["value"], tidy(node.get("name", {}).get("value", ""))))
        waiting += reversed(node.get("childIds", []))
    return found


@pytest.mark.parametrize("path", ["/en/offices/jena/", "/de/", "/de/suche/", "/en/events/"])
def test_the_outline_says_what_chromium_reports(reader, path):
    page = reader(path, touched=True)
    page.evaluate(_HIDE)
    tree = in_order(page)
    lines = outline_of(page.content())
    for kind, role in [(LineKind.HEADING, "heading"), (LineKind.LINK, "link")]:
        assert [tidy(line.name) for line in lines if line.kind == kind] == [
            name for each, name in tree if each == role
        ]
    landmarks = [
        (line.role, tidy(line.name))
        for line in lines
        if line.kind == LineKind.LANDMARK and line.role in LANDMARKS
    ]
    assert landmarks == [each for each in tree if each[0] in LANDMARKS]
