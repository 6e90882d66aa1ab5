"""Coordinates as people copy them: from a map's address, its window, a navigation system or a data sheet."""

import re
from decimal import ROUND_HALF_EVEN, Decimal
from urllib.parse import unquote

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .characters import plain_characters

# Ten centimetres: a map's fourteen places tell no more.
EXACT = Decimal("0.000001")
# Between the Azores, Crete, the North Cape and the Don.
_EUROPE = {"N": (Decimal(34), Decimal(72)), "E": (Decimal(-32), Decimal(45))}
_GERMANY = {"N": (Decimal(47), Decimal("55.2")), "E": (Decimal("5.5"), Decimal("15.2"))}

_LETTERS = {"n": ("N", 1), "s": ("N", -1), "e": ("E", 1), "o": ("E", 1), "w": ("E", -1)}
_DEGREES = r"(?P<degrees>[+-]?\d{1,3}(?:[.,]\d+)?)"
_MINUTES = r"(?P<minutes>\d{1,2}(?:[.,]\d+)?) *(?:'|min)"
_SECONDS = r"(?P<seconds>\d{1,2}(?:[.,]\d+)?) *(?:\"|''|sec)"
_ANGLE = re.compile(
    rf"(?P<before>[nsewo])? *{_DEGREES}(?: *(?:°|deg|grad))?"
    rf"(?:(?: +|(?<=[°gd])){_MINUTES}(?: *{_SECONDS})?)? *(?P<after>[nsewo])?"
)
# What may stand between two coordinates.
_GAP = re.compile(r" *[;/] *|, +| *, *(?=[nsewo-])|(?<=[nsewo\"']) *,? *|(?<=\d),(?=\d)| +")
# Where the addresses of maps have the point, the likeliest first.
_NUMBERS = r"(-?\d{1,3}\.\d+)"
_IN_ADDRESSES = [
    re.compile(pattern)
    for pattern in [
        rf"!3d{_NUMBERS}!4d{_NUMBERS}",
        rf"mlat={_NUMBERS}&mlon={_NUMBERS}",
        rf"[?&](?:q|query|ll|center|destination|daddr|sll)=(?:loc:)?{_NUMBERS}[, +]+{_NUMBERS}",
        rf"@{_NUMBERS},{_NUMBERS}",
        rf"#(?:map=)?[\d.]+/{_NUMBERS}/{_NUMBERS}",
        rf"^geo:{_NUMBERS},{_NUMBERS}",
    ]
]
_PRIMES = str.maketrans(
    {"′": "'", "’": "'", "‘": "'", "´": "'", "`": "'", "″": '"', "”": '"', "“": '"', "º": "°", "−": "-"}
)

_UNREADABLE = _(
    "We could not read this as coordinates. Please write them as a map shows them, "
    "for example 50.927054 and 11.586360."
)
_SWAPPED = _(
    "Latitude and longitude seem to be swapped: in Germany the latitude is about 50, the longitude about 10."
)
_TWO_PLACES = _("The two fields tell of two places. Please leave one of them empty.")
_FAR_AWAY = _("This place would not be in Europe. Please check the coordinates.")
_OTHER_AXIS = _("This is the other one of the two coordinates. Please check the letter N or E.")

Pair = tuple[Decimal, Decimal]


def read_coordinates(typed: str, axis: str) -> Decimal | Pair:
    """One coordinate, of the axis "N" or "E", or both where both were pasted: latitude first."""
    text = plain_characters(typed).translate(_PRIMES).strip()
    if pair := _pair(text):
        return pair
    found = _angle(text)
    if not found:
        raise ValidationError(_UNREADABLE, code="invalid")
    its_axis, value = _value(found)
    if its_axis not in {None, axis}:
        raise ValidationError(_OTHER_AXIS, code="axis")
    return value


