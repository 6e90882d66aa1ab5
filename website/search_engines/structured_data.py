"""Structured data (schema.org as JSON-LD): what search engines and assistants read beside the words.

The page's own language goes without saying, for the page names it; a text in another one carries its own.
"""

import json
from collections.abc import Iterable

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from website.languages.alternates import absolute
from website.languages.bilingual import Text
from website.rich_text.plain_text import plain_text

CONTEXT = "https://schema.org"

# So that no text ends the element or begins a comment in it (HTML Standard, 4.12.1.3). It stays JSON.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}


def said(text: Text | str) -> str | dict | None:
    """A text as a value, with its language where that is not the page's; None where there is no text."""
    if isinstance(text, Text) and text and text.language != get_language():
        return {"@value": text.text, "@language": text.language}
    return str(text) or None


def said_plainly(text: Text, page: str) -> str | dict | None:
    """A formatted text as a value. page is the absolute address where it stands."""
    return said(Text(plain_text(text.text, page), text.language))


def node(type_name: str, **properties) -> dict:
    """One thing with the properties that are known: what is empty is left out.

    id stands for @id, which other nodes refer to.
    """
    known = {name: value for name, value in properties.items() if value not in (None, "", [], {})}
    name = known.pop("id", None)
    return {"@type": type_name, **({"@id": name} if name else {}), **known}


def page_graph(
    path: str,
    name: Text | str,
    steps: Iterable[tuple[Text | str, str]],
    *nodes: dict,
    called: Text | str = "",
    **properties,
) -> dict:
    """A page, the way to it, and the things it is about, as nodes.

    steps: name and path of each page between home and this one. called: what the way calls it, if not by its
    name.
    """
    page = absolute(path)
    way = [(_("Home"), reverse("home")), *steps, (called or name, path)]
    web_page = node(
        "WebPage", id=page, url=page, name=said(name), breadcrumb=_breadcrumb_list(way), **properties
    )
    return {"@context": CONTEXT, "@graph": [web_page, *nodes]}


def _breadcrumb_list(way: list[tuple[Text | str, str]]) -> dict:
    items = [
        node("ListItem", position=number, name=said(name), item={"@id": absolute(path)})
        for number, (name, path) in enumerate(way, 1)
    ]
    return node("BreadcrumbList", itemListElement=items)


def data_block(data: dict) -> SafeString:
    """The element that carries the data. It is no script: the browser neither runs nor needs it."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(written))
