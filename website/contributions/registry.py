"""All contributions, told apart by their kind."""

from functools import cache
from importlib import import_module
from typing import TypeVar

from django.apps import apps
from django.utils.module_loading import module_has_submodule

Kind = TypeVar("Kind")

# What belongs to an app stands below its name: an app that is entered twice adds nothing twice.
_of_app: dict[str, tuple] = {}


def enter(app: str, contributions: tuple) -> None:
    _of_app[app] = contributions
    all_of.cache_clear()


def enter_all() -> None:
    """Once all models are loaded (website/apps.py)."""
    for app in apps.get_app_configs():
        if app.name != "website" and module_has_submodule(app.module, "contributions"):
            enter(app.name, import_module(f"{app.name}.contributions").CONTRIBUTIONS)


@cache
def all_of(kind: type[Kind]) -> tuple[Kind, ...]:
    """In the order of the apps."""
    return tuple(each for entered in _of_app.values() for each in entered if isinstance(each, kind))
