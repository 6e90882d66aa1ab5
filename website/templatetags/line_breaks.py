from django import template
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from website.line_breaks.page import rendered_with_line_breaks

register = template.Library()


class LineBreaksNode(template.Node):
    def __init__(self, nodelist, name):
        self.nodelist = nodelist
        self.name = name

    def render(self, context):
        body = rendered_with_line_breaks(lambda: self.nodelist.render(context), get_language())
        context[self.name] = mark_safe(body)
        return ""


@register.tag
def linebreaking(parser, token):
    """{% linebreaking as body %} around a body: its words and addresses break where they should."""
    _tag, _as, name = token.split_contents()
    nodelist = parser.parse(("endlinebreaking",))
    parser.delete_first_token()
    return LineBreaksNode(nodelist, name)
