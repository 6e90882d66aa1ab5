"""Links in a rich text: completed where that is clear, taken off the words where they lead nowhere."""

from html.parser import HTMLParser

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from lxml.html import HtmlElement

from website.reading.link import leads_somewhere, read_link

from .tree import (
    BLOCKS,
    has_blocks,
    make,
    move,
    surrounds_blocks,
)


def lead_somewhere(root: HtmlElement) -> None:
    for link in list(root.iter("a")):
        href = _read(link.get("href", ""))
        if not href:
            link.drop_tag()
        elif surrounds_blocks(link):
            _put_inside(link, href)
        else:
            link.set("href", href)


def _put_inside(link: HtmlElement, href: str) -> None:
    """A link around paragraphs becomes one in each of them."""
    for block in [each for each in link.iterdescendants(*BLOCKS) if not has_blocks(each)]:
        inner = make("a", href=href)
        move(block, inner)
        block.append(inner)
    link.drop_tag()


def _read(href: str) -> str:
    try:
        return read_link(href)
    except ValidationError:
        return href if leads_somewhere(href) else ""


def refuse_links_to_nowhere(html: str) -> None:
    """With a sentence for each that names its words, what was typed and what is wrong with it."""
    refused = []
    for words, href in _links(html):
        try:
            read_link(href)
        except ValidationError as error:
            # Translators: words of a text, the address that was typed for them, and what is wrong with it.
            sentence = _("The link “%(words)s” cannot lead to “%(address)s”. %(why)s")
            refused.append(sentence % {"words": words, "address": href, "why": " ".join(error.messages)})
    if refused:
        raise ValidationError(list(dict.fromkeys(refused)), code="link")


def _links(html: str) -> list[tuple[str, str]]:
    reader = _LinkReader()
    reader.feed(html)
    reader.close()
    # Places inside a document of Word; there is nothing here that they could lead to.
    return [(" ".join(words.split()), href) for words, href in reader.found if not href.startswith("#_")]


class _LinkReader(HTMLParser):
    """Each address as it was typed, before anything is taken away."""

    def __init__(self):
        super().__init__()
        self.found = []
        self._is_inside = False

    def handle_starttag(self, tag, attrs):
        href = (dict(attrs).get("href") or "").strip() if tag == "a" else ""
        if href:
            self.found.append(("", href))
        self._is_inside = bool(href) if tag == "a" else self._is_inside

    def handle_endtag(self, tag):
        self._is_inside = self._is_inside and tag != "a"

    def handle_data(self, data):
        if self._is_inside:
            words, href = self.found.pop()
            self.found.append((words + data, href))
