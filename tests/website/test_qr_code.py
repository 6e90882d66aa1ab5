"""QR codes: what cameras and screen readers need around what segno draws."""

import segno
from django.template import Context, Template
from lxml import etree

from website.qr_code import MARGIN, drawing

ADDRESS = "https://integration.example.org/de/programme/interkulturelle-woche-2023-wartburgkreis/"


def test_the_whole_code_stands_inside_of_a_white_margin():
    svg = etree.fromstring(drawing(ADDRESS))
    side = len(segno.make_qr(ADDRESS, error="m", boost_error=False).matrix) + 2 * MARGIN
    plate, code = svg.iter("path")
    assert svg.get("viewBox") == f"0 0 {side} {side}"
    assert (plate.get("fill"), plate.get("d")) == ("#fff", f"M0 0h{side}v{side}h-{side}z")
    assert code.get("stroke") == "#000"
    assert code.get("d").startswith(f"M{MARGIN} {MARGIN}.5h7")


def test_it_is_an_image_with_a_name_and_the_address_below_as_text():
    html = Template("{% load qr_code %}{% qr_code address %}").render(
        Context({"address": ADDRESS + "?a=1&b=2"})
    )
    assert 'role="img"' in html
    assert "<title>" in html
    assert f"{ADDRESS}?a=1&amp;b=2</p>" in html
    # The Content-Security-Policy forbids both.
    assert "style" not in html
    assert "<script" not in html
