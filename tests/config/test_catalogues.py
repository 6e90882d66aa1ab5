"""The interface texts are complete in every language, and the checks that say so can fail."""

import json
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from django.conf import settings
from django.template import engines
from django.template.base import Template
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.utils.translation import gettext, ngettext, npgettext, override, pgettext

from scripts.translation import exchange, files, findings, wording
from scripts.translation.messages import add_python, add_template, messages_of, python_files, template_files

LANGUAGES = [code for code, _name in settings.LANGUAGES if code != files.SOURCE_LANGUAGE]


@pytest.fixture(scope="module")
def messages():
    return messages_of(settings.BASE_DIR)


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_holds_exactly_the_messages_of_the_code(messages, language):
    assert "\n".join(findings.differences(messages, files.read(settings.BASE_DIR, language))) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_well(language):
    assert "\n".join(findings.faults(files.read(settings.BASE_DIR, language), language)) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_mo_is_compiled_from_po(language):
    path = files.path_of(settings.BASE_DIR, language)
    catalog = files.read(settings.BASE_DIR, language)
    assert list(findings.stale_mo(path.with_suffix(".mo"), catalog, language)) == []


def test_messages_are_good_english(messages):
    assert "\n".join(findings.source_faults(messages)) == ""


def test_bad_english_is_detected():
    (sentence,) = findings.source_faults(german('The "door"', "", locations=[("a.py", None)]))
    assert sentence.startswith('“The "door"” has typewriter quotes')
    assert sentence.endswith("a.py)")


def test_english_is_said_as_the_code_has_it(messages):
    """There is no English catalogue, and no package brings one that says something else."""
    with override("en"):
        for message in files.by_key(messages).values():
            forms = [message.id] if isinstance(message.id, str) else list(message.id)
            assert [_said(message.context, forms, number) for number in range(1, len(forms) + 1)] == forms


def _said(context, forms, number):
    counted = (number,) if len(forms) > 1 else ()
    if context:
        return (npgettext if counted else pgettext)(context, *forms, *counted)
    return (ngettext if counted else gettext)(*forms, *counted)


def test_django_finds_the_translations():
    with override("de"):
        assert gettext("Skip to the content") == "Zum Inhalt springen"
        assert pgettext("address", "offices/") == "bueros/"
        assert ngettext("%(counter)s page", "%(counter)s pages", 2) == "%(counter)s Seiten"
    with override("en"):
        assert gettext("Skip to the content") == "Skip to the content"
        assert pgettext("address", "offices/") == "offices/"


def test_german_times_do_not_break():
    with override("de"):
        span = gettext("%(opens)s to\u00a0%(closes)s") % {"opens": "9", "closes": "12"}
        assert span == "9\u00a0bis\u00a012\u00a0Uhr"
        assert gettext("%(time)s") % {"time": "9"} == "9\u00a0Uhr"


# What the extraction finds is what Django looks up.


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


# The checks can fail.


def german(id, string, **details) -> Catalog:
    catalog = files.PlainCatalog("de")
    catalog.add(id, string, **details)
    return catalog


@pytest.mark.parametrize(
    ("id", "string", "complaint"),
    [
        ("Door", "", "is not translated"),
        (("%(n)s door", "%(n)s doors"), ("%(n)s Tür", ""), "is not translated"),
        ("Hello %(name)s", "Hallo", "other placeholders"),
        ("Hello %(name)s", "Hallo %(nom)s", "other placeholders"),
        ("Hello {name}", "Hallo {nam}", "other placeholders"),
        (("A door", "%(n)s doors"), ("Eine Tür", "Türen"), "other placeholders"),
        (("A door", "%(n)s doors"), ("%(m)s Tür", "%(n)s Türen"), "other placeholders"),
        ("%(n)s %% of it", "%(n)s % davon", "percent sign"),
        ("Close the door", "Mach du die Tür zu", "Sie"),
        ("Your door", "Deine Tür", "Sie"),
        ("Guides", "Lots*innen", "gender sign"),
        ("Guides", "Lots:innen", "gender sign"),
        ("Guides", "Lots_innen", "gender sign"),
        ("The “door”", 'Die "Tür"', "typewriter quotes"),
        ("It’s here", "Hier ist's", "typewriter quotes"),
        ("The “door”", "Die “Tür”", "quotation marks"),
        ("The “door”", "Die „Tür”", "quotation marks"),
    ],
)
def test_broken_translation_is_detected(id, string, complaint):
    assert complaint in " ".join(findings.faults(german(id, string), "de"))


