"""Lists that are none: Word writes each line as a paragraph with a sign in front, people type a dot or a
dash."""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement

from .tree import (
    cut,
    is_marker,
    lines,
    make,
    replace,
    style,
    text,
    trim,
)

_BULLETS = "·•∙▪▫◦‣⁃●○■□◆◇➢➤►▶✓✔❖\uf0a7\uf0b7\uf0d8\uf0fc"
_GAP = r"(?:[ \n]*\t\s*|(?=[^\S\t]*\xa0)\s{2,})"
# A dot is a list by itself; a dash or a number may begin a sentence, unless a wide gap follows as in Word.
_TYPED = re.compile(
    rf"\s*(?:(?P<bullet>[{_BULLETS}])\s*|(?P<other>[-–—o§*+]|\(?(?:\d{{1,3}}|[a-z]|[ivx]{{2,5}})[.)]){_GAP})(?=\S)",
    re.IGNORECASE,
)
_DASHES = "-–—*"
_DASH = re.compile(r"\s*(?P<bullet>[-–—*])\s+(?=\S)")
_NUMBER = re.compile(r"\(?(?:\d+\.)*(?P<digits>\d+)[.):]?|\(?(?P<letters>[a-z]{1,5})[.):]", re.IGNORECASE)
_LEVEL = re.compile(r"\blevel(\d)")
# The signs that Word has for the second and the third level.
_LEVEL_OF_SIGN = {"o": 2, "§": 3}
_CONTINUED = ("MsoListParagraph", "MsoListContinue")


@dataclass
class Item:
    paragraph: HtmlElement
    level: int
    marker: str

    @property
    def number(self) -> re.Match | None:
        return _NUMBER.fullmatch(self.marker)

    @property
    def tag(self) -> str:
        return "ol" if self.number else "ul"

    @property
    def is_first(self) -> bool:
        return bool(self.number) and self.number[0].strip("().:").lower() in {"1", "a", "i"}

    @property
    def start(self) -> str:
        """Lists that begin in the middle, because a paragraph stands between, go on counting."""
        if not self.number or self.type in {"i", "I"}:
            return "1"
        letters = self.number["letters"]
        return str(ord(letters.lower()) - ord("a") + 1) if letters else str(int(self.number["digits"]))

    @property
    def type(self) -> str:
        """Of a list that begins with this."""
        letters = self.number and self.number["letters"]
        if not letters:
            return "1"
        kind = "i" if letters.lower() in {"i", "ii"} or len(letters) > 1 else "a"
        return kind.upper() if letters.isupper() else kind


def build(root: HtmlElement) -> None:
    """Make a list of each run of such paragraphs."""
    _split_lines(root)
    run = []
    for element in [*root, None]:
        if element is not None and element.tag == "p":
            if item := _item(element, run):
                run.append(item)
                continue
            if run and element.get("class", "").startswith(_CONTINUED):
                run[-1].paragraph.append(element)
                continue
        _put_in_place(run)
        run = []
    _write_other_markers_out(root)


def _item(paragraph: HtmlElement, run: list[Item]) -> Item | None:
    marker = _take_marker(paragraph) or _take_typed(paragraph, _TYPED)
    if level := _LEVEL.search(style(paragraph, "mso-list")):
        return Item(paragraph, int(level[1]), marker or "·")
    if not marker and _is_list_of_dashes(paragraph, run):
        marker = _take_typed(paragraph, _DASH)
    return Item(paragraph, _level(marker, run), marker) if marker else None


def _level(marker: str, run: list[Item]) -> int:
    """Where nothing but the sign tells it."""
    if not run:
        return 1
    is_below_numbers = marker[-2:-1].isalpha() and run[0].marker[-2:-1].isdigit()
    return 2 if is_below_numbers else _LEVEL_OF_SIGN.get(marker, 1)


def _is_list_of_dashes(paragraph: HtmlElement, run: list[Item]) -> bool:
    """One dash is part of a sentence; two lines that begin with one are a list."""
    if run:
        return run[-1].marker in _DASHES
    following = paragraph.getnext()
    return following is not None and following.tag == "p" and bool(_DASH.match(_words(following)))


def _take_marker(paragraph: HtmlElement) -> str:
    """What Word calls "to be ignored"."""
    marker = ""
    for span in [each for each in paragraph.iter("span") if is_marker(each)]:
        marker = text(span)
        span.drop_tree()
    return marker


def _take_typed(paragraph: HtmlElement, pattern: re.Pattern) -> str:
    found = pattern.match(_words(paragraph))
    if not found:
        return ""
    cut(paragraph, found.end())
    return next(filter(None, found.groups()))


def _words(element: HtmlElement) -> str:
    return "".join(element.itertext())


def _split_lines(root: HtmlElement) -> None:
    """Lines of one paragraph, of which two or more begin with a sign."""
    for paragraph in [each for each in root if each.tag == "p" and each.find("br") is not None]:
        parts = list(lines(deepcopy(paragraph)))
        if sum(bool(_TYPED.match(_words(part)) or _DASH.match(_words(part))) for part in parts) > 1:
            replace(paragraph, parts)


def _put_in_place(run: list[Item]) -> None:
    if not run:
        return
    first = run[0].paragraph
    place = make("div")
    first.addprevious(place)
    lists = list(_nested(run))
    lists[-1].tail = run[-1].paragraph.tail
    replace(place, lists)


def _nested(items: Iterable[Item]) -> Iterator[HtmlElement]:
    """The lists of a run, each with those that belong to its items."""
    open_lists: list[tuple[int, HtmlElement]] = []
    tops = []
    for item in items:
        while open_lists and (open_lists[-1][0] > item.level or _begins_anew(item, *open_lists[-1])):
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < item.level:
            new = make(item.tag, start=item.start, type=item.type)
            (open_lists[-1][1][-1] if open_lists else tops).append(new)
            open_lists.append((item.level, new))
        open_lists[-1][1].append(_list_item(item.paragraph))
    return iter(tops)


def _begins_anew(item: Item, level: int, current: HtmlElement) -> bool:
    if level != item.level:
        return False
    return current.tag != item.tag or item.is_first and item.type == current.get("type")


def _list_item(paragraph: HtmlElement) -> HtmlElement:
    """With the paragraphs that go on in it beside the first, as the editor writes it."""
    item = make("li")
    item.append(paragraph)
    paragraph.tail = None
    trim(paragraph)
    for further in paragraph.findall("p"):
        item.append(further)
    return item


def _write_other_markers_out(root: HtmlElement) -> None:
    """A heading with a number keeps it."""
    for span in [each for each in root.iter("span") if is_marker(each)]:
        words = text(span)
        for child in list(span):
            span.remove(child)
        span.text = f"{words} "
        span.drop_tag()
