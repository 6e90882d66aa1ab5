"""The rules of the house hold, and each of them can fail.

The rules themselves are in tests/architecture/, one file per concern.
"""

from pathlib import Path

import pytest

from tests.architecture import committed, layers, names, stylesheets
from tests.architecture.markup import markup_faults

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "templates"
CSS = ROOT / "static" / "css"
COMPONENT_CSS = CSS / "components"

# Partials in templates/components/ that need no stylesheet of their name, and why.
STRUCTURAL = {
    "choice_list": "several of choice.css",
    "display_button": "attributes of a button in display-bar.css",
    "answers": "pairs of facts.css",
    "checked_answers": "answers, and a form of form.css without fields",
    "field": "part of form.css",
    "field_help": "part of form.css",
    "field_optional": "part of form.css",
    "form_section": "part of form.css",
    "emblem_paths": "the drawings themselves, coloured by emblem.css and door.css",
    "external_link": "a link and its words",
    "head_links": "links in <head>, which nobody sees",
    "qr_code_drawing": "the drawing in qr-code.css",
    "page_tree_branch": "one level of page_tree, styled by page-tree.css",
}


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def from_root(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def none(sentences) -> None:
    """Fail with the sentences, one a line."""
    found = sorted(sentences)
    assert not found, "\n" + "\n".join(found)


def python_files() -> list[Path]:
    files = [file for package in layers.packages(ROOT) for file in (ROOT / package).rglob("*.py")]
    return [file for file in files if "migrations" not in file.parts]


def template_files() -> list[tuple[Path, str]]:
    """Every template with its name, as Django calls it."""
    folders = [TEMPLATES, *ROOT.glob("*/templates")]
    return [
        (file, file.relative_to(folder).as_posix())
        for folder in folders
        for file in folder.rglob("*")
        if file.suffix in {".html", ".txt", ".xml", ".svg"}
    ]


@pytest.fixture(scope="module")
def project_files() -> list[str]:
    files = committed.project_files(ROOT)
    if files is None:
        pytest.skip("no git to ask which files are committed")
    return files


# (a) Imports and templates point one way.


def test_every_package_has_its_layer():
    none(layers.packages_without_layer(layers.packages(ROOT)))


def test_imports_point_one_way():
    none(
        sentence for file in python_files() for sentence in layers.wrong_imports(read(file), from_root(file))
    )


def test_templates_point_one_way():
    libraries = layers.tag_libraries(ROOT)
    none(
        sentence
        for file, name in template_files()
        for sentence in layers.wrong_template_uses(read(file), name, libraries)
    )


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("website/views.py", "from offices.models import Office"),
        ("website/views.py", "import outbox"),
        ("outbox/models.py", "import search.index"),
        ("search/index.py", "def later():\n    from events import models"),
        ("offices/views.py", "import json, events.models as e"),
        ("events/views.py", "from awards.models import Award"),
        ("pages/views.py", "from config import settings"),
        ("offices/views.py", "from tests.cast import anna"),
        ("config/urls.py", "import scripts.catalogues"),
    ],
)
def test_wrong_import_is_found(file, source):
    assert len(list(layers.wrong_imports(source, file))) == 1


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("config/urls.py", "from events.views import home\nimport website, pages"),
        ("offices/models/unit.py", "from .office import Office\nfrom website.richtext import RichTextField"),
        ("events/views.py", "import search\nfrom offices import models\nfrom events import forms"),
        ("website/views.py", "import eventsource, django.conf"),
    ],
)
def test_right_import_is_left_alone(file, source):
    assert list(layers.wrong_imports(source, file)) == []


def test_package_without_layer_is_found():
    assert layers.packages_without_layer(["website", "shop"]) == [
        "shop has no place in the order of packages"
    ]


LIBRARIES = {"page": "website", "offices": "offices", "events": "events"}


@pytest.mark.parametrize(
    ("template", "source"),
    [
        ("components/card.html", "{% load i18n page offices %}"),
        ("components/card.html", "<p>\n{% include 'offices/card.html' %}"),
        ("errors/404.html", '{% include "events/list.html" with a=b %}'),
        ("website/display.html", "{% load coming from events %}"),
        ("events/event.html", '{% extends "awards/base.html" %}'),
    ],
)
def test_wrong_template_use_is_found(template, source):
    (sentence,) = layers.wrong_template_uses(source, template, LIBRARIES)
    assert sentence.startswith(f"templates/{template}:{source.count(chr(10)) + 1}: ")


