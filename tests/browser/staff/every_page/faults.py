"""What is wrong on a page of the admin, in the widths and text sizes in which staff use it."""

from tests.browser.seeing.accessibility_tree import nodes
from tests.browser.seeing.axe import violations

# What axe finds in a page that is Django's and not mended: its rule → why it stays. This list can only shrink.
OF_DJANGO: dict[str, str] = {}

# Width in CSS pixels, and text size in per cent.
LAYOUTS = [(1280, 100), (320, 100), (390, 200), (1280, 200)]

_HEADINGS = """() => {
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter(each => each.checkVisibility()).map(each => +each.tagName[1]);
  const found = levels.filter(level => level === 1).length === 1 ? [] : ['not one h1'];
  levels.reduce((before, level) => {
    if (level > before + 1) found.push(`h${level} after h${before}`);
    return level;
  }, 0);
  return found;
}"""

# Only what scrolls by itself may be wider than the page.
_SIDEWAYS = """size => {
  const root = document.documentElement;
  root.dataset.textSize = size;
  if (root.scrollWidth <= root.clientWidth) return [];
  const scrolls = element => {
    for (let e = element.parentElement; e; e = e.parentElement)
      if (getComputedStyle(e).overflowX !== 'visible') return true;
    return false;
  };
  const found = [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(e))
    .map(e => e.outerHTML.slice(0, 120));
  return [`${root.scrollWidth} px wide`, ...found.slice(0, 3)];
}"""


# What a screen reader has to say by a name, and the landmarks of which there may be several.
NAMED = {"button", "checkbox", "combobox", "link", "radio", "searchbox", "spinbutton", "textbox"}
NAMED_APART = {"form", "navigation", "region", "search"}


def faults(page, language: str) -> list[str]:
    """All of them on the page that is open, each with what it is about."""
    found = _found_by_axe(page) + page.evaluate(_HEADINGS) + _unnamed(page)
    if page.locator("html").get_attribute("lang") != language:
        found.append("lang is another language")
    for width, size in LAYOUTS:
        page.set_viewport_size({"width": width, "height": 844})
        found += [f"{width} px, {size} %: {each}" for each in page.evaluate(_SIDEWAYS, str(size))]
    page.set_viewport_size({"width": 1280, "height": 844})
    return found


def _found_by_axe(page) -> list[str]:
    found = violations(page, enhanced_contrast=True)
    return [each for each in found if each.partition(":")[0] not in OF_DJANGO]


def _unnamed(page) -> list[str]:
    """In the tree as a screen reader gets it: what has no name, and landmarks that cannot be told apart."""
    tree = nodes(page)
    found = [f"{each.role} without a name" for each in tree if each.role in NAMED and not each.name.strip()]
    # A form without a name is no landmark.
    landmarks = [(each.role, each.name) for each in tree if each.role in NAMED_APART]
    landmarks = [each for each in landmarks if each != ("form", "")]
    return found + [f"two of {each}" for each in sorted(set(landmarks)) if landmarks.count(each) > 1]
