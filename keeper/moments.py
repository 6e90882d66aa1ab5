"""Until when a page holds: the next moment at which the clock changes any page of the site.

One for all pages, asked of the tables once and not of each sentence: nobody can forget it, and a site changes
so some dozens of times a day.
"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from keeper.declarations import Moments
from website.contributions.registry import all_of

BERLIN = ZoneInfo("Europe/Berlin")
# In this process: the version that was asked about, from when to when the answer holds.
_known: tuple[int, datetime, datetime] | None = None


def until(version: int) -> datetime:
    """The moment at which pages of this version end, unless the version moves before."""
    global _known
    now = timezone.now()
    if _known and _known[0] == version and _known[1] <= now < _known[2]:
        return _known[2]
    found = next_moment(now)
    _known = (version, now, found)
    return found


def next_moment(now: datetime) -> datetime:
    told = (each.next_after(now) for each in all_of(Moments))
    return min([_midnight_after(now), *filter(None, told)])


def _midnight_after(now: datetime) -> datetime:
    tomorrow = now.astimezone(BERLIN).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time.min, BERLIN)
