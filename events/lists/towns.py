"""The towns where events really are: a list of offices would not know them."""

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from events.models import Event, EventDate, Place
from keeper.facts import until_saved, until_the_next_moment
from website.reading.letters import fold

# What a town is called → how it is written in the rows: "Jena", "jena" and "Jena " are one.
Towns = dict[str, list[str]]


@until_the_next_moment
def towns_to_come() -> Towns:
    """Of public events that are not over, or whose date is to be announced."""
    here, now = OuterRef("pk"), timezone.now()
    coming = EventDate.objects.public().filter(event__place=here, ends_at__gt=now)
    undated = Event.objects.public().undated().filter(place=here)
    return _towns(Place.objects.filter(Exists(coming) | Exists(undated)))


@until_saved
def towns_of_all() -> Towns:
    """Of all public events, past and coming."""
    return _towns(Place.objects.filter(Exists(Event.objects.public().filter(place=OuterRef("pk")))))


def town_called(name: str, towns: Towns) -> str:
    """The town as it is called here, however it was typed; "" if it is none of these."""
    typed = fold(name)
    return next((town for town in towns if typed and fold(town) == typed), "")


def _towns(places: QuerySet[Place]) -> Towns:
    names = places.exclude(town="").order_by("town").values_list("town", flat=True).distinct()
    found: dict[str, list[str]] = {}
    for name in names:
        if fold(name):
            found.setdefault(fold(name), []).append(name)
    return {_best(found[key]): found[key] for key in sorted(found)}


def _best(spellings: list[str]) -> str:
    """The spelling to show: with a capital rather than without, and without blanks around it."""
    return min(spellings, key=lambda name: (name.strip()[:1].islower(), name != name.strip(), name)).strip()