@pytest.mark.parametrize(
    ("template", "source"),
    [
        ("base.html", "{% load i18n page offices %}"),
        ("offices/office.html", "{% load coming from events %}"),
        ("config/home.html", '{% load events offices %}{% include "pages/news.html" %}'),
        (
            "events/event.html",
            '{% extends "base.html" %}{% load offices %}{% include "components/icon.html" %}',
        ),
        ("admin/base_site.html", '{% extends "admin/base.html" %}{% load offices %}'),
        (
            "offices/office.html",
            '{% comment %}{% load events %}{% endcomment %}{# {% include "events/a.html" %} #}',
        ),
        ("offices/office.html", "{% include section.template %}{% load i18n %}"),
    ],
)
def test_right_template_use_is_left_alone(template, source):
    assert list(layers.wrong_template_uses(source, template, LIBRARIES)) == []


# (b) Names say what a thing is about.


def test_names_name_a_concern(project_files):
    none(sentence for file in project_files for sentence in names.empty_names(file))


@pytest.mark.parametrize(
    "file",
    ["website/utils.py", "offices/core/models.py", "static/css/common.css", "templates/misc/a.html", "tools/a.svg",
     "events/date_helpers.py"],
)  # fmt: skip
def test_empty_name_is_found(file):
    assert list(names.empty_names(file))


@pytest.mark.parametrize(
    "file", ["offices/models/unit.py", "website/scores.py", "static/images/tools.svg", "website/miscast.py"]
)
def test_telling_name_is_left_alone(file):
    assert list(names.empty_names(file)) == []


# (c) No committed file says where it was made.


def test_no_file_names_a_registry_or_a_machine(project_files):
    none(s for file in project_files for s in committed.telling_lines(committed.text_of(ROOT / file), file))


def test_requirements_name_no_address():
    found = sorted(ROOT.glob("requirements*.txt"))
    assert found
    none(sentence for file in found for sentence in committed.index_addresses(read(file), file.name))


@pytest.mark.parametrize(
    "text", ["see {slash}work/main", "WORKDIR {slash}root/", "'{slash}home/anna'", "from pypi{dot}org/simple"]
)
def test_telling_line_is_found(text):
    # Put together here, because this file is committed, too.
    assert len(list(committed.telling_lines(text.format(slash="/", dot="."), "a.txt"))) == 1


@pytest.mark.parametrize("text", ["https://example.org/home/page", "the homework/work", "{% url 'home' %}"])
def test_line_that_tells_nothing_is_left_alone(text):
    assert list(committed.telling_lines(text, "a.txt")) == []


@pytest.mark.parametrize(
    "line", ["--index-url x", "-f wheels", "a @ https://example.org/a.whl", "--find-links=x"]
)
def test_address_in_requirements_is_found(line):
    assert list(committed.index_addresses(f"a==1\n{line}\n    # via -b", "requirements.txt")) == [
        "requirements.txt:2: names an address"
    ]


# (d) Nothing inline, nothing foreign, nothing in pixels.


def test_templates_have_nothing_inline_and_nothing_foreign():
    none(s for file, _name in template_files() for s in markup_faults(read(file), from_root(file)))


def test_stylesheets_are_ours_and_grow_with_the_text():
    none(s for file in CSS.rglob("*.css") for s in stylesheets.css_faults(read(file), from_root(file)))


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


@pytest.mark.parametrize(
    "css",
    [
        ".a { background: url(https://example.org/a.png); }",
        '@import url("//example.org/a.css");',
        '@import "https://example.org/a.css";',
        ".a { margin: 0 -3px; }",
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


# (e) High contrast is the same, chosen or asked for by the device.


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


# (f) One partial, one stylesheet, one import.


def test_site_css_imports_every_component_once():
    existing = [f"components/{file.name}" for file in COMPONENT_CSS.glob("*.css")]
    none(stylesheets.import_faults(read(CSS / "site.css"), existing))


def test_every_component_has_its_stylesheet():
    partials = [file.stem for file in (TEMPLATES / "components").glob("*.html")]
    styles = [file.stem for file in COMPONENT_CSS.glob("*.css")]
    none(stylesheets.partials_without_stylesheet(partials, styles, set(STRUCTURAL)))


def test_import_fault_is_found():
    css = '@import url("components/a.css") layer(c);\n/* @import url("components/b.css"); */\n'
    css += (
        '@import url("components/c.css");\n@import url("components/c.css");\n@import url("components/d.css");'
    )
    sentences = list(stylesheets.import_faults(css, [f"components/{name}.css" for name in "abc"]))
    assert sentences == [
        "site.css imports components/b.css 0 times",
        "site.css imports components/c.css 2 times",
        "site.css imports components/d.css, which does not exist",
    ]


def test_partial_without_stylesheet_is_found():
    sentences = stylesheets.partials_without_stylesheet(
        ["door_plate", "icon", "paths", "lost"], ["door-plate", "icon"], {"paths", "gone"}
    )
    assert list(sentences) == [
        "templates/components/lost.html has no stylesheet and is not listed as structural",
        "gone is listed as structural and does not exist",
    ]
