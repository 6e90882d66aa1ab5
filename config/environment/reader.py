"""Reads environment variables. What is wrong is noted and told all at once, not only the first of it."""

import os
from collections.abc import Callable
from typing import NamedTuple, TypeVar

Value = TypeVar("Value")

SWITCH = {
    "1": True, "true": True, "yes": True, "on": True,
    "0": False, "false": False, "no": False, "off": False,
}  # fmt: skip
QUOTES = ("'", '"')


class Fault(NamedTuple):
    """A variable nobody can read, and what to do. Never with a secret in it."""

    name: str
    what: str
    remedy: str


class WrongValueError(ValueError):
    """What is wrong with a value, and what to do."""

    def __init__(self, what: str, remedy: str):
        super().__init__(what)
        self.what, self.remedy = what, remedy


class Environment:
    """An empty variable counts as one that is not set. For a wrong one the default stands in."""

    def __init__(self):
        self.faults: list[Fault] = []

    def read(self, name: str, parse: Callable[[str], Value], default: str) -> Value:
        """What this function makes of the variable. The default is written as the variable would be."""
        value = os.environ.get(name, "").strip()
        try:
            if value:
                return parse(_spelled_well(value))
        except WrongValueError as wrong:
            self.faults.append(Fault(name, wrong.what, wrong.remedy))
        return parse(default)

    def text(self, name: str, default: str = "") -> str:
        return self.read(name, str, default)

    def flag(self, name: str, default: bool) -> bool:
        def parse(value):
            if value.lower() not in SWITCH:
                raise WrongValueError(f"is “{value}”", "Say 1 or 0.")
            return SWITCH[value.lower()]

        return self._or(default, name, parse)

    def number(self, name: str, default: int, least: int = 0, most: int = 3600) -> int:
        def parse(value):
            try:
                number = int(value)
            except ValueError:
                number = None
            if number is None or not least <= number <= most:
                raise WrongValueError(f"is “{value}”", f"Give a whole number from {least} to {most}.")
            return number

        return self._or(default, name, parse)

    def _or(self, default: Value, name: str, parse: Callable[[str], Value]) -> Value:
        return self.read(name, lambda value: parse(value) if value else default, "")


def _spelled_well(value: str) -> str:
    """The value, unless it was written in a way that hides what is meant."""
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise WrongValueError("is not written in UTF-8", "Save the file with the variables as UTF-8.")
    if any(ord(character) < 32 for character in value):
        raise WrongValueError("holds a line break or another control character", "Write it in one line.")
    if len(value) > 1 and value[0] == value[-1] and value[0] in QUOTES and value[0] not in value[1:-1]:
        raise WrongValueError("has quotation marks around it", "Leave them out: here nothing takes them off.")
    return value
