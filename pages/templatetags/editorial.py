"""Boxes with editorial pages for the pages of other apps. Where there are none, there is no box."""

from django import template

from pages.editorial.tree import grow, listed
from pages.models import Page

register = template.Library()


@register.inclusion_tag("pages/editorial/office_pages.html")
def office_pages(office):
    return {"nodes": _top_pages(office), "office": office}


@register.inclusion_tag("pages/editorial/site_pages.html")
def site_pages():
    return {"nodes": _top_pages(None)}


def _top_pages(office):
    return listed(grow(Page.objects.published().for_lists().filter(office=office)))
