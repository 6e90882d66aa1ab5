"""In templates nothing is inline and nothing foreign."""

import pytest

from tests.architecture.files import from_root, none, read, template_files
from tests.architecture.templates.markup import markup_faults


def test_templates_have_nothing_inline_and_nothing_foreign():
    none(s for file, _name in template_files() for s in markup_faults(read(file), from_root(file)))


@pytest.mark.parametrize(
    "source",
    [
        '<p class="a" style="color: red">',
        "<p\n  {% if x > 1 %}style='color: red'{% endif %}>",
        "<style>p { color: red }</style>",
        "<script>go()</script>",
        '<script type="module">go()</script>',
        '<button type="button" onclick="go()">',
        '<img src="https://example.org/a.png" alt="">',
        '<script src="//example.org/a.js"></script>',
        '<link rel="stylesheet" href="http://example.org/a.css">',
        '<img srcset="a.png 1x, https://example.org/a.png 2x" alt="">',
    ],
)
def test_markup_fault_is_found(source):
    (sentence,) = markup_faults(f"<div>\n{source}", "a.html")
    assert sentence.startswith("a.html:2: ")


@pytest.mark.parametrize(
    "source",
    [
        '<a href="https://example.org/" title="style=a onclick=b">',
        '<script nonce="{{ request.csp_nonce }}">go()</script>',
        '<script src="{% static "a.js" %}"></script>',
        '<script type="application/ld+json">{{ data }}</script>',
        '<link rel="canonical" href="{{ canonical }}"><img src="{{ logo.url }}" alt="{{ name }}"{{ name|lang }}>',
        '{# <p style="a"> #}<!-- <style> -->{% comment %}<p style="a">{% endcomment %}',
        '{% include "a.html" with style="b" %}<p>style = "x" <b>onclick="y"</b></p>',
    ],
)
def test_good_markup_is_left_alone(source):
    assert list(markup_faults(source, "a.html")) == []
