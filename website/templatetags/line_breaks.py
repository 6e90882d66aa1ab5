from django import template
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from website.line_breaks.page import with_line_breaks

register = template.Library()


class LineBreaksNode(template.Node):
    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        return mark_safe(with_line_breaks(self.nodelist.render(context), get_language()))


@register.tag
def linebreaking(parser, token):
    """Around the body of a page: its long words and addresses may break where they should."""
    nodelist = parser.parse(("endlinebreaking",))
    parser.delete_first_token()
    return LineBreaksNode(nodelist)
