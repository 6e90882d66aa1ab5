from django import template

from website.qr_code import drawing

register = template.Library()


@register.inclusion_tag("components/qr_code.html")
def qr_code(address):
    """{% qr_code address %}: the way from paper to the page, also as text. Shown on paper only."""
    return {"address": address, "drawing": drawing(address)}


register.simple_tag(drawing, name="qr_code_drawing")
