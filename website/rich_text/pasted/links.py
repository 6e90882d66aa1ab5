"""Links in a rich text: completed where that is clear, taken off the words where they lead nowhere."""

from django.core.exceptions import ValidationError
from lxml.html import HtmlElement

from website.languages import own_pages, records
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
    if records.LINK.fullmatch(href) or own_pages.read_reference(href):
        return href
    try:
        return read_link(href)
    except ValidationError:
        return href if leads_somewhere(href) else ""
