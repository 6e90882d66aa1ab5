"""“Edit” beside the headings of a public page, for those who may.

The page itself knows nothing of it: it is rendered as for everybody, and the links are put in on the way out.
So it is the same for others, and what is kept of it holds nothing of staff.
"""

import re

from django.utils.html import format_html, strip_tags
from django.utils.translation import gettext as _

from offices.editing.ways import TITLE

_HEADING = re.compile(r"<(h[1-4])\b[^>]*>(.*?)</\1>", re.DOTALL)


def with_links(html: str, ways: dict[str, str]) -> str:
    """Each way once, right behind its heading; a heading that the page does not have has no link."""
    headings = [(found, address) for key, address in ways.items() if (found := _heading(html, key))]
    links = {found.end(): _link(found[2], address) for found, address in reversed(headings)}
    for end in sorted(links, reverse=True):
        html = html[:end] + links[end] + html[end:]
    return html


def _heading(html: str, key: str) -> re.Match | None:
    if key == TITLE:
        return _HEADING.search(html, max(html.find("<h1"), 0))
    named = re.search(rf'<[^<>]*\bid="{re.escape(key)}"', html)
    return _HEADING.search(html, named.start()) if named else None


def _link(heading: str, address: str) -> str:
    about = " ".join(strip_tags(heading).replace("\u00ad", "").split())
    link = ' <a class="edit-link" href="{}">{}<span class="visually-hidden">: {}</span></a>'
    return format_html(link, address, _("Edit"), about)
