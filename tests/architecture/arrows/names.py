"""Who names whom without an import: url names, models, modules, templates and relations, written as strings."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

from tests.architecture.arrows.layers import LAYERS, layer_of, may_know, owner_of
from tests.architecture.templates.template_source import without_comments

_PACKAGE = f"(?P<package>{'|'.join(sorted(package for layer in LAYERS for package in layer))})"
_WAYS_TO_NAME = [
    re.compile(pattern)
    for pattern in [
        rf"{_PACKAGE}:\w*",  # events:list, and the beginning of one
        rf"admin:{_PACKAGE}_\w+",  # admin:events_event_change
        rf"{_PACKAGE}(?:\.\w+)+",  # enquiries.Mailbox, events.calendar.dates
        rf"{_PACKAGE}/[\w/]+\.(?:html|txt|xml)",  # events/lists/list.html
    ]
]
# What takes the bare name of an app.
_TAKES_APP = {"get_model", "get_app_config", "is_installed", "get_by_natural_key", "import_module"}
_MEANS_APP = {"app_label", "app_name", "namespace"}

_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_QUOTED = re.compile(r""""([^"]*)"|'([^']*)'""")
_COMPARED = re.compile(rf"""\b(?:{"|".join(_MEANS_APP)})\s*[=!]=\s*["']{_PACKAGE}["']""")
_AFTER_DOT = re.compile(r"\.([a-z_]+)")


def relations_unknown_to(package: str) -> dict[str, str]:
    """What packages above or beside hang on rows this one knows, and whose it is: {"mailbox": "enquiries"}."""
    known = [model._meta for model in apps.get_models() if _knows(package, model._meta.app_label)]
    own = {field.name for model in known for field in (*model.fields, *model.many_to_many)}
    relations = [relation for model in known for relation in model.related_objects]
    found = {each.get_accessor_name(): each.related_model._meta.app_label for each in relations}
    return {name: other for name, other in found.items() if name not in own and _is_wrong(package, other)}


def wrong_names(source: str, file: str, above: dict[str, str]) -> Iterator[str]:
    """file is a path such as offices/models/unit.py; above is what relations_unknown_to() its package."""
    package = Path(file).parts[0]
    tree = ast.parse(source)
    named = [other for text in _strings(tree) for other in _named_in(text)]
    named += [(word, word) for word in _bare_names(tree)]
    yield from (f"{file} names {name}" for other, name in named if _is_wrong(package, other))
    yield from (f"{file} names {word} of {above[word]}" for word in _words_of_rows(tree) if word in above)


def wrong_names_in_template(source: str, template: str, above: dict[str, str]) -> Iterator[str]:
    """template is a name such as offices/office.html."""
    owner = owner_of(template)
    for tag in _TAG.findall(without_comments(source)):
        quoted = ["".join(parts) for parts in _QUOTED.findall(tag) if not "".join(parts).endswith(".html")]
        named = [other for text in quoted for other in _named_in(text)]
        named += [(match["package"], match[0]) for match in _COMPARED.finditer(tag)]
        for other, name in named:
            if _is_wrong(owner, other):
                yield f"templates/{template} names {name}"
        for word in _AFTER_DOT.findall(_QUOTED.sub("", tag)):
            if word in above:
                yield f"templates/{template} names {word} of {above[word]}"


def _knows(package: str, other: str) -> bool:
    return layer_of(other) is not None and may_know(package, other)


def _is_wrong(package: str, other: str) -> bool:
    return layer_of(other) is not None and not may_know(package, other)


def _named_in(text: str) -> Iterator[tuple[str, str]]:
    for pattern in _WAYS_TO_NAME:
        if match := pattern.fullmatch(text):
            yield match["package"], text


def _strings(tree: ast.AST) -> Iterator[str]:
    """All of them but docstrings, which may speak of anything."""
    spoken = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken:
            yield node.value


def _bare_names(tree: ast.AST) -> Iterator[str]:
    """Names of packages where only an app can be meant."""
    for node in ast.walk(tree):
        meant: list[ast.AST] = []
        if isinstance(node, ast.Call) and _last_name(node.func) in _TAKES_APP:
            meant = node.args
        elif isinstance(node, ast.keyword) and (node.arg or "").rpartition("__")[2] in _MEANS_APP:
            meant = [node.value]
        elif isinstance(node, ast.Compare) and _last_name(node.left) in _MEANS_APP:
            meant = node.comparators
        yield from (text for part in meant for text in _strings(part) if re.fullmatch(_PACKAGE, text))


def _last_name(node: ast.AST) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))


def _words_of_rows(tree: ast.AST) -> Iterator[str]:
    """Attributes, and the parts of look-ups such as select_related("edition__award")."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.keyword) and node.arg:
            yield from node.arg.split("__")
    yield from (part for text in _strings(tree) if text.isidentifier() for part in text.split("__"))
