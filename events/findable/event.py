from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models import Event, EventDate, EventTopic, Organiser, Place
from offices.findable.where import COLUMNS, names_of
from offices.models import Office
from search.findable import Document, Findable, Group, Source, in_each_language, joined, texts_of


def _rows(keys):
    rows = Event.objects.public().select_related("office", "place").prefetch_related("organisers", "topics")
    return rows if keys is None else rows.filter(pk__in=keys)


def _document(event: Event) -> Document:
    return Document(
        titles=texts_of(event, "title"),
        texts=joined(
            texts_of(event, "summary", rich=["description"]),
            texts_of(event, "audience_note"),
            *(texts_of(organiser, "name") for organiser in event.organisers.all()),
        ),
        urls=in_each_language(lambda: reverse("events:event", args=[event.slug])),
        office_id=event.office_id,
        around=names_of(event.office),
        beside=joined(_place(event), in_each_language(lambda: _labels(event))),
        last_day=timezone.localdate(event.last_end) if event.last_end else date.max,
    )


def _place(event: Event) -> dict[str, str]:
    if not event.place:
        return {}
    line = f"{event.place.town} {event.place.street} {event.place.postcode}"
    return joined(texts_of(event.place, "name"), in_each_language(lambda: line))


def _labels(event: Event) -> str:
    """The words by which people choose from the list: its kind, its topics, for whom it is."""
    labels = [event.get_kind_display(), event.get_audience_display()]
    labels += [topic.get_topic_display() for topic in event.topics.all()]
    return "\n".join(map(str, filter(None, labels)))


EVENT = Findable(
    "event", _("Event"), _("Events"), Group.TAKE_PART, 4, Event, _rows, _document,
    (
        Source(Place, "SELECT id FROM events_event WHERE place_id = {row}.id"),
        Source(Organiser, "SELECT {row}.event_id"),
        Source(EventDate, "SELECT {row}.event_id"),
        Source(EventTopic, "SELECT {row}.event_id"),
        Source(Office, "SELECT id FROM events_event WHERE office_id = {row}.id", COLUMNS),
    ),
)  # fmt: skip
