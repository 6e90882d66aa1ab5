"""A part of pages that follows from the code alone, rendered once in each process and language.

    {% fixed_part "components/masthead.html" site_name=site_name %}

It sees nothing but what it is given, and asks nothing of the database, the clock or the request.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from website.contributions.registry import Entered, entered
from website.languages import passage
from website.languages.newer import Newer
from website.line_breaks.page import finished, rendered_with_line_breaks

register = template.Library()


@dataclass(frozen=True)
class RenderedPart:
    html: str
    # Languages that stand in for the one of the page, and texts that are older than their source: the passage
    # around it says so.
    languages: frozenset[str]
    newer: frozenset[Newer] = frozenset()

    def put_in(self) -> SafeString:
        """For the template that is being rendered."""
        passage.note(self.languages, self.newer)
        return mark_safe(finished(self.html))


def part_from(render: Callable[[], str], language: str) -> RenderedPart:
    """In this language, which is active."""
    with passage.noted() as found:
        html = rendered_with_line_breaks(render, language)
    return RenderedPart(html, frozenset(found.languages), frozenset(found.newer))


def rendered_part(language: str, template_name: str, **taken) -> RenderedPart:
    """It sees nothing but what it is given."""
    return part_from(lambda: render_to_string(template_name, taken), language)


@lru_cache(maxsize=1_000)
def _rendered_once(_entered: Entered, language: str, template_name: str, **taken) -> RenderedPart:
    """Apps enter what stands in the frame of all pages (website/contributions/)."""
    return rendered_part(language, template_name, **taken)


@register.simple_tag
def fixed_part(template_name: str, **taken) -> SafeString:
    language = get_language()
    # Whoever works on a template wants to see it.
    if settings.DEBUG:
        return rendered_part(language, template_name, **taken).put_in()
    return _rendered_once(entered(), language, template_name, **taken).put_in()
