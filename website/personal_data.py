"""Which form asks for which personal data, told on the privacy page, and what of it may no longer be kept.

Every app with such a form enters it here when it is ready.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.functional import Promise


@dataclass(frozen=True)
class FormWithPersonalData:
    form: Promise
    data: Promise
    purpose: Promise
    kept_for: Promise


_forms: list[FormWithPersonalData] = []
_expiring: list[Callable[[date], QuerySet]] = []


def register(form: FormWithPersonalData) -> None:
    _forms.append(form)


def forms_with_personal_data() -> list[FormWithPersonalData]:
    return list(_forms)


def register_expiring(expired: Callable[[date], QuerySet]) -> None:
    """expired gives the rows that must be gone by this day."""
    _expiring.append(expired)


def expired(today: date) -> list[QuerySet]:
    return [rows(today) for rows in _expiring]
