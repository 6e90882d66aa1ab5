from django import template
from django.utils.translation import gettext

from website.qr_code import drawing

register = template.Library()


@register.simple_tag
def secret_drawing(address):
    """{% secret_drawing address %}: the picture that an app for one-time codes reads."""
    return drawing(address, gettext("QR code for your app"))


@register.inclusion_tag("accounts/passkey_form.html", takes_context=True)
def passkey_form(context, purpose, button, field=None):
    """A button for a passkey. button: its words; field: what is typed where a new one is made."""
    return {
        "purpose": purpose,
        "button": button,
        "field": field,
        "action": context["request"].get_full_path(),
        "csrf_token": context["csrf_token"],
    }
