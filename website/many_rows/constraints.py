"""The rules of a row that the database keeps. Django asks for each of them alone, which are three queries a
rule; on a page with hundreds of rows that takes longer than a browser waits.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import reduce
from operator import and_

from django.db import models, router


@contextmanager
def few_questions(row: models.Model) -> Iterator[None]:
    """Inside, what is typed into this row is checked by rules that it can break, and first by all at once."""
    before = None if row._state.adding else dict(vars(row))
    row.get_constraints = lambda: _worth_a_look(row, before)
    try:
        yield
    finally:
        del row.get_constraints


def _worth_a_look(row: models.Model, before: dict | None) -> list[tuple[type[models.Model], list]]:
    found = []
    for model, constraints in type(row).get_constraints(row):
        checks = [each for each in constraints if isinstance(each, models.CheckConstraint)]
        touched = [each for each in checks if _is_touched(row, before, _names_in(each))]
        broken = touched if touched and not _all_hold(row, touched) else []
        found.append((model, [each for each in constraints if each not in checks or each in broken]))
    return found


def _is_touched(row: models.Model, before: dict | None, names: set[str]) -> bool:
    """What stands in the database as it is has been checked there."""
    columns = [row._meta.get_field(name).attname for name in names]
    return before is None or any(before.get(name) != vars(row).get(name) for name in columns)


def _names_in(constraint: models.CheckConstraint) -> set[str]:
    return constraint.condition.referenced_base_fields


def _all_hold(row: models.Model, checks: list[models.CheckConstraint]) -> bool:
    names = set().union(*map(_names_in, checks))
    others = {field.name for field in row._meta.concrete_fields} - names
    known = row._get_field_expression_map(meta=row._meta, exclude=others)
    using = router.db_for_write(type(row), instance=row)
    return reduce(and_, [each.condition for each in checks]).check(known, using=using)
