"""A profile of colours (ICC.1) from the few numbers that a PNG may have in its place.

Pillow converts colours by profiles only, and makes none but that of sRGB.
"""

from struct import pack

# x and y of white, red, green and blue (ITU-T H.273, table 2). 1 is sRGB, 12 Display P3, 9 that of UHD.
_D65 = (0.3127, 0.3290)
_SRGB = (*_D65, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
_PRIMARIES = {
    1: _SRGB,
    9: (*_D65, 0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
    11: (0.314, 0.351, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
    12: (*_D65, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
}
# How numbers become light (H.273, table 3): the curve of sRGB, or a power; for television, as in browsers,
# that of its screens (ITU-R BT.1886).
_SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_CURVES = {13: _SRGB_CURVE}
_POWERS = {1: 2.4, 4: 2.2, 5: 2.8, 6: 2.4, 8: 1.0, 14: 2.4, 15: 2.4}
# Bradford: how the eye takes one white for another.
_BRADFORD = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))
_D50 = (0.9642, 1.0, 0.8249)
# 1 / 2.2: what nearly every program writes, and means sRGB.
_USUAL_GAMMA = 0.45455


class ColoursError(Exception):
    """Colours brighter than white (HDR), or of a kind nobody has."""


def profile_of_numbers(primaries: int, transfer: int) -> bytes:
    """The code points of cICP; b"" for those of sRGB."""
    if primaries not in _PRIMARIES or transfer not in {**_CURVES, **_POWERS}:
        raise ColoursError
    curve = _CURVES.get(transfer) or (_POWERS[transfer],)
    if (primaries, curve) == (1, _SRGB_CURVE):
        return b""
    return _profile(_PRIMARIES[primaries], curve)


def profile_of_points(points: list[float] | None, gamma: float) -> bytes:
    """cHRM and gAMA; b"" for what is sRGB but for the rounding."""
    usual = abs(gamma - _USUAL_GAMMA) < 0.02
    near = points is None or max(abs(one - two) for one, two in zip(points, _SRGB, strict=True)) < 0.01
    if usual and near:
        return b""
    return _profile(points or _SRGB, _SRGB_CURVE if usual else (1 / gamma,))


def _profile(points, curve) -> bytes:
    red, green, blue = _colorants(points)
    tags = {
        b"wtpt": _xyz(_D50),
        b"rXYZ": _xyz(red),
        b"gXYZ": _xyz(green),
        b"bXYZ": _xyz(blue),
        **{name: _curve(curve) for name in (b"rTRC", b"gTRC", b"bTRC")},
    }
    at, table, data = 128 + 4 + 12 * len(tags), pack(">I", len(tags)), b""
    for name, tag in tags.items():
        table += name + pack(">II", at + len(data), len(tag))
        data += tag
    head = pack(">I4sI4s4s4s", at + len(data), b"\0" * 4, 0x04300000, b"mntr", b"RGB ", b"XYZ ")
    head += b"\0" * 12 + b"acsp" + b"\0" * 28 + b"".join(_fixed(value) for value in _D50)
    return head.ljust(128, b"\0") + table + data


def _fixed(value: float) -> bytes:
    return pack(">i", round(value * 65536))


def _xyz(values) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(_fixed(value) for value in values)


def _curve(numbers) -> bytes:
    """parametricCurveType: a power, or one with a straight beginning."""
    return pack(">4sIHH", b"para", 0, 3 if len(numbers) > 1 else 0, 0) + b"".join(map(_fixed, numbers))


def _colorants(points) -> list[list[float]]:
    """XYZ of red, green and blue as seen under D50."""
    white, *primaries = (
        (points[at] / points[at + 1], 1.0, (1 - points[at] - points[at + 1]) / points[at + 1])
        for at in (0, 2, 4, 6)
    )
    amounts = _times(_inverse(_turned(primaries)), white)
    adapted = _adaptation(white)
    return [
        _times(adapted, [amount * value for value in primary])
        for amount, primary in zip(amounts, primaries, strict=True)
    ]


def _adaptation(white) -> list[list[float]]:
    scale = [to / of for to, of in zip(_times(_BRADFORD, _D50), _times(_BRADFORD, white), strict=True)]
    scaled = [[factor * value for value in row] for factor, row in zip(scale, _BRADFORD, strict=True)]
    back = _inverse(_BRADFORD)
    return _turned([_times(back, column) for column in _turned(scaled)])


def _times(matrix, vector) -> list[float]:
    return [sum(one * two for one, two in zip(row, vector, strict=True)) for row in matrix]


def _turned(matrix) -> list:
    return [list(row) for row in zip(*matrix, strict=True)]


def _inverse(matrix) -> list[list[float]]:
    (a, b, c), (d, e, f), (g, h, i) = matrix
    whole = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    return [
        [(e * i - f * h) / whole, (c * h - b * i) / whole, (b * f - c * e) / whole],
        [(f * g - d * i) / whole, (a * i - c * g) / whole, (c * d - a * f) / whole],
        [(d * h - e * g) / whole, (b * g - a * h) / whole, (a * e - b * d) / whole],
    ]
