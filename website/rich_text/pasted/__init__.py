"""What arrives in a rich text from Word, LibreOffice, Google Docs or Outlook, brought into our few formats.

One module for each kind of thing that these programs write in their own way. All work on one tree, which
tree.py reads; as_our_formats() below is the only door.
"""

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
