"""From when to when a date stands in a calendar (RFC 5545, 3.6.1).

Times are written in UTC, which every program understands and no clock change touches. Days have no time zone;
their end is the first day that is no more of it.
"""

from datetime import UTC, date, datetime, timedelta

from events.models import EventDate

Span = tuple[date | datetime, date | datetime | None]


def is_whole_days(row: EventDate) -> bool:
    """What lasts all day, what has no known time, and what goes on for days on end, such as exhibitions: with
    times it would fill every night in a calendar. The times are in the description."""
    return row.starts is None or row.is_long


def span(row: EventDate) -> Span:
    """Beginning and end; without an end nobody knows it.

    An open end is left out, neither as DTEND nor as DURATION: each would be made up. Calendars then show the
    beginning, for a length of their own.
    """
    if is_whole_days(row):
        return row.day, row.final_day + timedelta(days=1)
    if has_open_end(row):
        return row.starts_at.astimezone(UTC), None
    return row.starts_at.astimezone(UTC), row.ends_at.astimezone(UTC)


def has_open_end(row: EventDate) -> bool:
    """Whether it begins at a known time and nobody knows its end. Several days end with the last."""
    return row.starts is not None and row.ends is None and row.is_one_day
