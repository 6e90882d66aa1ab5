"""Words by which events are found, folded so that "Ämter", "AEMTER" and "aemter" are one.

Lists of many events are searched, so each event keeps its words folded (Event.search_text, see
events/calendar/changes.py); what people type is folded the same way (website/admin/folded_search.py).
"""

from collections.abc import Iterable

from events.models import Event, Organiser
from website.languages.bilingual import languages, text_in
from website.reading.letters import fold
from website.rich_text.plain_text import words_alone


def search_text(event: Event, organisers: Iterable[Organiser] | None = None) -> str:
    """Everything about an event in which people look for it, in all languages, folded.

    Of an event that is not stored yet, its organisers have to be given."""
    texts = [
        *_texts(event, "title", "summary", "audience_note"),
        *map(words_alone, _texts(event, "description")),
    ]
    if event.place:
        texts += [*_texts(event.place, "name"), event.place.town]
    for organiser in event.organisers.all() if organisers is None else organisers:
        texts += _texts(organiser, "name")
    return fold("\n".join(texts))


def _texts(row, *fields: str) -> list[str]:
    return [text_in(row, field, code) for field in fields for code in languages()]
