"""What stands around every page of an office and comes from other apps: one row of each kind at most.

An app above enters the names of its one-to-one relations to the office when it starts. They are loaded with
the office, so that they cost no query of their own.
"""

_relations: list[str] = []


def register(*relations: str) -> None:
    _relations.extend(relations)


def relations(through: str = "") -> list[str]:
    """What to load with an office, or with rows that lead to one through this field."""
    return [f"{through}__{name}" if through else name for name in _relations]
