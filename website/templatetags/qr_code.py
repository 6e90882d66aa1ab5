from django import template

from website import qr_code as codes

register = template.Library()


@register.inclusion_tag("components/qr_code.html")
def qr_code(address):
    """{% qr_code address %}: the way from paper to the page, also as text. Shown on paper only."""
    return {"address": address, "drawing": codes.drawing(address)}


@register.inclusion_tag("components/qr_code_drawing.html")
def qr_code_drawing(address):
    return {"drawing": codes.drawing(address)}
