"""What somebody has chosen from the events, in words: for the names of calendars, and above the list."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import get_language, pgettext

from events.lists.filter import EventFilter
from events.models import Topic
from website.formats.in_words import (
    date_span,
    from_day,
    until_day,
    weekday_date,
)
from website.languages.bilingual import Text, languages, pick
from website.languages.spoken import Language


@dataclass(frozen=True)
class ChosenCondition:
    """One condition, and the query that asks for all the others."""

    words: Text
    without: str


def chosen(form: EventFilter) -> list[ChosenCondition]:
    """In the active language; nothing where all events are chosen."""
    return [ChosenCondition(words, form.state_without(*names)) for names, words in _parts(form) if words]


def chosen_in_words(form: EventFilter) -> list[str]:
    return [words.text for _names, words in _parts(form) if words]


def _parts(form: EventFilter) -> Iterator[tuple[list[str], Text]]:
    office, programme = form.value("office"), form.value("programme")
    topic, language, town = form.value("topic"), form.value("language"), form.value("town")
    yield ["office"], pick(office, "place") if office else _here("")
    yield ["town"], Text(town or "", languages()[0], is_name=True)
    yield ["programme"], pick(programme, "title") if programme else _here("")
    yield ["topic"], _here(str(Topic(topic).label) if topic else "")
    yield ["language"], _here(str(Language(language).label) if language else "")
    yield (
        ["accessible"],
        _here(pgettext("events at places", "without steps") if form.value("accessible") else ""),
    )
    yield ["free"], _here(pgettext("events that are", "free of charge") if form.value("free") else "")
    yield ["from", "to", "when"], _here(_days(*form.days))
    yield ["q"], _here(form.value("q") or "")


def _here(text: str) -> Text:
    return Text(text, get_language())


def _days(first, last) -> str:
    if first and first == last:
        return weekday_date(first)
    if first and last:
        return date_span(first, last)
    if first:
        return from_day(first)
    return until_day(last) if last else ""
