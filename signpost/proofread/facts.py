"""Texts of the office may name the numbers of other places, too."""

from offices.models import Office
from offices.proofread.facts import written
from proofreading.text import KnownFacts, Street
from signpost.models import OtherPlace


def of_place(place: OtherPlace) -> KnownFacts:
    return KnownFacts(
        phones=written(place.phone),
        mails=written(place.email),
        streets=(Street(place.street, place.postcode, place.town),) if place.street else (),
    )


def known_to(office: Office) -> KnownFacts:
    found = KnownFacts()
    for place in OtherPlace.objects.filter(office=office):
        found |= of_place(place)
    return found
