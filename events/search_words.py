"""Words by which events are found, folded so that "Ämter", "AEMTER" and "aemter" are one.

No database folds like that by itself: SQLite knows capitals of ASCII only, PostgreSQL no ß. So each event
keeps its words folded (Event.search_text, see calendar_changes.py); what people type is folded the same way.
"""

import re
import unicodedata

from events.models import Event
from website.bilingual import languages, text_in
from website.plain_text import plain_text

# How people type German where there are no umlauts. What NFKD would make of them is another word.
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
# "Bürger:innen" is found by "Bürgerinnen".
_GENDER_MARK = re.compile(r"(?<=\w)[*:_·](?=i)")
_WORD = re.compile(r"\w+")

MOST_WORDS = 6  # of a search; more narrow nothing and cost


def fold(text: str) -> str:
    """The words of a text in lower case, without umlauts and accents, one blank between."""
    composed = unicodedata.normalize("NFC", text).casefold().translate(_GERMAN)
    plain = "".join(
        sign for sign in unicodedata.normalize("NFKD", composed) if not unicodedata.combining(sign)
    )
    return " ".join(_WORD.findall(_GENDER_MARK.sub("", plain)))


def words_of(query: str) -> list[str]:
    """What somebody searches for, each word once. Each may be the part of a word."""
    return list(dict.fromkeys(fold(query).split()))[:MOST_WORDS]


def search_text(event: Event) -> str:
    """Everything about an event in which people look for it, in all languages, folded."""
    texts = [
        *_texts(event, "title", "summary", "audience_note"),
        *map(plain_text, _texts(event, "description")),
    ]
    if event.place:
        texts += [*_texts(event.place, "name"), event.place.town]
    for organiser in event.organisers.all():
        texts += _texts(organiser, "name")
    return fold("\n".join(texts))


def _texts(row, *fields: str) -> list[str]:
    return [text_in(row, field, code) for field in fields for code in languages()]
