"""A part of pages that follows from the code alone, rendered once in each process and language.

    {% fixed_part "components/masthead.html" site_name=site_name %}

It sees nothing but what it is given, and asks nothing of the database, the clock or the request.
"""

from functools import lru_cache

from django import template
from django.conf import settings
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from website.rendered_part import rendered_part

register = template.Library()


_rendered_once = lru_cache(maxsize=1_000)(rendered_part)


@register.simple_tag
def fixed_part(template_name: str, **taken) -> SafeString:
    # Whoever works on a template wants to see it.
    render = rendered_part if settings.DEBUG else _rendered_once
    return render(get_language(), template_name, **taken).put_in()
