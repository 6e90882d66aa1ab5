from django import template

from events.paper.tagged_pdf import can_make_pdf

register = template.Library()


@register.inclusion_tag("events/paper/link.html")
def programme_pdf_link(programme):
    """The programme for a notice board; nothing on a machine that makes no PDF."""
    return {"programme": programme, "can_make_pdf": can_make_pdf()}
