from datetime import date
from functools import lru_cache

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from events.models import Audience, Event, EventDate, EventKind, EventTopic, Organiser, Place, Topic
from events.words.dates import in_words, undated_in_words
from keeper.facts import rows_until_saved
from offices.findable.where import COLUMNS, names_of
from offices.models import Office
from search.findable import (
    Findable,
    Group,
    SearchDocument,
    Source,
    in_each_language,
    joined,
    of_keys,
    texts_of,
)
from website.formats.in_words import full_date

MOST_DAYS = 30


def _rows(keys):
    rows = (
        Event.objects.public()
        .select_related("office", "place")
        .prefetch_related("organisers", "topics", "dates")
    )
    return of_keys(rows, keys)


def _document(event: Event) -> SearchDocument:
    return SearchDocument(
        titles=texts_of(event, "title"),
        texts=joined(
            texts_of(event, "summary", rich=["description"]),
            texts_of(event, "audience_note"),
            *(texts_of(organiser, "name") for organiser in event.organisers.all()),
        ),
        urls=in_each_language(lambda: reverse("events:event", args=[event.slug])),
        office_id=event.office_id,
        around=names_of(event.office),
        beside=joined(_place(event), in_each_language(lambda: _labels(event)), _days(event)),
        last_day=timezone.localdate(event.last_end) if event.last_end else date.max,
    )


def _place(event: Event) -> dict[str, str]:
    if not event.place:
        return {}
    line = f"{event.place.town} {event.place.street} {event.place.postcode}"
    return joined(texts_of(event.place, "name"), in_each_language(lambda: line))


def _days(event: Event) -> dict[str, str]:
    """As people write them: "28. September 2023", "28.9.2023"."""
    days = [each.day for each in event.dates.all()[:MOST_DAYS]]
    return in_each_language(
        lambda: "\n".join(f"{full_date(day)} {day:%d %m} {day.day} {day.month} {day.year}" for day in days)
    )


def _labels(event: Event) -> str:
    """The words by which people choose from the list: its kind, its topics, for whom it is."""
    chosen = [(EventKind, event.kind), (Audience, event.audience)]
    chosen += [(Topic, row.topic) for row in event.topics.all()]
    return "\n".join(_label(choices, value, get_language()) for choices, value in chosen if value)


# Django's get_topic_display() goes through all choices each time.
@lru_cache
def _label(choices, value: str, _language: str | None) -> str:
    return str(choices(value).label) if value in choices else ""


def _details(keys: list[int]) -> dict[int, str]:
    now = timezone.now()
    return {event.pk: _when(event, now) for event in _with_dates(keys)}


@rows_until_saved
def _with_dates(keys: list[int]):
    return Event.objects.filter(pk__in=keys).prefetch_related("dates")


def _when(event: Event, now) -> str:
    """Its next date, or its last one; what is cancelled says so first."""
    dates = event.coming_dates(now)[:1] or event.past_dates(now)[-1:]
    return in_words(dates[0], now).plain if dates else undated_in_words(event, now)


EVENT = Findable(
    "event", _("Event"), Group.TAKE_PART, 4, Event, _rows, _document,
    (
        Source(Place, "SELECT id FROM events_event WHERE place_id = {row}.id"),
        Source(Organiser, "SELECT {row}.event_id"),
        Source(EventDate, "SELECT {row}.event_id"),
        Source(EventTopic, "SELECT {row}.event_id"),
        Source(Office, "SELECT id FROM events_event WHERE office_id = {row}.id", COLUMNS),
    ),
    details=_details,
)  # fmt: skip
