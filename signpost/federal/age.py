"""Whether somebody has looked at the federal numbers within a year."""

from datetime import date

from django.utils import timezone

from signpost.federal.help import federal_help

DAYS = 365


def to_be_checked_again() -> date | None:
    """The day on which the oldest entry was checked, if that is more than a year ago."""
    oldest = min(each.checked for each in federal_help())
    return oldest if (timezone.localdate() - oldest).days > DAYS else None
