"""Templates get short lines, and what a reader sees stays: no space between words comes or goes."""

import re
from importlib import import_module

import pytest

LONG = "x" * 60


@pytest.fixture
def formatted():
    return import_module("format_templates").formatted


def test_blocks_stand_on_lines_of_their_own(formatted):
    assert formatted(f"<div><dt>{LONG}</dt><dd>{LONG}</dd></div>\n").splitlines() == [
        "<div>",
        f"  <dt>{LONG}</dt>",
        f"  <dd>{LONG}</dd>",
        "</div>",
    ]


def test_a_long_tag_has_an_attribute_a_line(formatted):
    html = f'<a class="{LONG}" href="{{% url "home" %}}"{{% if is_here %}} aria-current="page"{{% endif %}}>a</a>, b\n'
    assert formatted(html).splitlines() == [
        "<a",
        f'  class="{LONG}"',
        '  href="{% url "home" %}"',
        '  {% if is_here %} aria-current="page"{% endif %}',
        ">a</a>, b",
    ]


def test_a_message_is_filled(formatted):
    html = f"<p>{{% blocktranslate trimmed %}}{LONG} {LONG}{{% endblocktranslate %}}</p>\n"
    assert formatted(html).splitlines() == [
        "<p>",
        "  {% blocktranslate trimmed %}",
        f"    {LONG}",
        f"    {LONG}",
        "  {% endblocktranslate %}",
        "</p>",
    ]


def test_a_choice_in_a_block_is_broken_at_its_tags(formatted):
    html = f"<p>{{% if a %}}{LONG}{{% else %}}{LONG}{{% endif %}}</p>\n"
    assert formatted(html).splitlines() == [
        "<p>",
        "  {% if a %}",
        f"    {LONG}",
        "  {% else %}",
        f"    {LONG}",
        "  {% endif %}",
        "</p>",
    ]


@pytest.mark.parametrize(
    "html",
    [
        f"<p>a {{% translate '{LONG}' %}}{{% if a %}}:{LONG}{{% endif %}} b</p>",
        f"<b>{LONG}</b><i>{LONG}</i>",
        f"<span>{{{{ a }}}}{{% for b in c %}}{{{{ b }}}}{LONG}{{% endfor %}}{LONG}</span>",
        f"{{% blocktranslate %}}{LONG}  {LONG}{{% endblocktranslate %}}",
        f"<textarea>{LONG}  {LONG}</textarea>",
        f"<b>{LONG}</b>\u00a0<b>{LONG}\u00a0{LONG}</b>",
    ],
)
def test_nothing_comes_between_words_that_touch(formatted, html):
    shaped = formatted(f"{html}\n")
    inside = re.sub(r"[ \n]+", " ", shaped.strip().removeprefix("<p>").removesuffix("</p>")).strip()
    assert inside == re.sub(r"[ \n]+", " ", html.removeprefix("<p>").removesuffix("</p>"))


def test_a_second_time_changes_nothing(formatted):
    html = f'<ul>{{% for a in b %}}<li><a class="{LONG}" href="{LONG}">{{{{ a }}}}</a>, {LONG}</li>{{% endfor %}}</ul>\n'
    once = formatted(html)
    assert formatted(once) == once


def test_a_template_without_a_last_line_break_gets_none(formatted):
    assert formatted("{{ name }}") == "{{ name }}"
