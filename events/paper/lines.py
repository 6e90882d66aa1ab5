"""What an event says, as lines of plain words in the active language: for paper.

WeasyPrint marks no part of a PDF with its language, so a text in another language says so in words.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from events.calendar import addresses as event_addresses
from events.models import Event, Place
from events.words.access import facts_of_place, known
from events.words.facts import facts_of
from events.words.plain_text import in_this_language
from website.languages.bilingual import Text, pick
from website.rich_text.plain_text import plain_text


@dataclass(frozen=True)
class LabelledText:
    label: str
    words: str


def words(row, field: str) -> str:
    return in_this_language(pick(row, field))


def name(row, field: str = "name") -> str:
    """A name is a name in every language, and stands as people will find it."""
    return pick(row, field).text


def about(event: Event) -> str:
    """What it is, in short; all of its description where nobody has written a summary."""
    if summary := words(event, "summary"):
        return summary
    text = pick(event, "description")
    page = event_addresses.event_page(event)
    return in_this_language(Text(plain_text(text.text, page), text.language))


def place_line(event: Event) -> str:
    """Where it is: the place with its address. "" where nothing is known."""
    if event.place is None:
        return _("online") if event.online_url else ""
    return event.place.in_one_line(name(event.place))


def lines(event: Event) -> list[LabelledText]:
    """Where it is, how to get in, and how to take part: a line for each fact that is known."""
    return [line for line in _lines(event) if line.words]


def _lines(event: Event) -> Iterator[LabelledText]:
    yield LabelledText(_("Place"), place_line(event))
    if event.place:
        yield from _access(event.place)
    for fact in facts_of(event):
        yield LabelledText(fact.label, _join(*map(in_this_language, fact.words)))


def _access(place: Place) -> Iterator[LabelledText]:
    """How people get in, and whom to ask about what nobody knows."""
    facts = facts_of_place(place)
    answers = [fact.plain for fact in known(facts)]
    yield LabelledText(_("Accessibility"), _join(*answers, words(place, "access_note")))
    unknown = [fact.label for fact in facts if fact.value is None]
    if answers and unknown:
        yield LabelledText(_("Accessibility, not known yet"), ", ".join(unknown))
    elif unknown and not pick(place, "access_note"):
        yield LabelledText(_("Accessibility"), _("not known yet"))
    yield LabelledText(_("Questions about accessibility"), words(place, "access_contact"))
    yield LabelledText(_("How to get there"), words(place, "how_to_get_there"))


def _join(*parts: str) -> str:
    return "; ".join(part.rstrip(".") if number else part for number, part in enumerate(filter(None, parts)))
