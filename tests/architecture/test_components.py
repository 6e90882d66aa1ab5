"""One partial, one stylesheet, one import."""

from tests.architecture import stylesheets
from tests.architecture.files import CSS, TEMPLATES, none, read

COMPONENT_CSS = CSS / "components"

# Partials in templates/components/ that need no stylesheet of their name, and why.
STRUCTURAL = {
    "display_buttons": "buttons of display-bar.css",
    "display_state": "a sentence of display-bar.css",
    "answers": "pairs of facts.css",
    "checked_answers": "answers, and a form of form.css without fields",
    "field_help": "part of field.css",
    "field_optional": "part of field.css",
    "form_section": "part of form.css",
    "emblem_paths": "the drawings themselves, coloured by emblem.css and door.css",
    "external_link": "a link and its words",
    "head_links": "links in <head>, which nobody sees",
    "page_tree_branch": "one level of page_tree, styled by page-tree.css",
}


def test_site_css_imports_every_component_once():
    existing = [file.relative_to(CSS).as_posix() for file in COMPONENT_CSS.rglob("*.css")]
    none(stylesheets.import_faults(read(CSS / "site.css"), existing))


def test_every_component_has_its_stylesheet():
    partials = [file.stem for file in (TEMPLATES / "components").glob("*.html")]
    styles = [file.stem for file in COMPONENT_CSS.rglob("*.css")]
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
