"""The environment variables that a site reads: one that runs here lends them to no test and no measurement.

The names come from the code that asks for them, so that a new variable is not forgotten.
"""

import ast
import os
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = ROOT / "config" / "settings.py"
# What Django and the server read by themselves.
READ_BY_OTHERS = {"DJANGO_SETTINGS_MODULE", "GUNICORN_CMD_ARGS"}


def names(source: str = "") -> set[str]:
    """Each variable that the settings ask for, as in env.flag("DEBUG", default=False)."""
    return {_first_word(call) for call in _questions(source or SETTINGS.read_text(encoding="utf-8"))}


def environment_without_them() -> dict[str, str]:
    """What else this process was given, for a program that is started from here."""
    foreign = names() | READ_BY_OTHERS
    return {name: value for name, value in os.environ.items() if name not in foreign}


def forget_them() -> None:
    """Whoever reads the settings in this process from now on reads those of an empty environment."""
    for name in names() | READ_BY_OTHERS:
        os.environ.pop(name, None)


def _questions(source: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="env"))):
                yield node


def _first_word(call: ast.Call) -> str:
    return ast.literal_eval(call.args[0])
