"""The rows that lists show, with all that a line tells. Whatever is asked of a list, each is loaded once."""

from events.models import Event, EventDate
from keeper.facts import rows_until_saved


@rows_until_saved
def listed_dates(keys: list[int]):
    return EventDate.objects.for_lists().filter(pk__in=keys)


@rows_until_saved
def listed_events(keys: list[int]):
    return Event.objects.for_lists().filter(pk__in=keys)
