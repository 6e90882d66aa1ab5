from django import template
from django.utils.translation import gettext

from website.qr_code import drawing

register = template.Library()


@register.simple_tag
def secret_drawing(address):
    """{% secret_drawing address %}: the picture that an app for one-time codes reads."""
    return drawing(address, gettext("QR code for your app"))
