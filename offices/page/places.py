"""The places that an office serves, as pages name them."""

from dataclasses import dataclass

from offices.models import Office, ServedPlace
from website.languages.bilingual import languages, text_in


@dataclass(frozen=True)
class PlacesServed:
    confirmed: list[ServedPlace]
    # Named all the same, with a word that the office has not said so yet.
    others: list[ServedPlace]

    def __bool__(self) -> bool:
        return bool(self.confirmed or self.others)


def places_served(office: Office) -> PlacesServed:
    """Without what bears the name of the office's own place: that Jena serves Jena goes without saying."""
    own = {text_in(office, "place", language) for language in languages()}
    places = [place for place in office.served_places.all() if place.confirmed_on or place.name not in own]
    return PlacesServed(
        confirmed=[place for place in places if place.confirmed_on],
        others=[place for place in places if not place.confirmed_on],
    )


def towns_in_directory(office: Office) -> list[ServedPlace]:
    """The best-known ones, by which people recognise a district."""
    return [place for place in office.served_places.all() if place.is_named_in_directory]
