from urllib.parse import urlencode

from events.models import Place

MAP = "https://www.openstreetmap.org/"


def map_url(place: Place) -> str:
    """A link to OpenStreetMap, where the place can be found on it; "" where only its name is known."""
    if place.has_coordinates:
        mark = urlencode({"mlat": place.latitude, "mlon": place.longitude})
        return f"{MAP}?{mark}#map=18/{place.latitude}/{place.longitude}"
    if not place.town:
        return ""
    where = f"{place.street}, {place.town_line}" if place.street else place.in_one_line(place.name_de)
    return f"{MAP}search?{urlencode({'query': where})}"
