"""A part of pages that costs much, rendered once.

    {% kept "events/box.html" office=office %}

It sees nothing but what it is given, and may not depend on who asks.
"""

from django import template
from django.conf import settings
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from keeper.facts import until_the_next_moment
from website.rendered_part import rendered_part

register = template.Library()


_rendered_once = until_the_next_moment(rendered_part)


@register.simple_tag
def kept(template_name: str, **taken) -> SafeString:
    # Whoever works on a template wants to see it.
    render = rendered_part if settings.DEBUG else _rendered_once
    return render(get_language(), template_name, **taken).put_in()
