"""The only door: all that is done with what was pasted, and in which order."""

from . import (
    blocks,
    headings,
    letters,
    links,
    lists,
    tables,
    typed_lists,
)
from .tree import TooDeepError, read, write


def as_our_formats(html: str) -> str:
    """The HTML with our headings, lists and links in place of what other programs have for them.

    It may still hold what is not allowed. Done twice, it changes nothing.
    """
    try:
        root = read(html)
    except TooDeepError:
        return html
    links.lead_somewhere(root)
    letters.mark(root)
    headings.shift(root)
    lists.read_online(root)
    tables.to_lists(root)
    blocks.make_paragraphs(root)
    typed_lists.build(root)
    lists.mend(root)
    blocks.tidy(root)
    return write(root)
