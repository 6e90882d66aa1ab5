"""From dates and times in Germany to moments that can be compared.

Twice a year the clock is changed. A time that does not exist (31 March 2024, 2.30 am) is the moment that many
minutes after the gap began, when clocks show 3.30 am. A time that exists twice (27 October 2024, 2.30 am) is
the first of the two, as in iCalendar (RFC 5545, 3.3.5).
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")

# The days that can be stored. Outside, somebody has mistyped the year.
FIRST_DAY = date(1990, 1, 1)
LAST_DAY = date(2199, 12, 31)


def moment(day: date, clock: time) -> datetime:
    """The moment at which clocks in Germany show this time, in UTC."""
    return datetime.combine(day, clock, BERLIN).astimezone(UTC)


def start_of_day(day: date) -> datetime:
    """The first moment of a day in Germany. Days that no event can have become the nearest that one can."""
    return moment(min(max(day, FIRST_DAY), LAST_DAY), time())


def end_of_day(day: date) -> datetime:
    """The first moment that is no more of this day."""
    return moment(min(max(day, FIRST_DAY), LAST_DAY) + timedelta(days=1), time())
