"""Headings of other programs: below the h2 of our pages there is room for two levels, h3 and h4."""

import re

from lxml.html import HtmlElement

from .tree import HEADINGS, is_empty, style

OURS = {3, 4}
_TITLE = 0
_TITLES = {"msotitle", "title"}
# Word's own names in English and German, which loses its umlaut, and those of its version on the web.
_NAMED = re.compile(r"(?:mso)?(?:heading|ü?berschrift)-?(\d)", re.IGNORECASE)


def shift(root: HtmlElement) -> None:
    """Bring the levels into our two; what has only ours keeps them."""
    levels = [
        (element, level)
        for element in root.iter("p", "div", *HEADINGS)
        if (level := _level(element)) is not None
    ]
    if all(level in OURS and element.tag in HEADINGS for element, level in levels):
        return
    new = _our_levels({level for _element, level in levels})
    for element, level in levels:
        # An empty one becomes what goes with all boxes that are empty.
        element.tag = "div" if is_empty(element) else f"h{new[level]}"


def _level(element: HtmlElement) -> int | None:
    if element.tag in HEADINGS:
        return int(element.tag[1])
    for name in element.get("class", "").split():
        if name.lower() in _TITLES:
            return _TITLE
        if named := _NAMED.fullmatch(name):
            return int(named[1])
    told = style(element, "mso-outline-level")
    if element.get("role") == "heading":
        told = told or element.get("aria-level", "")
    return int(told) if re.fullmatch("[1-9]", told) else None


def _our_levels(levels: set[int]) -> dict[int, int]:
    """The highest is h3, all others h4. Below a title there may be two more: then the first stands
    beside it."""
    below = sorted(levels - {_TITLE})
    first = 4 if _TITLE in levels and len(below) == 1 else 3
    return {_TITLE: 3} | {level: first if place == 0 else 4 for place, level in enumerate(below)}
