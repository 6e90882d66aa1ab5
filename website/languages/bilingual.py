"""Content in several languages: which text is there, and in which language it is.

modeltranslation's own fallback hides the language that came out. Pages, titles, alternative texts, feeds and
mails read content only through here, so that German on an English page is always known to be German.
"""

import dataclasses
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Model
from django.utils.translation import get_language

from website.languages.own_pages import leading_there
from website.languages.records import filled_in


def languages() -> list[str]:
    """The codes of all languages of the site, the source language first."""
    source = settings.MODELTRANSLATION_DEFAULT_LANGUAGE
    return [source, *(code for code, name in settings.LANGUAGES if code != source)]


@dataclass(frozen=True)
class Text:
    """A text and the language it is written in.

    A name, of a person, a place or a body, is the same in every language: nobody misses its translation, and
    a browser that translates the page leaves it alone.
    """

    text: str
    language: str
    is_name: bool = dataclasses.field(default=False, compare=False)
    # Whose text it is, for what somebody may know about it (website/languages/newer.py).
    row: Model | None = dataclasses.field(default=None, compare=False, repr=False)
    field: str = dataclasses.field(default="", compare=False, repr=False)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text


def is_name(obj: Model, field: str) -> bool:
    """Whether this field of the object holds a name (website/languages/translated_fields.py)."""
    return field in getattr(type(obj), "name_fields", ())


def written_in(obj: Model, field: str, language: str) -> str:
    """What is stored of a translated field in exactly this language, or ""."""
    return getattr(obj, f"{field}_{language}", "") or ""


def text_in(obj: Model, field: str, language: str, reader: str = "") -> str:
    """The text of a translated field in exactly this language, or "", with the facts it names.

    reader: the language of the page it is read on, where that is another one; its links stay in that.
    """
    return leading_there(filled_in(written_in(obj, field, language), language), reader or language)


def pick(obj: Model, field: str, language: str | None = None) -> Text:
    """The text of a translated field in this language (the active one if none is named).

    Where it is missing, the first language that has it stands in, the source language before others.
    """
    wanted = language or get_language() or settings.LANGUAGE_CODE
    for code in [wanted, *languages()]:
        if text := text_in(obj, field, code, reader=wanted):
            return Text(text, code, is_name(obj, field), obj, field)
    return Text("", wanted)


def languages_of(obj: Model, *fields: str) -> list[str]:
    """The languages in which each of these fields has a text, fields that are empty everywhere left out.

    A name counts only where there is nothing else.
    """
    used = [field for field in fields if pick(obj, field)]
    used = [field for field in used if not is_name(obj, field)] or used
    return [code for code in languages() if all(text_in(obj, field, code) for field in used)]
