"""What stands around every page of an office and comes from other apps: one row of each kind at most.

An app above enters the names of its one-to-one relations to the office when it starts. They are loaded with
the office, so that they cost no query of their own.
"""

_relations: list[str] = []


def register(*relations: str) -> None:
    _relations.extend(relations)


def relations() -> list[str]:
    return list(_relations)


def with_office(rows, through: str = "office"):
    """Rows (a queryset) with the office they lead to, loaded with what stands around its pages."""
    return rows.select_related(through, *(f"{through}__{name}" for name in _relations))
