"""Links above the list of events: the days people ask for most, one press away."""

from dataclasses import dataclass

from django.utils import timezone

from events.lists.near_days import NearDays
from website.formats.in_words import date_span, weekday_date


@dataclass(frozen=True)
class Chip:
    """A link to these days, or away from them where they are chosen. The other conditions stay."""

    words: str
    days: str
    query: str
    is_set: bool


def chips(chosen: NearDays | None, others: str) -> list[Chip]:
    """others: what else is asked for, as the query of an address."""
    today = timezone.localdate()
    return [_chip(near, chosen == near, others, *near.span(today)) for near in NearDays]


def _chip(near: NearDays, is_set: bool, others: str, first, last) -> Chip:
    query = "&".join(filter(None, [others, "" if is_set else f"when={near.value}"]))
    return Chip(
        str(near.label), weekday_date(first) if first == last else date_span(first, last), query, is_set
    )
