"""Events in each other's way: at one place, or for the same people in one town, at the same time.

A hint for staff, nothing more. Exhibitions and the like, which go on for days, are in nobody's way; nor is
what is cancelled or postponed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from events.models import Event, EventDate, Place
from events.models.date_selection import LONG
from events.models.proposal import CLOSED


@dataclass(frozen=True)
class Clash:
    """date is the own one, other the one in its way."""

    date: EventDate
    other: EventDate
    is_same_place: bool


def clashes(event: Event, now=None) -> list[Clash]:
    """What is in the way of the coming dates of this event: anything of its own office, and what the public
    knows of others."""
    dates = [date for date in event.coming_dates(now) if _counts(date)]
    if not dates or event.place is None:
        return []
    # A place that somebody has proposed is no row yet.
    near = Q(event__place=event.place.pk) if event.place.pk else Q(pk__in=[])
    if event.place.town:
        near |= Q(event__place__town__iexact=event.place.town)
    others = (
        EventDate.objects.filter(near, _at_the_time_of(dates), is_long=False)
        .filter(Q(office=event.office_id) | Q(is_public=True))
        .exclude(event=event)
        .exclude(event__proposal__stage__in=CLOSED)
        .select_related("event__place", "event__office")
        .order_by("starts_at", "id")
    )
    return found(event, dates, others)


def _at_the_time_of(dates: list[EventDate]) -> Q:
    condition = Q()
    for date in dates:
        # The lower bound is for the index: no other date that counts lasts longer than that.
        bound = date.starts_at - LONG
        condition |= Q(starts_at__gte=bound, starts_at__lt=date.ends_at, ends_at__gt=date.starts_at)
    return condition


def found(event: Event, dates: Iterable[EventDate], others: Iterable[EventDate]) -> list[Clash]:
    """The clashes between the dates of an event and the dates of others, in their order."""
    return [
        Clash(date, other, same_place(event.place, other.event.place))
        for date in dates
        for other in others
        if _counts(date) and _counts(other) and overlap(date, other) and in_the_way(event, other.event)
    ]


def overlap(one: EventDate, other: EventDate) -> bool:
    """Whether there is a moment at which both are on. One may begin when the other ends."""
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


def in_the_way(one: Event, other: Event) -> bool:
    return same_place(one.place, other.place) or (
        same_town(one.place, other.place) and same_people(one, other)
    )


def same_place(one: Place | None, other: Place | None) -> bool:
    """The same row, or the same house in the list of another office. A town alone is no house."""
    if one is None or other is None or _is_only_a_town(one) or _is_only_a_town(other):
        return False
    return one == other or (_house(one) == _house(other) and same_town(one, other))


def same_town(one: Place | None, other: Place | None) -> bool:
    return bool(one and other and one.town and one.town.casefold() == other.town.casefold())


def same_people(one: Event, other: Event) -> bool:
    """Where nothing is said about whom an event is for, nothing is known."""
    return bool(one.audience) and one.audience == other.audience


def _counts(date: EventDate) -> bool:
    return date.takes_place and not date.is_long


def _house(place: Place) -> tuple[str, str]:
    return place.name_de.casefold().strip(), place.street.casefold().replace(" ", "")


def _is_only_a_town(place: Place) -> bool:
    return not place.street and place.name_de.casefold().strip() == place.town.casefold().strip()
