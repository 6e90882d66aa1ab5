"""All messages of the code: what Python files and templates ask gettext for."""

import re
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract, extract_python
from django.utils.translation.template import templatize

# Name of the function: which arguments are the context (c), the text and its plural.
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
COMMENT_TAGS = ["Translators:"]

# Folders beside manage.py that are no part of the site.
NOT_THE_SITE = {"tests", "scripts"}
TEMPLATE_SUFFIXES = {".html", ".txt", ".xml", ".svg"}

# In templatize's output: comments and texts, which stay, and the white space between them.
_COMMENT_TEXT_OR_SPACE = re.compile(
    r"""(?P<kept>\#[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|[^\S\n]+""", re.VERBOSE
)
_PERCENT_IN_CONSTANT = re.compile(r"""_\((?:"[^"]*%[^"]*"|'[^']*%[^']*')\)""")


def packages(root: Path) -> list[Path]:
    """The site's packages: manage.py's neighbours."""
    neighbours = sorted(folder for folder in root.iterdir() if (folder / "__init__.py").exists())
    return [folder for folder in neighbours if folder.name not in NOT_THE_SITE]


def python_files(root: Path) -> list[Path]:
    files = [file for package in packages(root) for file in sorted(package.rglob("*.py"))]
    return [file for file in files if "migrations" not in file.parts]


def template_files(root: Path) -> list[Path]:
    folders = [root / "templates", *(package / "templates" for package in packages(root))]
    files = [file for folder in folders for file in sorted(folder.rglob("*"))]
    return [file for file in files if file.suffix in TEMPLATE_SUFFIXES]


def messages_of(root: Path) -> Catalog:
    """A catalogue of everything the code asks for, without translations."""
    catalog = Catalog()
    for file in python_files(root):
        add_python(catalog, file.read_text(encoding="utf-8"), file.relative_to(root).as_posix())
    for file in template_files(root):
        add_template(catalog, file.read_text(encoding="utf-8"), file.relative_to(root).as_posix())
    return catalog


def add_python(catalog: Catalog, source: str, name: str) -> None:
    """Add the messages of a Python file. One that is half-written stops here, so that no text gets lost."""
    compile(source, name, "exec", dont_inherit=True)
    _add(catalog, source, name)


def add_template(catalog: Catalog, source: str, name: str) -> None:
    """Add the messages of a template, under the very texts Django looks up when it shows the template."""
    if constant := _PERCENT_IN_CONSTANT.search(source):
        # Django doubles the percent sign of such a constant and never restores it.
        raise ValueError(f"{name}: {constant[0]} would show %% instead of %. Use {{% translate … as … %}}.")
    _add(catalog, _as_python(templatize(source, origin=name)), name)


def _as_python(templatized: str) -> str:
    """Make templatize's output readable for Python's tokenizer, which it was not written for.

    Indentation and no-break spaces outside the texts become single spaces.
    """
    return _COMMENT_TEXT_OR_SPACE.sub(lambda match: match["kept"] or " ", templatized)


def _add(catalog: Catalog, source: str, name: str) -> None:
    found = extract(extract_python, BytesIO(source.encode()), KEYWORDS, COMMENT_TAGS, strip_comment_tags=True)
    for _line, message, comments, context in found:
        catalog.add(message, locations=[(name, None)], auto_comments=comments, context=context)
