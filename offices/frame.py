"""What stands around every page of an office and comes from other apps: one row of each kind at most."""

from dataclasses import dataclass

from website.contributions.registry import all_of


@dataclass(frozen=True)
class AroundOffice:
    """The name of a one-to-one relation to the office. Its row is loaded with the office."""

    relation: str


def relations() -> list[str]:
    return [around.relation for around in all_of(AroundOffice)]


def with_office(rows, through: str = "office"):
    """Rows (a queryset) with the office they lead to, loaded with what stands around its pages."""
    return rows.select_related(through, *(f"{through}__{name}" for name in relations()))
