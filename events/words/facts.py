"""What is known of an event, fact by fact, in the active language: told once, shown by its page, calendars,
feeds and paper, each in its own way."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.models import Event
from events.words.access import facts_of_event
from events.words.languages import interpreted_in_words, spoken_in_words
from events.words.price import price_in_words, registration_in_words
from website.formats.phone import to_national
from website.languages.bilingual import Text, pick


@dataclass(frozen=True)
class Fact:
    """words: what is known, the most important first; none where nothing is. unknown: what a page says then,
    "" where it says nothing."""

    name: str
    label: str
    words: list[Text]
    unknown: str = ""

    @property
    def is_as_typed(self) -> bool:
        """Whether a name or an address may come first: its first letter stays as it is."""
        return self.name in {"registration", "organisers"}


def facts_of(event: Event) -> list[Fact]:
    """How to take part, and who is behind it."""
    return [
        _fact("audience", _("For whom"), [pick(event, "audience_note") or event.get_audience_display()]),
        _fact("languages", _("Languages"), _languages(event), _("not given")),
        *(
            _fact(fact.name, fact.label, [] if fact.value is None else [fact.words], fact.words)
            for fact in facts_of_event(event)
        ),
        _fact("price", _("Price"), [price_in_words(event), pick(event, "price_note")], _("not given")),
        _fact("registration", _("Registration"), _registration(event), _("not given")),
        _fact("online", _("Take part online"), [event.online_url]),
        _fact("organisers", _("Organised by"), [get_text_list(organisers(event), _("and"))]),
        _fact("contact", _("Contact"), [contact(event)]),
    ]


def organisers(event: Event) -> list[str]:
    return [str(pick(row, "name")) for row in event.organisers.all()]


def contact(event: Event) -> str:
    """Whom to ask; "" where nobody is named."""
    return ", ".join(filter(None, [event.contact_name, _phone(event.contact_phone), event.contact_email]))


def _languages(event: Event) -> list[str]:
    return [spoken_in_words(event), interpreted_in_words(event)]


def _registration(event: Event) -> list[Text | str]:
    """Whether one has to, and how."""
    return [
        registration_in_words(event),
        event.registration_url,
        event.registration_email,
        _phone(event.registration_phone),
        pick(event, "registration_note"),
    ]


def _phone(number: str) -> str:
    return number and to_national(number)


def _fact(name: str, label: str, words: Iterable[Text | str], unknown: str = "") -> Fact:
    """Words without a language are in the active one; empty ones are left out."""
    language = get_language()
    texts = [word if isinstance(word, Text) else Text(str(word), language) for word in words]
    return Fact(name, label, [text for text in texts if text], unknown)
