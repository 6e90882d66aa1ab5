"""Who may know whom: imports and templates point one way (docs/architecture.md)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.templates.template_source import line_of, without_comments

# From the bottom up. A package may know the layers below its own; siblings do not know each other.
LAYERS = [
    {"website"},
    {"keeper"},
    {"outbox", "attachments", "history", "search", "drafts", "proofreading", "translations"},
    {"documents"},
    {"offices"},
    {"accounts", "library"},
    {"events", "awards", "enquiries", "pages", "signpost"},
    {"config"},
]
# Beside the site, and nothing the site may rest on.
NOT_THE_SITE = {"tests", "scripts"}

# Template folders that show no subject belong to website; those that stand in for another project's
# templates (admin/ …) are put together where everything is known.
WEBSITE_FOLDERS = {"components", "errors"}
TOP = "config"

_TAG = re.compile(
    r"""\{%\s*(?P<tag>include|extends)\s+["'](?P<name>[^"']+)["']|\{%\s*load\s+(?P<load>[^%]+?)\s*%\}"""
)


def layer_of(package: str) -> int | None:
    return next((number for number, layer in enumerate(LAYERS) if package in layer), None)


def may_know(package: str, other: str) -> bool:
    """Whether package may use other, both being packages of the site."""
    if layer_of(package) is None:
        return True  # packages_without_layer() tells of it
    return package == other or layer_of(other) < layer_of(package)


def packages(root: Path) -> list[str]:
    """The packages of the site that exist: manage.py's neighbours."""
    found = [folder.parent.name for folder in sorted(root.glob("*/__init__.py"))]
    return [name for name in found if name not in NOT_THE_SITE]


def packages_without_layer(names: list[str]) -> list[str]:
    return [f"{name} has no place in the order of packages" for name in names if layer_of(name) is None]


def imported_packages(source: str) -> Iterator[tuple[int, str]]:
    """Line and first word of every absolute import. A relative one cannot leave its package."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.partition(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.lineno, node.module.partition(".")[0]


def wrong_imports(source: str, file: str) -> Iterator[str]:
    """Imports that point the wrong way. file is a path such as offices/models/unit.py."""
    package = Path(file).parts[0]
    for line, other in imported_packages(source):
        if other in NOT_THE_SITE:
            yield f"{file}:{line}: {package} must not rest on {other}"
        elif layer_of(other) is not None and not may_know(package, other):
            yield f"{file}:{line}: {package} must not import {other}"


def owner_of(template: str) -> str:
    """The package a template belongs to. template is a name such as offices/office.html."""
    folder = template.split("/")[0] if "/" in template else ""
    if folder in WEBSITE_FOLDERS or not folder:
        return "website"
    return folder if layer_of(folder) is not None else TOP


def tag_libraries(root: Path) -> dict[str, str]:
    """The package of each template tag library of the site."""
    libraries = root.glob("*/templatetags/*.py")
    return {file.stem: file.parts[-3] for file in libraries if file.stem != "__init__"}


def wrong_template_uses(source: str, template: str, libraries: dict[str, str]) -> Iterator[str]:
    """Included or extended templates and loaded libraries that belong to a package that must not be known.

    Tag libraries are the doors through which a page shows another subject's box, so pages may load
    any; what every page shares must not.
    """
    owner = owner_of(template)
    is_shared = owner == "website"
    source = without_comments(source)
    for match in _TAG.finditer(source):
        where = f"templates/{template}:{line_of(source, match.start())}"
        if match["name"]:
            if not may_know(owner, owner_of(match["name"])):
                yield f"{where}: a template of {owner} must not {match['tag']} {match['name']}"
            continue
        for library in _loaded(match["load"]):
            if library in libraries and is_shared and not may_know(owner, libraries[library]):
                yield f"{where}: a template of {owner} must not load {library} of {libraries[library]}"


def _loaded(words: str) -> list[str]:
    """The libraries of {% load a b %} and of {% load tag from a %}."""
    before, _from, library = words.partition(" from ")
    return [library.strip()] if library else before.split()
