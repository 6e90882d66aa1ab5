"""What each package says of its rows in its contributions."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from proofreading.text import KnownFacts
from website.contributions.registry import all_of


@dataclass(frozen=True)
class FactsOf:
    """What the rows of a model ("app.Model") have in their fields, and in those of what belongs to them."""

    model: str
    facts: Callable[[Any], KnownFacts]


@dataclass(frozen=True)
class NoProse:
    """Fields with text that nobody reads as such ("app.Model.field"), and why."""

    fields: tuple[str, ...]
    because: str


@dataclass(frozen=True)
class NotOurs:
    """Models whose texts come from residents ("app.Model"): nobody proofreads them."""

    models: tuple[str, ...]


@dataclass(frozen=True)
class Current:
    """Which rows of a model are worth a line on the desk: what the public sees, and what is still to come."""

    model: str
    rows: Callable[[QuerySet, Any], QuerySet]


def facts_of(row: Model) -> KnownFacts:
    """Of the row alone."""
    found = KnownFacts()
    for each in all_of(FactsOf):
        if each.model == row._meta.label:
            found |= each.facts(row)
    return found
