"""What apps add to every page, for base.html and what it includes."""

from django import template
from django.utils.safestring import mark_safe

from website.contributions import roles
from website.contributions.boxes import Box, boxes
from website.contributions.named_pages import PageGroup, named_pages

register = template.Library()


@register.simple_tag
def navigation(view_name):
    """The main pages, and whether the page one is on is around one of them."""
    return [
        {"url": page.url(), "name": page.name, "is_around": page.is_around(view_name)}
        for page in named_pages(PageGroup.MAIN)
    ]


@register.simple_tag
def footer_pages(office_slug):
    """What stands at the end of every page; office_slug is "" where it is no office's."""
    return [
        {"url": page.url_for(office_slug), "name": page.name}
        for page in named_pages(PageGroup.LEGAL, PageGroup.SITE)
    ]


@register.simple_tag(takes_context=True)
def frame_boxes(context, place):
    """The boxes of all apps for this place (website/contributions/boxes.py)."""
    return mark_safe("".join(_drawn(box, context) for box in boxes(place)))


def _drawn(box: Box, context) -> str:
    taken = box.takes(context)
    if taken is None:
        return ""
    if box.rendered:
        return box.rendered(box.template, **taken)
    return context.template.engine.get_template(box.template).render(context.new(taken))


@register.simple_tag
def address_of(role, *args):
    """The address of the page in this role, whichever app it belongs to (website/contributions/roles.py)."""
    return roles.address_of(roles.Role(role), *args)
