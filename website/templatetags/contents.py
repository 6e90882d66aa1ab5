"""The list of what is on a page, made from the page itself: it cannot name less, nor in another order.

    {% with_contents %}
      {% contents_list %}
      … sections, also those that boxes of other apps bring …
    {% endwith_contents %}

Listed are the headings after the list that are called section__title and have an id that ends in -title.
"""

import re
from dataclasses import dataclass

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# No content can hold this: what staff write is cleaned of comments, and escaped elsewhere.
_PLACE = "<!-- contents -->"
_HEADING = re.compile(
    r'<h2\s+class="(?:[^"]* )?section__title(?: [^"]*)?"\s+id="(?P<anchor>[^"]+)-title"[^>]*>'
    r"(?P<title>.*?)</h2>",
    re.DOTALL,
)


@dataclass(frozen=True)
class Heading:
    anchor: str
    title: SafeString


def headings(html: str) -> list[Heading]:
    # Out of a template, where everything is escaped already.
    return [Heading(found["anchor"], mark_safe(found["title"].strip())) for found in _HEADING.finditer(html)]


@register.simple_tag
def contents_list():
    """Where the list is to stand."""
    return mark_safe(_PLACE)


@register.tag
def with_contents(parser, token):
    nodes = parser.parse(["endwith_contents"])
    parser.delete_first_token()
    return _WithContents(nodes)


class _WithContents(template.Node):
    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        before, place, after = self.nodelist.render(context).partition(_PLACE)
        listed = (
            render_to_string("components/contents_list.html", {"sections": headings(after)}) if place else ""
        )
        return mark_safe(before + listed + after)
