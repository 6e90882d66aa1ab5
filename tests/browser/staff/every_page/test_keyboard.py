"""A list and a long form with the keyboard alone: each thing gets the focus in its turn, is seen, and lets it go."""

import pytest

# What can get the focus by the Tab key and is there to be seen.
_COUNT = """() => [...document.querySelectorAll(
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], [contenteditable=true]'
)].filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true})
  && !(e.matches('[type=radio]') && !e.checked)).length"""

# Where the focus is: what it is, whether something marks it, and whether something else lies upon it.
_FOCUS = """() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  // The browser scrolls a moment later.
  e.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width, 20) / 2, box.top + Math.min(box.height, 20) / 2];
  const above = document.elementFromPoint(x, y);
  e.dataset.visited = Number(e.dataset.visited || 0) + 1;
  return {
    html: e.outerHTML.slice(0, 90), visits: Number(e.dataset.visited),
    isMarked: parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none' || style.boxShadow !== 'none',
    // Nothing is there where it begins outside of a table that is scrolled.
    isCovered: Boolean(above) && !(e.contains(above) || above.contains(e)),
  };
}"""
# The focus stops at each part of a day and a time.
PARTS, MOST_FIELDS_WITH_PARTS = 12, 40
PAGES = {
    "list": ("events.event", "changelist"),
    "form": ("events.event", "change"),
    "office": ("offices.office", "change"),
}


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", PAGES)
def test_the_focus_goes_through_the_page_and_is_seen_everywhere(operators, desk, name, width):
    table, kind = PAGES[name]
    page = operators("de")
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(desk[1][table][kind])
    page.wait_for_load_state("networkidle")
    there = page.evaluate(_COUNT)
    steps = []
    for _ in range(there + PARTS * MOST_FIELDS_WITH_PARTS):
        page.keyboard.press("Tab")
        step = page.evaluate(_FOCUS)
        if step is None or step["visits"] > PARTS:
            break
        steps += [step] if step["visits"] == 1 else []
    page.set_viewport_size({"width": 1280, "height": 844})
    assert [step["html"] for step in steps if not step["isMarked"]] == []
    assert [step["html"] for step in steps if step["isCovered"]] == []
    assert step is None, "the focus comes to the end of the page"
    assert len(steps) == there
