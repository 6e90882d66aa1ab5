"""A part of pages that is rendered once, and then put into each of them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from website.languages import passage
from website.line_breaks.page import finished, rendered_with_line_breaks


@dataclass(frozen=True)
class RenderedPart:
    html: str
    # That stand in for the one of the page: the passage around it says so.
    languages: frozenset[str]

    def put_in(self) -> SafeString:
        """For the template that is being rendered."""
        passage.note(self.languages)
        return mark_safe(finished(self.html))


def part_from(render: Callable[[], str], language: str) -> RenderedPart:
    """In this language, which is active."""
    with passage.noted() as languages:
        html = rendered_with_line_breaks(render, language)
    return RenderedPart(html, frozenset(languages))


def rendered_part(language: str, template_name: str, **taken) -> RenderedPart:
    """It sees nothing but what it is given."""
    return part_from(lambda: render_to_string(template_name, taken), language)
