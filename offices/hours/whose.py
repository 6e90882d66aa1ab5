"""Whose consultation hours the rules can tell: an office, or what has the same rows and flags."""

from typing import Any, Protocol, TypeVar


class HasHours(Protocol):
    @property
    def state(self) -> str: ...

    @property
    def consultation_hours(self) -> Any:
        """Rows of WeeklyHour (offices/models/consultation.py)."""

    @property
    def consultation_exceptions(self) -> Any: ...

    @property
    def by_arrangement(self) -> bool: ...

    @property
    def phone_first(self) -> bool: ...

    @property
    def number_to_call(self) -> str: ...

    @property
    def write_first(self) -> bool: ...


Whose = TypeVar("Whose", bound=HasHours)
