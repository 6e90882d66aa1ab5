"""Whose consultation hours the rules can tell: an office, or another place that has the same rows and flags.

What it has: state, consultation_hours (rows of WeeklyHour in offices/models/consultation.py),
consultation_exceptions, by_arrangement, phone_first, number_to_call and write_first. This is no Protocol,
because mypy does not find there the columns that Django makes in an Office.
"""

from typing import Any, TypeAlias

HasHours: TypeAlias = Any
