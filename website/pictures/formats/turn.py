"""Which side of a photo is up, as Exif says (CIPA DC-008): the one thing that is read there.

Pillow would read everything else as well, and a small Exif can make that much.
"""

from struct import error, unpack_from

_ORIENTATION = 0x0112
# Written as any other kind of number it counts as nothing, as in browsers.
_SHORT = 3
_ENTRY = 12  # bytes


def turn_of(exif: bytes) -> int:
    """1 to 8; 1, which is upright, where nothing or nonsense is said."""
    exif = exif.removeprefix(b"Exif\0\0")
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if not order:
        return 1
    try:
        (start,) = unpack_from(f"{order}I", exif, 4)
        (number,) = unpack_from(f"{order}H", exif, start)
        for at in range(start + 2, start + 2 + number * _ENTRY, _ENTRY):
            name, kind, _count, value = unpack_from(f"{order}HHIH", exif, at)
            if name == _ORIENTATION:
                return value if kind == _SHORT and value in range(1, 9) else 1
    except error:
        pass
    return 1
