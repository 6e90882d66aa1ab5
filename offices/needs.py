"""What people need, in their words, and the very line that meets it: drawn from what offices have entered."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from offices.hours import week as week_in_words
from offices.models import Office, Unit
from website.languages.bilingual import Text, pick


@dataclass(frozen=True)
class Door:
    """Where a need is met."""

    where: Text
    url: str


@dataclass(frozen=True)
class Need:
    """Said once, however many offices meet it."""

    what: Text
    doors: list[Door] = field(default_factory=list)


def needs(offices) -> list[Need]:
    """All needs these offices meet, the offices loaded with hours, duties, funds and volunteer offers."""
    found: dict[Text, Need] = {}
    for office in offices:
        for what, door in _needs_of(office):
            found.setdefault(what, Need(what)).doors.append(door)
    return list(found.values())


def _needs_of(office: Office) -> Iterator[tuple[Text, Door]]:
    url = office.get_absolute_url()
    if office.consultation_hours.all():
        what = _("Get advice by appointment") if office.phone_first else _("Get advice in person")
        hours = _here(week_in_words.regular_sentence(office))
        yield _here(what), Door(_at(office, hours), f"{url}#hours")
    for unit in office.units.all():
        yield from _needs_of_unit(office, unit, url)
    for contact in office.contacts.all():
        if (need := pick(contact, "need")) and (contact.phone or contact.email):
            yield need, Door(_place(office, need), f"{url}#contact-{contact.pk}")
    if funds := office.funds.all():
        where = _("support funds: %(number)s") % {"number": len(funds)}
        yield _here(_("Find money for a project")), Door(_at(office, _here(where)), f"{url}#funds")
    for offer in office.volunteer_offers.all():
        yield _here(_("Volunteer")), Door(_at(office, pick(offer, "title")), f"{url}#offer-{offer.pk}")


def _needs_of_unit(office: Office, unit: Unit, url: str) -> Iterator[tuple[Text, Door]]:
    if need := pick(unit, "need"):
        several = len(office.units.all()) > 1
        place = f"{url}#unit-{unit.slug}" if several else url
        yield need, Door(_at(office, pick(unit, "name", need.language)), place)
    for duty in unit.duties.all():
        if need := pick(duty, "need"):
            yield need, Door(_place(office, need), f"{url}#duty-{duty.pk}")


def _here(text: str) -> Text:
    return Text(text, get_language())


def _place(office: Office, need: Text) -> Text:
    return pick(office, "place", need.language)


def _at(office: Office, text: Text) -> Text:
    """A place and a text, in the language of the text: "Jena: three support funds"."""
    return Text(f"{pick(office, 'place', text.language)}: {text}", text.language, text.is_name)
