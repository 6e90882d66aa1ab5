"""What nobody has entered of a place, in one line for residents."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from signpost.kinds import PlaceKind
from signpost.models import OtherPlace
from signpost.page.hours import place_hours


def not_known(place: OtherPlace) -> str:
    """ "phone, address and consultation hours"; "" where everything is entered."""
    # The address of a shelter is secret, and nobody comes in its consultation hours.
    is_secret = place.kind == PlaceKind.SHELTER
    missing = [
        "" if place.phone else _("phone"),
        "" if place.street or is_secret else _("address"),
        "" if is_secret or place_hours(place) else _("consultation hours"),
    ]
    return get_text_list([words for words in missing if words], _("and"))