def test_fuzzy_translation_is_detected():
    assert "fuzzy" in " ".join(findings.faults(german("Door", "Tür", flags=["fuzzy"]), "de"))


@pytest.mark.parametrize(
    ("id", "string"),
    [
        (("One door", "%(n)s doors"), ("Eine Tür", "%(n)s Türen")),
        ("%(n)s %% of it", "%(n)s\u00a0%% davon"),
        ("100 % open", "100 % offen"),
        ('<a href="%(url)s">Door</a> “A”', '<a href="%(url)s">Tür</a> „A“'),
        ("Opened in", "Geöffnet: in Gera"),
        ("%(checked_in)s", "%(checked_in)s Uhr"),
        ("Duty", "Dauer der Duldung"),
    ],
)
def test_good_translation_is_left_alone(id, string):
    assert list(findings.faults(german(id, string), "de")) == []


def test_english_may_use_its_own_quotes():
    assert list(wording.faults("It’s the “door”", "en")) == []


def test_missing_and_surplus_messages_are_detected():
    sentences = list(
        findings.differences(german("New", "", locations=[("a.py", None)]), german("Old", "Alt"))
    )
    assert sentences == ["“New” is missing (in the code: a.py)", "“Old” is not in the code any more"]


def test_stale_mo_is_detected(tmp_path):
    path = tmp_path / "django.mo"
    catalog = german("Door", "Tür")
    assert list(findings.stale_mo(path, catalog, "de")) == ["django.mo is not compiled from it"]
    path.write_bytes(files.mo_bytes(catalog))
    assert list(findings.stale_mo(path, catalog, "de")) == []
    assert list(findings.stale_mo(path, german("Door", "Tor"), "de")) == ["django.mo is not compiled from it"]


# Merging, filling.


def test_merge_keeps_translations_and_drops_what_the_code_dropped():
    code, old = Catalog(), german("Kept", "Behalten", user_comments=["by hand"])
    old.add("Dropped", "Weg")
    code.add("new"), code.add("Kept")
    merged = files.merge(code, old, "de")
    assert [(m.id, m.string) for m in merged if m.id] == [("Kept", "Behalten"), ("new", None)]
    assert merged.get("Kept").user_comments == ["by hand"]


def test_files_survive_reading_and_writing(tmp_path):
    catalog = german(("A door", "%(n)s doors"), ("Eine Tür", "%(n)s Türen"), locations=[("a.py", None)])
    catalog.add("offices/", "bueros/", context="address")
    files.write(tmp_path, "de", catalog)
    again = files.merge(catalog, files.read(tmp_path, "de"), "de")
    assert files.po_text(again) == files.path_of(tmp_path, "de").read_text(encoding="utf-8")
    compiled = GNUTranslations(BytesIO(files.mo_bytes(again)))
    assert compiled.ngettext("A door", "%(n)s doors", 2) == "%(n)s Türen"
    assert compiled.pgettext("address", "offices/") == "bueros/"


def test_missing_translations_can_be_filled_in():
    catalog = german("Door", "")
    catalog.add("high", "", context="contrast")
    catalog.add(("A door", "%(n)s doors"))
    catalog.add("Floor", "Boden")
    missing = json.loads(json.dumps(exchange.missing(catalog)))
    assert missing == {"Door": "", "contrast\4high": "", "A door\0%(n)s doors": ["", ""]}
    missing |= {"Door": "Tür", "contrast\4high": "hoch", "A door\0%(n)s doors": ["Eine Tür", "%(n)s Türen"]}
    assert exchange.fill(catalog, missing) == []
    assert exchange.missing(catalog) == {}


def test_translations_that_do_not_fit_are_refused():
    catalog = german(("A door", "%(n)s doors"), None)
    refused = exchange.fill(catalog, {"Window": "Fenster", "A door\0%(n)s doors": "Tür", "Roof": ""})
    assert len(refused) == 2
