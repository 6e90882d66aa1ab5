"""QR codes, compared with what segno says is in them."""

import re

import segno
from django.template import Context, Template

from website.qr_code import MARGIN, drawing

ADDRESS = "https://integration.example.org/de/programme/interkulturelle-woche-2023-wartburgkreis/"


def black_modules(path: str) -> set[tuple[int, int]]:
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", path)
    assert "".join(f"M{x} {y}h{n}v1h-{n}z" for x, y, n in runs) == path
    return {(int(x) + step, int(y)) for x, y, n in runs for step in range(int(n))}


def test_every_module_is_drawn_inside_of_a_white_margin():
    code, drawn = segno.make_qr(ADDRESS, error="m", boost_error=False), drawing(ADDRESS)
    assert black_modules(drawn.path) == {
        (x + MARGIN, y + MARGIN)
        for y, row in enumerate(code.matrix)
        for x, is_black in enumerate(row)
        if is_black
    }
    assert drawn.side == len(code.matrix) + 2 * MARGIN


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
