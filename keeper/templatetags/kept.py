"""A part of pages that costs much, rendered once.

    {% kept "events/box.html" office=office %}

It sees nothing but what it is given, and may not depend on who asks. Around it stands no {% passage %}, which
would not hear of the languages in it.
"""

from django import template
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from keeper.facts import until_the_next_moment
from website.line_breaks.page import finished
from website.rendered_part import rendered_part

register = template.Library()


_rendered_once = until_the_next_moment(rendered_part)


@register.simple_tag
def kept(template_name: str, **taken) -> SafeString:
    # Whoever works on a template wants to see it.
    render = rendered_part if settings.DEBUG else _rendered_once
    return mark_safe(finished(render(get_language(), template_name, **taken)))
