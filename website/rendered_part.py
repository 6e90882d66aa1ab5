"""A part of pages that is rendered once, and then put into each of them."""

from django.template.loader import render_to_string

from website.line_breaks.page import rendered_with_line_breaks


def rendered_part(language: str, template_name: str, **taken) -> str:
    """With the places where its lines may end. It sees nothing but what it is given."""
    return rendered_with_line_breaks(lambda: render_to_string(template_name, taken), language)
