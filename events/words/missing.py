"""Which texts of an event exist in one language only, in words for staff, in the active language."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from events.models import Event
from website.languages.alternates import language_name
from website.languages.bilingual import languages, pick, text_in

TEXTS = ["title", "summary", "description"]


def missing_texts(event: Event) -> list[str]:
    """A sentence for each language in which something is missing that is there in another."""
    return [_sentence(event, code, names) for code in languages() if (names := _missing(event, code))]


def _missing(event: Event, language: str) -> list[str]:
    return [name for name in TEXTS if pick(event, name) and not text_in(event, name, language)]


def _sentence(event: Event, language: str, names: list[str]) -> str:
    labels = [event._meta.get_field(name) for name in names]
    words = [str(field.verbose_name) for field in labels]  # type: ignore[union-attr]  # a column, and no relation
    return _("Missing in %(language)s: %(texts)s. Pages in this language show the other one, marked.") % {
        "language": language_name(language),
        "texts": get_text_list(words, _("and")),
    }
