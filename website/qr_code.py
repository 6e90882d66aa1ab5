"""QR codes as drawings: black on a white plate in every theme, because cameras want it so."""

import segno
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

# The white margin that readers need (ISO/IEC 18004, 9.1), in modules.
MARGIN = 4


def drawing(address: str, title: str = "") -> SafeString:
    """The code alone, as an SVG to stand in a page. title: what it is called, if not the address of the
    page.
    """
    # One in seven parts may be soiled or torn (M). Notice boards hang outdoors.
    code = segno.make_qr(address, error="m", boost_error=False)
    svg = code.svg_inline(
        border=MARGIN,
        dark="#000",
        light="#fff",
        omitsize=True,
        svgclass="qr-code__drawing",
        lineclass=None,
        title=title or gettext("QR code with the address of this page"),
    )
    # segno knows no roles; screen readers need this one to take the drawing for one picture.
    return mark_safe(svg.replace("<svg ", '<svg role="img" ', 1))
