"""An SVG file becomes plain shapes in the colours of a door, or is refused with a sentence that says why."""

import time

import pytest
from django.core.exceptions import ValidationError

from offices.drawing.svg import LONGEST_FILE, shapes_of_svg

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 24 24">{}</svg>'
CIRCLE = '<circle cx="12" cy="12" r="9"/>'


def read(inside: str, around: str = SVG) -> str:
    return shapes_of_svg(around.format(inside).encode())


def test_a_shape_stays_and_gets_the_colour_of_the_door():
    written = read('<path d="M1 1h9z" fill="#123"/><rect x="1" y="2" width="3" height="4" fill="white"/>')
    assert '<path d="M1 1h9z" class="emblem__glow"></path>' in written
    assert '<rect x="1" y="2" width="3" height="4" class="emblem__tint"></rect>' in written
    assert 'viewBox="0 0 24 24"' in written
    assert "#123" not in written
    assert "white" not in written


@pytest.mark.parametrize(
    ("colour", "paint"),
    [
        ("#000", "glow"), ("red", "glow"), ("#fff", "tint"), ("rgb(240, 240, 240)", "tint"), ("#ffd84a", "sun"),
        ("currentColor", "glow"), ("no colour", "glow"),
    ],
)  # fmt: skip
def test_each_colour_becomes_one_of_three(colour, paint):
    assert f'class="emblem__{paint}"' in read(f'<circle cx="1" cy="1" r="1" fill="{colour}"/>')


def test_lines_stay_lines():
    written = read(
        '<g fill="none" stroke="navy" stroke-width="2" stroke-linecap="round"><path d="M1 1h9"/></g>'
    )
    assert '<g fill="none" stroke-width="2" stroke-linecap="round" class="emblem__line">' in written


def test_what_says_nothing_of_the_look_is_left_out():
    written = read(
        '<title>Wappen von Jena</title><metadata><a xmlns="urn:x">Name</a></metadata>'
        f'<g id="layer1" class="a" xmlns:ink="urn:ink" ink:label="Ebene">{CIRCLE}</g>'
    )
    for word in ["Wappen", "Name", "layer1", "Ebene", "urn:"]:
        assert word not in written
    assert "<circle" in written


@pytest.mark.parametrize(
    ("inside", "part"),
    [
        ("<script>alert(1)</script>", "script"),
        ("<style>circle{fill:red}</style>", "style"),
        ("<defs><style>circle{fill:red}</style></defs>", "style"),
        ('<circle r="1" style="fill:url(https://example.org)"/>', "style"),
        ('<circle r="1" onload="alert(1)"/>', "onload"),
        ('<a href="https://example.org/"><circle r="1"/></a>', "href"),
        ('<a xlink:href="https://example.org/"><circle r="1"/></a>', "href"),
        ('<use href="#a"/>', "href"),
        ('<image href="data:image/png;base64,AAAA"/>', "href"),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', "foreignObject"),
        ('<p xmlns="http://www.w3.org/1999/xhtml">x</p>', "p"),
        ('<circle r="1"><animate attributeName="r" to="9"/></circle>', "animate"),
        ('<set attributeName="r" to="9"/>', "set"),
        ("<text>Jena</text>", "text"),
        ('<circle r="1" fill="url(#a)"/>', "url(#a)"),
        ('<circle r="1" filter="url(#a)"/>', "filter"),
        ('<circle r="1" opacity="0.5"/>', "opacity"),
        ('<circle r="1&quot; onload=&quot;alert(1)"/>', "r"),
        ('<path d="M0 0&lt;script&gt;"/>', "d"),
        ('<circle r="1" transform="url(1)"/>', "transform"),
        ('<linearGradient id="a"/>', "linearGradient"),
        ("<?xml-stylesheet href='https://example.org/a.css'?>", "?xml-stylesheet"),
        ('<circle r="50%"/>', "r"),
    ],
)
def test_what_acts_links_loads_or_would_look_different_is_refused_by_its_name(inside, part):
    with pytest.raises(ValidationError) as refused:
        read(CIRCLE + inside)
    assert refused.value.code == "not_plain"
    assert refused.value.params["part"] == part


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE svg SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    ],
)
def test_declarations_of_a_document_type_are_refused(doctype):
    with pytest.raises(ValidationError, match="DOCTYPE"):
        read(CIRCLE, doctype + SVG)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"no drawing", b"<svg", b"<svg/>", b"<html xmlns='http://www.w3.org/1999/xhtml'/>", b"\xff\xfe\x00",
        b"<?xml version='1.0' encoding='klingon'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 9'><path d='M0 0h1'/></svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 nan inf'><path d='M0 0h1'/></svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h1'/></svg>",
    ],
)  # fmt: skip
def test_what_is_no_drawing_is_refused(content):
    with pytest.raises(ValidationError) as refused:
        shapes_of_svg(content)
    assert refused.value.code == "no_drawing"


def test_an_empty_drawing_is_refused():
    with pytest.raises(ValidationError) as refused:
        read("<g></g>")
    assert refused.value.code == "empty"


@pytest.mark.parametrize(
    "inside", [CIRCLE * 2_000, "<g>" * 30 + CIRCLE + "</g>" * 30, f'<path d="{"M0 0h1" * LONGEST_FILE}"/>']
)
def test_what_is_too_much_for_a_page_is_refused(inside):
    with pytest.raises(ValidationError) as refused:
        read(inside)
    assert refused.value.code == "too_large"


def test_no_value_takes_long_to_look_through():
    """A pattern that tries each way to cut digits into numbers would take years here."""
    begun = time.monotonic()
    for name in ["points", "d", "transform", "r"]:
        shape = {"points": "polygon", "r": "circle"}.get(name, "path")
        with pytest.raises(ValidationError):
            read(f'<{shape} {name}="{"1" * 50_000}!"/>')
    assert time.monotonic() - begun < 60
