"""Which lines of a list show a picture: each event once, however many dates it has on the page."""

from collections.abc import Iterable
from dataclasses import replace

from events.lists.days import ListedDay

# What may be seen before anybody scrolls is not put off.
AT_ONCE = 2


def pictured(days: Iterable[ListedDay]) -> list[ListedDay]:
    seen: set[int] = set()
    found = []
    for day in days:
        before = len(seen)
        shown = []
        for date in day.dates:
            if date.event_id not in seen and date.event.has_card:
                seen.add(date.event_id)
                shown.append(date.pk)
        at_once = shown[: max(AT_ONCE - before, 0)]
        found.append(replace(day, pictures=frozenset(shown), at_once=frozenset(at_once)))
    return found
