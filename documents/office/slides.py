"""Slides of PowerPoint (PPTX): a title on each, words for each picture."""

import re
from typing import TYPE_CHECKING

from documents.facts import NAMED_PAGES, Finding, FindingCode, nothing_to_read
from documents.office.drawn import DrawnPictures
from documents.office.xml import Languages, Reader, properties_in

if TYPE_CHECKING:
    from documents.office.open_xml import Package

_TITLES = {"title", "ctrTitle"}
_NUMBER = re.compile(r"\d+")


class _Slide(Reader):
    def __init__(self, languages: Languages):
        super().__init__()
        self._languages = languages
        self.drawn = DrawnPictures(("pic", "graphicFrame"))
        self.has_title = self.has_text = self.is_hidden = False
        self._is_title, self._language = False, ""

    def start(self, name, attributes):
        self.drawn.start(name, attributes)
        if name == "sld":
            self.is_hidden = attributes.get("show") in ("0", "false")
        elif name == "sp":
            self._is_title = False
        elif name == "ph":
            self._is_title = attributes.get("type") in _TITLES
        elif name == "r":
            self._language = ""
        elif name == "rPr":
            self._language = attributes.get("lang", "")

    def end(self, name):
        self.drawn.end(name)

    def words(self, text):
        if self.path[-1] == "t" and text.strip():
            self.has_text = True
            self.has_title |= self._is_title
            self._languages.add(self._language, text)


def read(package: "Package") -> tuple[int | None, str, list[Finding]]:
    languages = Languages()
    slides = []
    for name in sorted(package.named(r"ppt/slides/[^/]+\.xml"), key=_number):
        slide = _Slide(languages)
        slide.read(package.content(name))
        slides.append(slide)
    found = list(_found(slides))
    if package.named(r"ppt/comments/.*"):
        found.append(Finding(FindingCode.COMMENTS))
    return len(slides) or None, languages.first or _usual_language(package), found


def _usual_language(package: "Package") -> str:
    """Of what has none of its own."""
    said = properties_in(package.content(package.main)).attributes
    return next((each["lang"] for name, each in said.items() if name == "defRPr" and "lang" in each), "")


def _number(name: str) -> int:
    return int((_NUMBER.findall(name.rpartition("/")[2])[:1] or ["0"])[0][:9])


def _found(slides: list[_Slide]):
    untitled = tuple(number for number, slide in enumerate(slides, 1) if not slide.has_title)
    if untitled:
        yield Finding(FindingCode.SLIDES_WITHOUT_TITLE, len(untitled), len(slides), untitled[:NAMED_PAGES])
    pictures = sum(slide.drawn.pictures for slide in slides)
    if wordless := sum(slide.drawn.wordless for slide in slides):
        yield Finding(FindingCode.PICTURES_WITHOUT_WORDS, wordless, pictures)
    if not any(slide.has_text for slide in slides):
        yield nothing_to_read(pictures)
    if hidden := sum(slide.is_hidden for slide in slides):
        yield Finding(FindingCode.HIDDEN_PARTS, hidden)
