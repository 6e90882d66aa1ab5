"""What the address card of an office says, in the active language."""

from collections.abc import Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from offices.hours.in_general import general_sentence
from offices.models import Address, Office
from offices.page.vcard import CardProperty, line, text_line
from website.formats.phone import for_address_cards
from website.languages.alternates import absolute
from website.languages.bilingual import Text, pick
from website.reading.domain_name import address_for_programs


def has_card(office: Office) -> bool:
    """Whether there is anything a card could hold: a phone number, an e-mail address or an address.

    A card has no room for what a contact is for: it holds those for everything.
    """
    return bool(office.phone or office.email or office.addresses.all())


def address_card(office: Office) -> Iterator[CardProperty]:
    name = pick(office, "name")
    with_place = _with_place(name, office)
    yield text_line("FN", with_place)
    # RFC 2426, 3.1.2: required. An office has no given name.
    yield text_line("N", with_place, "", "", "", "")
    yield text_line("ORG", pick(office, "municipality", name.language), name.text)
    for contact in office.general_contacts:
        if contact.phone:
            yield line("TEL", for_address_cards(contact.phone), type="WORK,VOICE")
        if contact.email:
            yield line("EMAIL", address_for_programs(contact.email), type="INTERNET")
    yield from map(_address, office.addresses.all())
    yield line("URL", absolute(office.get_absolute_url()))
    if note := general_sentence(office):
        yield text_line("NOTE", Text(note, get_language()))
    yield line("UID", office.uid.urn)
    yield line("PRODID", "-//Anlaufstelle//Address card//EN")


def _with_place(name: Text, office: Office) -> Text:
    """Several offices have the same name, and a telephone lists cards by their names alone."""
    place = pick(office, "place", name.language).text
    return name if place in name.text else Text(f"{name}, {place}", name.language, is_name=True)


def _address(address: Address) -> CardProperty:
    # The postal one is where letters go; without a kind, telephones lead people there.
    kind = "WORK,POSTAL" if address.kind == Address.Kind.POSTAL else "WORK"
    box = _("P.O. box %(number)s") % {"number": address.post_box} if address.post_box else ""
    return line("ADR", box, "", address.street, address.town, "", address.postcode, _("Germany"), type=kind)