def check_pair(latitude: Decimal, longitude: Decimal) -> None:
    if _is_in(_GERMANY, longitude, latitude):
        raise ValidationError(_SWAPPED, code="swapped")
    if not _is_in(_EUROPE, latitude, longitude):
        raise ValidationError(_FAR_AWAY, code="far away")


def _pair(text: str) -> Pair | None:
    if re.match(r"(?:https?|geo):", text, re.IGNORECASE):
        address = unquote(text)
        found = next((match for way in _IN_ADDRESSES if (match := way.search(address))), None)
        if not found:
            raise ValidationError(_UNREADABLE, code="invalid")
        return _rounded(found[1]), _rounded(found[2])
    for gap in _GAP.finditer(text.lower()):
        angles = [_angle(text[: gap.start()]), _angle(text[gap.end() :])]
        if all(angles) and _are_two(angles, gap[0], text):
            return _in_order(*map(_value, angles))
    return None


def _angle(text: str) -> re.Match | None:
    found = _ANGLE.fullmatch(text.strip().lower())
    return None if found and found["before"] and found["after"] else found


def _are_two(angles: list[re.Match], gap: str, text: str) -> bool:
    """A comma alone may be the decimal one: "50,927054" is one number, "50.9,11.5" are two."""
    return gap != "," or "." in text or all(angle["before"] or angle["after"] for angle in angles)


def _in_order(first: tuple, second: tuple) -> Pair:
    axes = (first[0] or "N", second[0] or "E")
    if axes == ("E", "N"):
        first, second = second, first
    elif axes != ("N", "E"):
        raise ValidationError(_UNREADABLE, code="invalid")
    return first[1], second[1]


def _value(angle: re.Match) -> tuple[str | None, Decimal]:
    axis, sign = _LETTERS.get(angle["before"] or angle["after"], (None, 1))
    degrees, minutes, seconds = (_number(angle[part]) for part in ["degrees", "minutes", "seconds"])
    has_parts = angle["minutes"] is not None
    if minutes >= 60 or seconds >= 60 or (has_parts and degrees % 1):
        raise ValidationError(_UNREADABLE, code="invalid")
    if angle["degrees"].startswith("-"):
        minutes, seconds = -minutes, -seconds
    return axis, _rounded(sign * (degrees + minutes / 60 + seconds / 3600))


def _number(text: str | None) -> Decimal:
    return Decimal((text or "0").replace(",", "."))


def _rounded(value: Decimal | str) -> Decimal:
    return Decimal(value).quantize(EXACT, ROUND_HALF_EVEN)


def _is_in(box: dict, latitude: Decimal, longitude: Decimal) -> bool:
    (south, north), (west, east) = box["N"], box["E"]
    return south <= latitude <= north and west <= longitude <= east


class CoordinateInput(forms.CharField):
    """One of two fields beside each other. Whoever pastes both into one of them gets both."""

    def __init__(self, *, axis: str, **kwargs):
        super().__init__(**{"max_length": 300, "required": False, **kwargs})
        self.axis = axis

    def clean(self, value):
        value = super().clean(value)
        return read_coordinates(value, self.axis) if value else None


class CoordinatesForm:
    """For a ModelForm with the fields latitude and longitude."""

    def clean(self):
        cleaned = super().clean()
        said = [self.cleaned_data.get(name) for name in ["latitude", "longitude"]]
        pair = next((value for value in said if isinstance(value, tuple)), None)
        if pair and any(value not in {None, pair, own} for value, own in zip(said, pair, strict=True)):
            self.cleaned_data["longitude"] = None
            self.add_error("latitude", ValidationError(_TWO_PLACES, code="two places"))
            return cleaned
        latitude, longitude = pair or said
        if latitude is not None and longitude is not None:
            self.cleaned_data |= {"latitude": latitude, "longitude": longitude}
            try:
                check_pair(latitude, longitude)
            except ValidationError as error:
                self.add_error("latitude", error)
        return cleaned
