"""The parts of a rich text that rules ask for. It is stored clean (website/rich_text/field.py)."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class LinkOfText:
    href: str
    words: str = ""


@dataclass
class HeadingOfText:
    level: int
    words: str = ""


@dataclass
class Passage:
    """Words of one paragraph in one language, which is "" where nobody has marked it."""

    words: str
    language: str


@dataclass
class TextParts:
    links: list[LinkOfText] = field(default_factory=list)
    headings: list[HeadingOfText] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)


def parts_of(html: str) -> TextParts:
    reader = _PartsReader()
    reader.feed(html)
    reader.close()
    return reader.parts


# As ISO 639 has it for what has none.
NO_LANGUAGE = "zxx"
_BLOCKS = {"p", "li", "h3", "h4", "br"}


class _PartsReader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts = TextParts()
        self._inside: list[tuple[str, str]] = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag in _BLOCKS:
            self.parts.passages.append(Passage("", self._language()))
        if tag == "br":
            return
        # A name is in no language that could be wrong.
        language = NO_LANGUAGE if given.get("translate") == "no" else given.get("lang") or self._language()
        self._inside.append((tag, language))
        if tag == "a" and given.get("href"):
            self.parts.links.append(LinkOfText(given["href"] or ""))
        if tag in {"h3", "h4"}:
            self.parts.headings.append(HeadingOfText(int(tag[1])))

    def handle_endtag(self, tag):
        for place in range(len(self._inside) - 1, -1, -1):
            if self._inside[place][0] == tag:
                del self._inside[place:]
                return

    def handle_data(self, data):
        tags = {tag for tag, _language in self._inside}
        if "a" in tags and self.parts.links:
            self.parts.links[-1].words += data
        if tags & {"h3", "h4"} and self.parts.headings:
            self.parts.headings[-1].words += data
        language = self._language()
        passages = self.parts.passages
        if not passages or passages[-1].language != language:
            passages.append(Passage("", language))
        passages[-1].words += data

    def _language(self) -> str:
        return self._inside[-1][1] if self._inside else ""
