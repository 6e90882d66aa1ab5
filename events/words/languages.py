"""The languages of an event in words, in the active language; "" where they are not known."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from events.models import Event, SpokenLanguage


def spoken_in_words(event: Event) -> str:
    """ "German and Arabic" """
    return _names(event.languages_spoken())


def interpreted_in_words(event: Event) -> str:
    """ "interpreted into Arabic and Dari" """
    names = _names(event.languages_interpreted())
    return _("interpreted into %(languages)s") % {"languages": names} if names else ""


def _names(rows: list[SpokenLanguage]) -> str:
    return get_text_list([row.get_language_display() for row in rows], _("and"))
