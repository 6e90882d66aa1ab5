"""How letters look and which language they are in: bold and italic, and the languages that staff have
marked."""

import re

from lxml.html import HtmlElement

from .tree import (
    HEADINGS,
    is_marker,
    make,
    move,
    style,
    surrounds_blocks,
)

# Word and LibreOffice write the language of their spelling checker on everything (DE, EN-US, de-DE), right or
# wrong. Our editor writes a language alone.
_MARKED_BY_HAND = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?")
_BOLD = re.compile(r"bold|bolder|[6-9]00|1000")


def mark(root: HtmlElement) -> None:
    for element in root.iter():
        if not _MARKED_BY_HAND.fullmatch(element.get("lang", "de")):
            del element.attrib["lang"]
    for element in list(root.iter("b", "strong", "i", "em", "span", "font")):
        # The signs in front of a list's lines are read with the lists.
        if not is_marker(element):
            _put_into(element, _tags_of(element))
    for heading in root.iter(*HEADINGS):
        for strong in list(heading.iter("strong")):
            strong.drop_tag()


def _tags_of(element: HtmlElement) -> list[str]:
    weight, slant = style(element, "font-weight"), style(element, "font-style")
    # Google Docs puts all that is copied into one <b> that says it is not bold.
    is_bold = bool(_BOLD.fullmatch(weight)) if weight else element.tag in {"b", "strong"}
    is_italic = slant in {"italic", "oblique"} if slant else element.tag in {"i", "em"}
    tags = ["strong"] * is_bold + ["em"] * is_italic
    return tags or ["span"] * bool({"lang", "translate"} & set(element.attrib))


def _put_into(element: HtmlElement, tags: list[str]) -> None:
    if not tags or surrounds_blocks(element):
        element.drop_tag()
        return
    element.tag = tags[0]
    for tag in tags[1:]:
        inner = make(tag)
        move(element, inner)
        element.append(inner)
