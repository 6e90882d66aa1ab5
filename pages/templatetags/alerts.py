from django import template

from pages.models import Alert

register = template.Library()


@register.simple_tag
def alerts_now(office=None):
    """What is announced now: for the whole site, and for an office on its pages."""
    return Alert.objects.showing().on_pages_of(office)
