"""Links above the list of events: the days people ask for most, one press away."""

from dataclasses import dataclass

from django.utils import timezone

from events.lists.filter import EventFilter
from events.lists.near_days import NearDays
from website.formats.in_words import date_span, weekday_date


@dataclass(frozen=True)
class Chip:
    """A link to these days, or away from them where they are chosen. The other conditions stay."""

    words: str
    days: str
    query: str
    is_set: bool


def chips(form: EventFilter) -> list[Chip]:
    today = timezone.localdate()
    return [_chip(form, near, *near.span(today)) for near in NearDays]


def _chip(form: EventFilter, near: NearDays, first, last) -> Chip:
    is_set = form.near == near
    query = form.state(**{"from": "", "to": "", "when": "" if is_set else near.value})
    return Chip(
        str(near.label), weekday_date(first) if first == last else date_span(first, last), query, is_set
    )
