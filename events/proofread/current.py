"""What is still to come."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from events.models import Event, Programme


def coming_events(rows: Any, now: Any) -> QuerySet:
    loaded = rows.public().not_over(now).select_related("place", "programme").prefetch_related("dates")
    return loaded.order_by("first_start", "pk")


def coming_dates(rows: Any, now: Any) -> QuerySet:
    """Those with a note: the others say nothing in words."""
    said = rows.filter(is_public=True, ends_at__gt=now).exclude(note_de="", reason_de="", editors_note="")
    loaded = said.select_related("event__place", "event__programme").prefetch_related("event__dates")
    return loaded.order_by("starts_at", "pk")


def of_coming_events(rows: Any, now: Any) -> QuerySet:
    return rows.filter(event__in=Event.objects.public().not_over(now))


def current_programmes(rows: Any, now: Any) -> QuerySet:
    return rows.public().exclude(pk__in=Programme.objects.over(timezone.localdate(now)))
