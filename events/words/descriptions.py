"""What is known of an event or a programme in a line, for lists of results. In the language of its texts."""

from datetime import datetime

from django.utils.text import capfirst
from django.utils.translation import get_language, override

from events.models import Event, Programme
from events.words.dates import event_in_one_line
from events.words.plain_text import language_of_text, place_name
from events.words.programme import period_in_words
from website.languages.bilingual import Text, pick


def when_and_where(event: Event, now: datetime) -> Text:
    """Its next date, its place, and its summary."""
    language = language_of_text(event, get_language())
    with override(language):
        parts = [event_in_one_line(event, now), place_name(event, language).text, pick(event, "summary").text]
    return Text(_sentences(parts), language)


def period_and_office(programme: Programme) -> Text:
    language = pick(programme, "title").language
    with override(language):
        parts = [period_in_words(programme), pick(programme.office, "name").text]
    return Text(_sentences(parts), language)


def _sentences(parts: list[str]) -> str:
    return " ".join(f"{capfirst(part.strip()).rstrip('.')}." for part in parts if part.strip())
