"""Structured data (schema.org as JSON-LD): what search engines and assistants read beside the words.

The page's own language goes without saying, for the page names it; a text in another one carries its own.
"""

import json

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from website.bilingual import Text

CONTEXT = "https://schema.org"

# So that no text ends the element or begins a comment in it (HTML Standard, 4.12.1.3). It stays JSON.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}


def said(text: Text) -> str | dict | None:
    """A text as a value, with its language where that is not the page's; None where there is no text."""
    if not text:
        return None
    if text.language == get_language():
        return text.text
    return {"@value": text.text, "@language": text.language}


def node(type_name: str, **properties) -> dict:
    """One thing with the properties that are known: what is empty is left out.

    id stands for @id, which other nodes refer to.
    """
    known = {name: value for name, value in properties.items() if value not in (None, "", [], {})}
    name = known.pop("id", None)
    return {"@type": type_name, **({"@id": name} if name else {}), **known}


def breadcrumb_list(steps: list[tuple[str | dict, str]]) -> dict:
    """The way to a page: the name and the address of each step, home first."""
    items = [
        node("ListItem", position=number, name=name, item={"@id": address})
        for number, (name, address) in enumerate(steps, 1)
    ]
    return node("BreadcrumbList", itemListElement=items)


def graph(*nodes: dict) -> dict:
    return {"@context": CONTEXT, "@graph": list(nodes)}


def data_block(data: dict) -> SafeString:
    """The element that carries the data. It is no script: the browser neither runs nor needs it."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(written))
