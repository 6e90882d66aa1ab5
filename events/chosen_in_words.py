"""What somebody has chosen from the events, in words: for the names of calendars."""

from collections.abc import Iterator

from django.utils.translation import pgettext

from events.event_filter import EventFilter
from events.languages import Language
from events.models import Topic
from website.bilingual import pick
from website.formats import date_span, from_day, until_day


def chosen_in_words(form: EventFilter) -> list[str]:
    """In the active language; nothing where all events are chosen."""
    return [words for words in _parts(form) if words]


def _parts(form: EventFilter) -> Iterator[str]:
    office, programme = form.value("office"), form.value("programme")
    topic, language = form.value("topic"), form.value("language")
    yield pick(office, "place").text if office else ""
    yield pick(programme, "title").text if programme else ""
    yield str(Topic(topic).label) if topic else ""
    yield str(Language(language).label) if language else ""
    yield pgettext("events at places", "without steps") if form.value("accessible") else ""
    yield pgettext("events that are", "free of charge") if form.value("free") else ""
    yield _days(form.value("from"), form.value("to"))
    yield form.value("q") or ""


def _days(first, last) -> str:
    if first and last:
        return date_span(first, last)
    if first:
        return from_day(first)
    return until_day(last) if last else ""
