"""What people need, in their words, and which office meets it. Drawn from what the offices have entered."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from offices import week_in_words
from offices.models import Office
from website.bilingual import Text, pick


@dataclass(frozen=True)
class Need:
    what: Text
    where: Text
    url: str


def _here(text: str) -> Text:
    return Text(text, get_language())


def _at(office: Office, text: Text) -> Text:
    """A place and a text, in the language of the text: "Jena: three support funds"."""
    return Text(f"{pick(office, 'place', text.language)}: {text}", text.language, text.is_name)


def _needs_of(office: Office):
    url = office.get_absolute_url()
    if office.consultation_hours.all():
        what = _("Get advice by appointment") if office.phone_first else _("Get advice in person")
        hours = _here(week_in_words.regular_sentence(office))
        yield Need(_here(what), _at(office, hours), f"{url}#hours")
    several = len(office.units.all()) > 1
    for unit in office.units.all():
        if need := pick(unit, "need"):
            place = f"{url}#unit-{unit.slug}" if several else url
            yield Need(need, _at(office, pick(unit, "name", need.language)), place)
    if funds := office.funds.all():
        where = _("support funds: %(number)s") % {"number": len(funds)}
        yield Need(_here(_("Find money for a project")), _at(office, _here(where)), f"{url}#funds")
    for offer in office.volunteer_offers.all():
        anchor = "duties" if offer.unit_id else "volunteering"
        yield Need(_here(_("Volunteer")), _at(office, pick(offer, "title")), f"{url}#{anchor}")


def needs(offices) -> list[Need]:
    """All needs these offices meet, the offices loaded with hours, units, funds and volunteer offers."""
    return [need for office in offices for need in _needs_of(office)]
