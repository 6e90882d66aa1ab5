"""Which form asks for which personal data, told on the privacy page, and what of it may no longer be kept.

Every app with such a form contributes both.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.functional import Promise

from website.contributions.registry import all_of


@dataclass(frozen=True)
class FormWithPersonalData:
    form: Promise
    data: Promise
    purpose: Promise
    read_by: Promise
    kept_for: Promise


@dataclass(frozen=True)
class Expiring:
    """rows gives what must be gone by a day."""

    rows: Callable[[date], QuerySet]


def forms_with_personal_data() -> tuple[FormWithPersonalData, ...]:
    return all_of(FormWithPersonalData)


def expired(today: date) -> list[QuerySet]:
    return [expiring.rows(today) for expiring in all_of(Expiring)]
