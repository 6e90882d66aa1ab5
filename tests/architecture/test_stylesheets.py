"""Stylesheets: nothing foreign, nothing in pixels; high contrast is the same, chosen or asked for by the device."""

import pytest

from tests.architecture import stylesheets
from tests.architecture.files import CSS, from_root, none, read


def test_stylesheets_are_ours_and_grow_with_the_text():
    none(s for file in CSS.rglob("*.css") for s in stylesheets.css_faults(read(file), from_root(file)))


@pytest.mark.parametrize(
    "css",
    [
        ".a { background: url(https://example.org/a.png); }",
        '@import url("//example.org/a.css");',
        '@import "https://example.org/a.css";',
        ".a { margin: 0 -3px; }",
        '.a { background: image-set("https://example.org/a.png" 1x); }',
        "@media (min-width: 600px) { .a { color: red; } }",
        ".a:focus { outline: none; }",
        ".a:focus { outline: 0; box-shadow: none; }",
        "@media print { .a__b:focus-visible { color: red; outline-style: none } .c:has(:focus) { outline: solid; } }",
    ],
)
def test_css_fault_is_found(css):
    (sentence,) = stylesheets.css_faults(f"/* one\ntwo */ {css}", "a.css")
    assert sentence.startswith("a.css:2: ")


@pytest.mark.parametrize(
    "css",
    [
        ".a { margin: 0px; /* 3px */ background: url(data:image/png;base64,x); }",
        ".icon-16px { inline-size: 1rem; }",
        ".a:focus { outline: none; box-shadow: 0 0 0 0.2rem red; }",
        "main:focus, h1:focus { outline: none; box-shadow: none; }",
        ".a__b:focus-visible { outline: none; } .a__row:has(:focus-visible) { outline: solid; }",
    ],
)
def test_good_css_is_left_alone(css):
    assert list(stylesheets.css_faults(css, "a.css")) == []


def test_high_contrast_is_the_same_chosen_or_asked_for():
    none(s for file in CSS.rglob("*.css") for s in stylesheets.lonely_twins(read(file), from_root(file)))


def test_tokens_have_both_twins():
    """Otherwise the rule above would be content with an empty file."""
    css = read(CSS / "tokens-contrast.css")
    assert stylesheets.CHOICE in css
    assert stylesheets.DEVICE_QUERY in css


TWINS = """
html[data-contrast="high"],
html[data-contrast="high"] .a { color: #000; --b: 1; }
@media (prefers-contrast: more) {
  html:not([data-contrast="normal"]),
  html:not([data-contrast="normal"]) .a { color: #000;
    --b: 1; }
}
"""


def test_agreeing_twins_are_left_alone():
    assert list(stylesheets.lonely_twins(TWINS, "a.css")) == []


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        ("--b: 1; }\n@", "--b: 2; }\n@", 4),
        ("--b: 1; }\n}", "}\n}", 4),
        ('html[data-contrast="high"],', "", 1),
        ('html:not([data-contrast="normal"]),', "", 1),
        ("(prefers-contrast: more)", "(prefers-contrast: less)", 2),
    ],
)
def test_lonely_twin_is_found(old, new, sentences):
    assert old in TWINS
    assert len(list(stylesheets.lonely_twins(TWINS.replace(old, new), "a.css"))) == sentences
