"""What apps have below the page of an office, in the overview of all pages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from offices.models import Office
from website.contributions.registry import all_of
from website.overview import OverviewEntry


@dataclass(frozen=True)
class BelowOffices:
    """entries takes the offices, and answers with the entries of each by its id: load nothing per office."""

    entries: Callable[[Iterable[Office]], dict[int, list[OverviewEntry]]]
    # Whether every office has them: they stand after what it makes itself.
    has_each: bool = False


def below_offices(offices: Iterable[Office]) -> list[dict[int, list[OverviewEntry]]]:
    return [each.entries(offices) for each in sorted(all_of(BelowOffices), key=lambda each: each.has_each)]
