"""From the HTML of a page to the lines that are said of it, in their order."""

from collections.abc import Callable

from lxml import html as parser
from lxml.html import HtmlElement

from website.spoken.line import LineKind, SpokenLine
from website.spoken.names import (
    given_name,
    is_inline,
    is_read,
    name_of,
    name_of_field,
    name_of_group,
    name_of_image,
    name_of_table,
    text_of,
    tidy,
)

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# Within these, header and footer belong to a part of the page and are no landmarks.
_PARTS = {"article", "aside", "main", "nav", "section"}
_LANDMARKS = {"nav": "navigation", "main": "main", "aside": "complementary", "search": "search"}
_LANDMARK_ROLES = {
    "alert", "banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search",
    "status",
}  # fmt: skip
_BUTTONS = {"submit", "button", "reset", "image"}


def outline_of(html: str) -> list[SpokenLine]:
    """A whole page, or a part of one."""
    if not html.strip():
        return []
    page = parser.document_fromstring(html)
    reading = _Reading(_language(page) or "")
    body = page.find("body")
    reading.read(body if body is not None else page)
    reading.end_of_words()
    return reading.lines


def language_of_page(html: str) -> str:
    return _language(parser.document_fromstring(html)) if html.strip() else ""


def _language(element: HtmlElement) -> str:
    return (element.get("lang") or "").partition("-")[0].lower()


class _Reading:
    """Goes through the page; words of one block in one language are one line."""

    def __init__(self, language: str):
        self.page_language = self.language = language
        self.lines: list[SpokenLine] = []
        self._words: list[str] = []

    def say(self, kind: LineKind, name: str = "", **more) -> None:
        self.end_of_words()
        language = self.language if self.language != self.page_language else ""
        self.lines.append(SpokenLine(kind, name, language, **more))

    def end_of_words(self) -> None:
        words, self._words = tidy("".join(self._words)), []
        if any(character.isalnum() for character in words):
            language = self.language if self.language != self.page_language else ""
            self.lines.append(SpokenLine(LineKind.TEXT, words, language))

    def read(self, element: HtmlElement) -> None:
        before, language = self.language, _language(element)
        if language and language != before:
            self.end_of_words()
            self.language = language
        self._read(element)
        if self.language != before:
            self.end_of_words()
            self.language = before

    def _read(self, element: HtmlElement) -> None:
        if landmark := _landmark(element):
            self._read_landmark(element, landmark)
        elif say := _SAID.get(_kind_of(element)):
            say(self, element)
        elif element.get("role") == "img":
            self.say(LineKind.IMAGE, name_of_image(element))
        else:
            if not is_inline(element):
                self.end_of_words()
            self.read_content(element)
            if not is_inline(element):
                self.end_of_words()

    def read_content(self, element: HtmlElement) -> None:
        self._words.append(element.text or "")
        for child in element:
            if is_read(child):
                self.read(child)
            self._words.append(child.tail or "")

    def _read_landmark(self, element: HtmlElement, role: str) -> None:
        self.say(LineKind.LANDMARK, given_name(element), role=role)
        self.read_content(element)
        self.say(LineKind.END, given_name(element), role=role)


def _landmark(element: HtmlElement) -> str:
    role = element.get("role", "")
    if role:
        return role if role in _LANDMARK_ROLES else ""
    if element.tag in {"header", "footer"}:
        is_of_page = not any(each.tag in _PARTS for each in element.iterancestors())
        return {"header": "banner", "footer": "contentinfo"}[element.tag] if is_of_page else ""
    if element.tag in {"section", "form"}:
        named = {"section": "region", "form": "form"}[element.tag]
        return named if given_name(element) else ""
    return _LANDMARKS.get(element.tag, "")


def _kind_of(element: HtmlElement) -> str:
    if element.tag in _HEADINGS:
        return "heading"
    if element.tag == "a":
        return "link" if element.get("href") is not None else ""
    return str(element.tag)


