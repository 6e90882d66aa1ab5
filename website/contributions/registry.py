"""All contributions, told apart by their kind."""

from importlib import import_module
from typing import TypeVar

from django.apps import apps
from django.utils.module_loading import module_has_submodule

Kind = TypeVar("Kind")

# What belongs to an app stands below its name: an app that is entered twice adds nothing twice.
_of_app: dict[str, tuple] = {}


def enter(app: str, contributions: tuple) -> None:
    global _entered
    _of_app[app] = contributions
    _entered = Entered(_of_app)


def enter_all() -> None:
    """Once all models are loaded (website/apps.py)."""
    for app in apps.get_app_configs():
        if app.name != "website" and module_has_submodule(app.module, "contributions"):
            enter(app.name, import_module(f"{app.name}.contributions").CONTRIBUTIONS)


class Entered:
    """All that is entered, sorted by kind once: pages ask for it some fifty times."""

    def __init__(self, of_app: dict[str, tuple]):
        self.of_app = of_app
        self._of_kind: dict[type, tuple] = {}

    def of_kind(self, kind: type[Kind]) -> tuple[Kind, ...]:
        if kind not in self._of_kind:
            everything = (each for entered in self.of_app.values() for each in entered)
            self._of_kind[kind] = tuple(each for each in everything if isinstance(each, kind))
        return self._of_kind[kind]


_entered = Entered(_of_app)


def entered() -> Entered:
    """Another object whenever something else is entered."""
    global _entered
    if _entered.of_app is not _of_app:
        _entered = Entered(_of_app)
    return _entered


def all_of(kind: type[Kind]) -> tuple[Kind, ...]:
    """In the order of the apps."""
    return entered().of_kind(kind)
