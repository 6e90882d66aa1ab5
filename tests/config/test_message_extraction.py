"""What the extraction finds in code and templates is what Django looks up."""

import pytest
from babel.messages.catalog import Catalog
from django.conf import settings
from django.template import engines
from django.template.base import Template
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

from scripts.translation import files
from scripts.translation.messages import add_python, add_template, python_files, template_files


def looked_up(source: str, monkeypatch) -> set[str]:
    """The keys of all messages Django asks for while it compiles and shows a template."""
    asked = []
    with monkeypatch.context() as patch:
        # _("…") is looked up while compiling, and again for each {% translate %} of a plain text.
        patch.setattr("django.template.base.gettext_lazy", lambda text: asked.append(str(text)) or text)
        template: Template = engines["django"].from_string(source).template
    for node in template.nodelist.get_nodes_by_type(TranslateNode):
        if node.filter_expression.var.literal is not None:
            context = node.message_context.resolve({}) if node.message_context else ""
            text = node.filter_expression.var.literal.replace("%", "%%")
            asked.append(f"{context}\4{text}" if context else text)
    for node in template.nodelist.get_nodes_by_type(BlockTranslateNode):
        context = node.message_context.resolve({}) if node.message_context else ""
        forms = [node.render_token_list(tokens)[0] for tokens in (node.singular, node.plural) if tokens]
        asked.append(f"{context}\4" * bool(context) + "\0".join(forms))
    return set(asked)


def extracted(source: str) -> set[str]:
    catalog = Catalog()
    add_template(catalog, source, "sample.html")
    return set(files.by_key(catalog))


def all_templates():
    return [file.relative_to(settings.BASE_DIR).as_posix() for file in template_files(settings.BASE_DIR)]


@pytest.mark.parametrize("name", all_templates())
def test_extraction_finds_what_a_template_looks_up(name, monkeypatch):
    source = (settings.BASE_DIR / name).read_text(encoding="utf-8")
    assert extracted(source) == looked_up(source, monkeypatch)


@pytest.mark.parametrize(
    "source",
    [
        '{% translate "Plain" %}',
        "{% translate 'Half “quoted” text' as title %}",
        '{% translate "normal" context "text size" %}',
        '{% translate "100 % of it" %}',
        '{% include "x.html" with label=_("A label") %}{{ name|default:_("Nobody") }}{{ _("Alone") }}',
        "{% blocktranslate %}Hello {{ name }}, 5 % for you{% endblocktranslate %}",
        "{% blocktranslate trimmed %}\n  Two\n    lines\n{% endblocktranslate %}",
        "{% blocktranslate trimmed with a=b|default:_('x') context 'greeting' %} Hi {{ a }} {% endblocktranslate %}",
        "{% blocktranslate count n=days %}One day{% plural %}{{ n }} days{% endblocktranslate %}",
        "{% blocktranslate count n=days context 'c' trimmed %} A {% plural %} {{ n }} B {% endblocktranslate %}",
        "\u00a0<p>\n      {% if x %}\n  {% translate 'Indented' %}\n {% endif %}don’t 'quote' \"me\"</p>\u00a0",
        "{# A remark: don't #}\n{% comment %}Let's{% endcomment %}\n{% translate 'After remarks' %}",
        "{% verbatim %}{% translate 'Not for us' %}{% endverbatim %}",
    ],
)
def test_extraction_copes_with_every_way_to_write_a_message(source, monkeypatch):
    source = "{% load i18n %}" + source
    assert extracted(source) == looked_up(source, monkeypatch)


def test_extraction_reads_every_function_of_python():
    catalog = Catalog()
    source = """
# Translators: said at the door.
_("Welcome")
_("Two" " parts")
ngettext("One day", "%(n)s days", n)
pgettext_lazy("address", "offices/")
npgettext("c", "a", "b", n)
text = _("Outer %(inner)s") % {"inner": gettext("Inner")}
"""
    add_python(catalog, source, "sample.py")
    assert set(files.by_key(catalog)) == {
        "Welcome", "Two parts", "One day\0%(n)s days", "address\4offices/", "c\4a\0b", "Outer %(inner)s", "Inner",
    }  # fmt: skip
    assert catalog.get("Welcome").auto_comments == ["said at the door."]
    assert catalog.get("Welcome").locations == [("sample.py", None)]


def test_translators_comments_of_templates_are_kept():
    catalog = Catalog()
    add_template(catalog, "{# Translators: a verb #}\n{% translate 'Open' %}", "sample.html")
    assert catalog.get("Open").auto_comments == ["a verb"]


def test_half_written_python_stops_the_extraction():
    with pytest.raises(SyntaxError):
        add_python(Catalog(), 'if True:\n_("Lost")', "sample.py")


def test_percent_in_a_template_constant_is_refused():
    with pytest.raises(ValueError, match="sample.html"):
        add_template(Catalog(), '{% include "x" with a=_("100 %") %}', "sample.html")


def test_message_functions_keep_their_names():
    """The extraction knows gettext functions by name; only gettext itself may be called _."""
    for file in python_files(settings.BASE_DIR):
        for line in file.read_text(encoding="utf-8").splitlines():
            if "gettext" in line and " as " in line and "import" in line:
                assert line.split(" as ")[1].strip() == "_", f"{file.name}: {line}"
