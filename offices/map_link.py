from urllib.parse import urlencode

from offices.models import Address, Office


def map_url(office: Office) -> str:
    """A link to OpenStreetMap: the visitors' address, or the municipality where none is known."""
    visiting = [address for address in office.addresses.all() if address.kind == Address.Kind.VISITING]
    place = str(visiting[0]) if visiting else office.municipality_de
    return f"https://www.openstreetmap.org/search?{urlencode({'query': place})}"
