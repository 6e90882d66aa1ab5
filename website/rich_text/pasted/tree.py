"""HTML as a tree that can be changed, and what is often done with one."""

import re
from collections.abc import Iterable, Iterator

import nh3
from lxml import html
from lxml.etree import XMLSyntaxError
from lxml.html import HtmlElement

from website.reading.characters import IMPOSSIBLE

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
LISTS = frozenset({"ul", "ol"})
# What holds blocks or words and says nothing more.
CONTAINERS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "main", "nav", "pre", "section",
    "summary",
})  # fmt: skip
TABLE = frozenset({"table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"})
BLOCKS = HEADINGS | LISTS | CONTAINERS | TABLE | {"p", "li"}
_INLINE = frozenset({"a", "b", "strong", "i", "em", "span", "font", "br"})

LONGEST_MARKER = 12

# The first pass reads as browsers do and keeps what tells us what was meant, nothing that could do harm.
_READER = nh3.Cleaner(
    tags=set(BLOCKS | _INLINE),
    attributes={
        "*": {"class", "style", "lang", "role", "aria-level", "data-aria-level"},
        "a": {"href", "hreflang"},
        "ol": {"start", "type"},
        "td": {"colspan", "rowspan", "bgcolor"},
        "th": {"colspan", "rowspan"},
        "tr": {"bgcolor"},
    },
    filter_style_properties={
        "mso-list", "mso-outline-level", "mso-yfti-irow", "font-weight", "font-style", "background",
        "background-color", "list-style-type",
    },
    tag_attribute_values={"span": {"translate": {"no"}}},
    # Also facts of records and pages of this site, see website/languages/records.py
    # and website/languages/own_pages.py.
    url_schemes={*nh3.ALLOWED_URL_SCHEMES, "record", "page"},
    link_rel=None,
)  # fmt: skip
_VOID = re.compile(r"<((?:br|hr|col)\b[^>]*)>")
# The tree refuses them.
_IMPOSSIBLE = re.compile(f"[{IMPOSSIBLE}]")


class TooDeepError(Exception):
    """Some thousand elements in each other: nobody's text."""


def read(source: str) -> HtmlElement:
    """The tree, all below one element."""
    parser = html.XHTMLParser(huge_tree=True, resolve_entities=False)
    cleaned = _IMPOSSIBLE.sub("", _READER.clean(_IMPOSSIBLE.sub("", source)))
    # What has been cleaned is well-formed but for these. The HTML parser of lxml would move blocks about.
    whole = _VOID.sub(r"<\1/>", cleaned.replace("&nbsp;", "\xa0"))
    try:
        return html.fragment_fromstring(f"<div>{whole}</div>", parser=parser)
    except XMLSyntaxError as error:
        raise TooDeepError from error


def write(root: HtmlElement) -> str:
    whole = html.tostring(root, encoding="unicode")
    return whole[whole.index(">") + 1 : whole.rindex("<")]


def style(element: HtmlElement, name: str) -> str:
    """The value of a property of the style attribute, in lower case."""
    for entry in element.get("style", "").split(";"):
        key, _colon, value = entry.partition(":")
        if key.strip().lower() == name:
            return value.strip().lower()
    return ""


def text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def is_marker(element: HtmlElement) -> bool:
    """Whether it is the sign before an item, of which Word says that programs with lists may ignore it."""
    is_short = len(text(element)) <= LONGEST_MARKER and not has_blocks(element)
    return element.tag == "span" and style(element, "mso-list") == "ignore" and is_short


def is_block(element: HtmlElement) -> bool:
    return element.tag in BLOCKS


def has_blocks(element: HtmlElement) -> bool:
    """Directly in it."""
    return any(each.tag in BLOCKS for each in element)


def surrounds_blocks(element: HtmlElement) -> bool:
    return any(each.tag in BLOCKS for each in element.iterdescendants())


def is_empty(element: HtmlElement) -> bool:
    return not text(element)


def make(tag: str, words: str = "", **attributes) -> HtmlElement:
    element = html.Element(tag, **attributes)
    element.text = words or None
    return element


def add_words(element: HtmlElement, words: str) -> None:
    """At the end of an element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def move(source: HtmlElement, target: HtmlElement) -> None:
    """All that is in one element to the end of the other."""
    add_words(target, source.text or "")
    target.extend(list(source))
    source.text = None


def cut(element: HtmlElement, length: int) -> None:
    """Take so many characters off the beginning of its words."""
    for words in list(element.xpath(".//text()")):
        part = "tail" if words.is_tail else "text"
        setattr(words.getparent(), part, words[length:] or None)
        length -= min(length, len(words))
        if not length:
            return


def trim(element: HtmlElement) -> None:
    """Without blanks at its beginning and its end."""
    words = "".join(element.itertext())
    cut(element, len(words) - len(words.lstrip()))
    last = element
    while len(last) and not (last[-1].tail or "").strip():
        last[-1].tail = None
        last = last[-1]
    if len(last):
        last[-1].tail = last[-1].tail.rstrip()
    elif last.text:
        last.text = last.text.rstrip()


def lines(paragraph: HtmlElement) -> Iterator[HtmlElement]:
    """Each line of it as a paragraph of its own."""
    line = make("p", paragraph.text or "")
    for child in list(paragraph):
        if child.tag == "br":
            yield line
            line = make("p", child.tail or "")
        else:
            line.append(child)
    yield line


def replace(element: HtmlElement, by: Iterable[HtmlElement]) -> None:
    """Put these in the place of an element; words behind it stay there."""
    parent, place, tail = element.getparent(), element.getparent().index(element), element.tail
    element.tail = None
    new = list(by)
    parent[place : place + 1] = new
    if not tail:
        return
    if new:
        new[-1].tail = (new[-1].tail or "") + tail
    elif place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
