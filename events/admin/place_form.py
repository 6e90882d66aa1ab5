"""The form of a place, which takes coordinates from wherever somebody copies them."""

from django.utils.translation import gettext_lazy as _

from offices.staff.one_office import OneOfficeForm
from website.reading.coordinates import CoordinateInput, CoordinatesForm


class PlaceForm(CoordinatesForm, OneOfficeForm):
    latitude = CoordinateInput(
        axis="N",
        label=_("Latitude"),
        help_text=_("For example: 50.927054. You can paste both coordinates here, or the address of a map."),
    )
    longitude = CoordinateInput(axis="E", label=_("Longitude"), help_text=_("For example: 11.586360"))