def _heading(reading: _Reading, element: HtmlElement) -> None:
    reading.say(LineKind.HEADING, name_of(element), level=_HEADINGS[element.tag])
    _links_and_images_in(reading, element)


def _links_and_images_in(reading: _Reading, element: HtmlElement) -> None:
    for each in element.iter("a"):
        if each is not element and each.get("href") is not None and is_read(each):
            reading.say(LineKind.LINK, name_of(each), target=each.get("href"))


def _link(reading: _Reading, element: HtmlElement) -> None:
    current = ("current page",) if element.get("aria-current") in {"page", "true"} else ()
    reading.say(LineKind.LINK, name_of(element), target=element.get("href"), states=current)


def _list(reading: _Reading, element: HtmlElement) -> None:
    items = [each for each in element if each.tag == "li" and is_read(each)]
    if element.get("role") not in {"presentation", "none"} and items:
        reading.say(LineKind.LIST, given_name(element), number=len(items))
    reading.read_content(element)
    reading.end_of_words()


def _image(reading: _Reading, element: HtmlElement) -> None:
    is_missing = element.get("alt") is None and not given_name(element)
    reading.say(LineKind.IMAGE, name_of_image(element), has_no_alternative=is_missing)


def _drawing(reading: _Reading, element: HtmlElement) -> None:
    if name := name_of_image(element):
        reading.say(LineKind.IMAGE, name)


def _media(reading: _Reading, element: HtmlElement) -> None:
    reading.say(LineKind.CONTROL, name_of_field(element), role=str(element.tag))


def _button(reading: _Reading, element: HtmlElement) -> None:
    pressed = {"true": ("pressed",), "false": ("not pressed",)}.get(element.get("aria-pressed", ""), ())
    reading.say(LineKind.CONTROL, name_of(element), role="button", states=pressed)


def _field(reading: _Reading, element: HtmlElement) -> None:
    kind = element.get("type", "text") if element.tag == "input" else str(element.tag)
    if kind == "hidden":
        return
    states = [name for name in ["required", "disabled", "checked"] if name in element.attrib]
    role = "button" if kind in _BUTTONS else kind
    reading.say(LineKind.CONTROL, name_of_field(element), role=role, states=tuple(states))


def _nothing(reading: _Reading, element: HtmlElement) -> None:
    """A label is said with its field."""


def _label(reading: _Reading, element: HtmlElement) -> None:
    for field in element.iter("input", "select", "textarea"):
        reading.read(field)


def _group(reading: _Reading, element: HtmlElement) -> None:
    reading.say(LineKind.CONTROL, name_of_group(element), role="group")
    reading.read_content(element)


def _folded(reading: _Reading, element: HtmlElement) -> None:
    """What is folded away is read as well: a wide window may show it, and somebody may open it."""
    summary = element.find("summary")
    name = name_of(summary) if summary is not None else ""
    states = ("open" if "open" in element.attrib else "folded",)
    reading.say(LineKind.CONTROL, name, role="details", states=states)
    for child in element:
        if child is not summary and is_read(child):
            reading.read(child)


def _table(reading: _Reading, element: HtmlElement) -> None:
    rows = [each for each in element.iter("tr") if is_read(each)]
    columns = max((len(each.findall("td") + each.findall("th")) for each in rows), default=0)
    reading.say(LineKind.TABLE, name_of_table(element), number=len(rows), columns=columns)
    for row in rows:
        cells = [each for each in row if each.tag in {"td", "th"} and is_read(each)]
        if words := " · ".join(filter(None, map(text_of, cells))):
            reading.say(LineKind.TEXT, words)
        for cell in cells:
            _links_and_images_in(reading, cell)


_SAID: dict[str, Callable[[_Reading, HtmlElement], None]] = {
    "heading": _heading, "link": _link, "ul": _list, "ol": _list, "img": _image, "svg": _drawing,
    "video": _media, "audio": _media, "iframe": _media, "button": _button, "input": _field,
    "select": _field, "textarea": _field, "label": _label, "legend": _nothing, "fieldset": _group,
    "details": _folded, "table": _table,
}  # fmt: skip
