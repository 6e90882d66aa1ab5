"""Pictures that were made to be slow, or to fill the memory: refused before anything is drawn."""

import struct
import zlib

import pytest
from PIL import Image

from tests import cast

from .samples import chunk, file_of, noise, png_with, sentence, shown


def png_of(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def webp_of(width: int, height: int) -> bytes:
    canvas = bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", len(canvas)) + canvas
    return b"RIFF" + struct.pack("<I", len(body)) + body


def jpeg_of(width: int, height: int) -> bytes:
    return cast.picture("JPEG", size=(40, 20)).replace(
        struct.pack(">HH", 20, 40), struct.pack(">HH", height, width), 1
    )


def gif_of(width: int, height: int) -> bytes:
    return cast.picture("GIF").replace(struct.pack("<HH", 40, 20), struct.pack("<HH", width, height))


@pytest.mark.parametrize(
    "content",
    [png_of(13_300, 13_300), webp_of(16_000, 16_000), jpeg_of(60_000, 60_000), gif_of(60_000, 60_000)],
    ids=["PNG", "WebP", "JPEG", "GIF"],
)
def test_nothing_too_large_is_even_opened(content, monkeypatch):
    monkeypatch.setattr(Image, "open", lambda *args, **kwargs: pytest.fail("it was opened"))
    assert "million" in sentence(content)


def with_scans(number: int) -> bytes:
    picture = cast.picture("JPEG", progressive=True)
    at = picture.rindex(b"\xff\xda")
    return picture[:-2] + picture[at:-2] * number + b"\xff\xd9"


def many_pieces(kind: str) -> bytes:
    picture = cast.picture(kind)
    return {
        "JPEG": lambda: picture[:2] + b"\xff\xfe\0\2" * 100_000 + picture[2:],
        "PNG": lambda: png_with(picture, *[chunk(b"tEXt", b"")] * 100_000),
        "GIF": lambda: picture[:-1].replace(b"\x2c", b"\x21\xfe\1a\0" * 100_000 + b"\x2c", 1),
        "WEBP": lambda: (
            b"RIFF"
            + struct.pack("<I", len(picture) - 8 + 800_000)
            + picture[8:]
            + (b"XXXX" + bytes(4)) * 100_000
        ),
    }[kind]()


@pytest.mark.parametrize(
    "content",
    [with_scans(200), *(many_pieces(kind) for kind in ["JPEG", "PNG", "GIF", "WEBP"])],
    ids=["scans", "JPEG", "PNG", "GIF", "WebP"],
)
def test_what_is_put_together_from_endless_pieces_is_refused(content, monkeypatch):
    monkeypatch.setattr(Image, "open", lambda *args, **kwargs: pytest.fail("it was opened"))
    assert "so many parts" in sentence(content)


def test_a_profile_that_swells_is_no_danger():
    swelling = chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(50_000_000), 9))
    picture = Image.new("RGB", (9, 9), "red")
    assert shown(png_with(file_of(picture, "PNG"), swelling)).tobytes() == picture.tobytes()


def test_an_exif_that_says_everything_twice_is_read_for_one_thing():
    entries = b"".join(struct.pack("<HHII", name, 7, 60_000, 0) for name in range(1000, 6000))
    exif = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", 5_001)
    exif += struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0) + entries
    picture = file_of(noise((40, 20)), "JPEG")
    segment = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    assert shown(picture[:2] + segment + picture[2:]).size == (20, 40)
