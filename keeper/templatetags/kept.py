"""Parts of pages that cost much, rendered once until somebody saves something or a moment passes.

    {% kept "events/lists/line.html" event=event %}

sees nothing but what it is given, and

    {% keep facts %} … {% endkeep %}

nothing but the facts of the page (keeper/facts.py). Neither may depend on who asks.
"""

from django import template
from django.conf import settings
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from keeper.facts import PAGES_AT_MOST, MemoryUntilTheNextMoment, until_the_next_moment
from website.templatetags.fixed_part import part_from, rendered_part

register = template.Library()

_rendered_once = until_the_next_moment(rendered_part)
_parts_of_pages = MemoryUntilTheNextMoment(PAGES_AT_MOST)


@register.simple_tag
def kept(template_name: str, **taken) -> SafeString:
    # Whoever works on a template wants to see it.
    render = rendered_part if settings.DEBUG else _rendered_once
    return render(get_language(), template_name, **taken).put_in()


class KeepNode(template.Node):
    def __init__(self, nodelist, facts):
        self.nodelist, self.facts = nodelist, facts

    def render(self, context):
        facts, language = self.facts.resolve(context), get_language()

        def part():
            return part_from(lambda: self.nodelist.render(context.new(facts)), language)

        if settings.DEBUG:
            return part().put_in()
        return _parts_of_pages.remembered((self, language, facts), part).put_in()


@register.tag
def keep(parser, token):
    _tag, facts = token.split_contents()
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    return KeepNode(nodelist, parser.compile_filter(facts))
