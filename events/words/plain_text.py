"""What an event is about and how to take part, as plain text in the active language: for calendars and feeds.

Nothing in a plain text can be marked with its language. So the whole text is in one language, German where
the event is described in German alone; a note that is not in this language says so in words. Names are names.
"""

from collections.abc import Iterator

from django.db.models import Model
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.models import Event, Place
from events.words.access import facts_of_place, known
from events.words.facts import facts_of
from website.languages.alternates import absolute, language_name
from website.languages.bilingual import Text, languages_of, pick
from website.rich_text.plain_text import plain_text


def language_of_text(event: Event, language: str) -> str:
    """This language where the event is described in it, else the one in which it is."""
    exists_in = languages_of(event, "title", "summary", "description")
    return language if language in exists_in else pick(event, "title", "de").language


def about(event: Event) -> Iterator[str]:
    """Its own words: paragraphs."""
    description = plain_text(pick(event, "description").text, absolute(event.get_absolute_url()))
    yield from filter(None, [pick(event, "summary").text.strip(), description])


def facts(event: Event) -> Iterator[str]:
    """How to take part, a line for each fact that is known."""
    for fact in facts_of(event):
        yield from _line(fact.label, *map(in_one_line, fact.words))
    if event.picture and event.picture.has_image_words:
        yield from _line(_("Picture"), note(event.picture, "image_alt"))


def access(place: Place) -> Iterator[str]:
    """How people get in, and whom to ask about what nobody knows."""
    all_facts = facts_of_place(place)
    unknown = [fact.label for fact in all_facts if fact.value is None]
    for fact in known(all_facts):
        yield fact.plain
    if unknown == [fact.label for fact in all_facts]:
        yield from _line(_("Accessibility"), _("not known yet"))
    elif unknown:
        yield from _line(_("Accessibility, not known yet"), ", ".join(unknown))
    yield from _line(_("Questions about accessibility"), note(place, "access_contact"))
    yield from _line(_("Accessibility"), note(place, "access_note"))
    yield from _line(_("How to get there"), note(place, "how_to_get_there"))


def place_name(event: Event, language: str) -> Text:
    """The place in one line, with what is known of its address; online where it is nowhere else."""
    if event.place:
        name = pick(event.place, "name", language)
        return Text(event.place.in_one_line(name.text), name.language, is_name=True)
    return Text(_("online") if event.online_url else "", get_language())


def note(row: Model, field: str) -> str:
    """A short text of a row in one line; in another language than the active one it says so."""
    return in_one_line(pick(row, field))


def in_one_line(text: Text) -> str:
    return in_this_language(Text(" ".join(text.text.split()), text.language, text.is_name))


def in_this_language(text: Text) -> str:
    """The text; in another language than the active one it says so. A name stands as people will find it."""
    if not text or text.is_name or text.language == get_language():
        return text.text
    # Translators: a note that exists in another language only, such as "in German: Bitte klingeln."
    return _("in %(language)s: %(text)s") % {"language": language_name(text.language), "text": text.text}


def _line(label: str, *parts: str) -> Iterator[str]:
    if known_parts := [part for part in parts if part]:
        # Translators: a line of a list of facts, such as "Admission: free".
        yield _("%(label)s: %(fact)s") % {"label": label, "fact": "; ".join(known_parts)}
