"""Which side of a photo is up, as browsers read it."""

import struct

import pytest

from website.pictures.formats.turn import turn_of

SHORT, LONG = 3, 4


def exif(order: bytes, kind: int, value: int) -> bytes:
    sign = {b"II": "<", b"MM": ">"}[order]
    number = struct.pack(f"{sign}HH", value, 0) if kind == SHORT else struct.pack(f"{sign}I", value)
    entry = struct.pack(f"{sign}HHI", 0x0112, kind, 1) + number
    return b"Exif\0\0" + order + struct.pack(f"{sign}HIH", 42, 8, 1) + entry + b"\0" * 4


@pytest.mark.parametrize("order", [b"II", b"MM"])
@pytest.mark.parametrize(
    ("kind", "said", "turn"),
    [
        *((SHORT, said, said) for said in range(1, 9)),
        (SHORT, 0, 1),
        (SHORT, 9, 1),
        # No browser turns a photo whose Exif says it in another kind of number.
        (LONG, 6, 1),
    ],
)
def test_it_is_read(order, kind, said, turn):
    assert turn_of(exif(order, kind, said)) == turn
