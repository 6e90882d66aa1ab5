"""What other apps tell the history (website/contributions/): which models are recorded, and which are not.

Each model of the site stands in one of the two lists; a test fails where one is in neither.
"""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.apps import apps
from django.db import models

from website.contributions.registry import all_of, entered


@dataclass(frozen=True)
class Recorded:
    """A model ("app.Model") of which each state is kept for a while, as often as staff change it."""

    model: str
    # The relation to the row on whose page it stands; "" for what has a page of its own.
    of: str = ""
    # The way from a row with a page to the key of whose it is; "" for what belongs to the whole site.
    owner: str = "office_id"
    # What follows from other fields, or what the site counts: no change by itself, and never set back.
    derived: tuple[str, ...] = ()
    # Whether the public sees it: restoring a text leaves that as it is.
    publishing: tuple[str, ...] = ()
    # A field and the value of it with which the row is not recorded: it is still what a resident has sent.
    unless: tuple[str, str] | None = None

    # Whether its rows outlive a restore, such as addresses that somebody may have kept.
    stays: bool = False

    def __hash__(self):
        return hash(self.model)

    @cached_property
    def model_class(self) -> type[models.Model]:
        return apps.get_model(self.model)

    @property
    def page(self) -> "Recorded":
        """Of the row on whose page this one stands, or its own."""
        if not self.of:
            return self
        return recorded_of(self.model_class._meta.get_field(self.of).related_model)

    def path(self, name: str) -> str:
        """The way from a row to a field of its page."""
        return f"{self.of}__{name}" if self.of else name

    @cached_property
    def untouched(self) -> frozenset[str]:
        """The fields that a restore leaves alone."""
        owner = self.owner.removesuffix("_id").split("__")[0] if not self.of else self.of
        return frozenset([self.model_class._meta.pk.name, owner, *self.derived, *self.publishing])


@dataclass(frozen=True)
class NotRecorded:
    """Models of which no state is ever kept, and why."""

    models: tuple[str, ...]
    because: str


# What is about to be written: keys of rows by their models.
Rows = dict[type[models.Model], set]


@dataclass(frozen=True)
class AroundRestoring:
    """What keeps the rest right when rows come back or are set back, such as entries of calendars."""

    around: Callable[[Rows], AbstractContextManager[None, Any]]


@contextmanager
def around_restoring(rows: Rows):
    with ExitStack() as stack:
        for each in all_of(AroundRestoring):
            stack.enter_context(each.around(rows))
        yield


_known: tuple = (None, {})


def _all_recorded() -> dict[type[models.Model], Recorded]:
    global _known
    if _known[0] is not entered():
        _known = (entered(), {each.model_class: each for each in all_of(Recorded)})
    return _known[1]


def recorded() -> Iterable[Recorded]:
    return _all_recorded().values()


def recorded_of(model: type[models.Model]) -> Recorded | None:
    return _all_recorded().get(model)


def rows_of_page(page: Recorded) -> list[Recorded]:
    """Of the rows that stand on the page of such a row."""
    return [each for each in recorded() if each.of and each.page is page]
