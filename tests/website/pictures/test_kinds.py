"""Which files are taken as pictures, and what is said about the others."""

import random
import struct

import pytest
from PIL import Image

from attachments.kinds import Kind
from tests import cast
from tests.attachments.samples import safe

from .samples import file_of, noise, sentence, shown, taken

FILM = b"\0\0\0\x18ftypmp42\0\0\0\0isommp42" + random.Random(2).randbytes(2_000_000)


@pytest.mark.parametrize(
    ("kind", "written", "stored"),
    [
        ("JPEG", {}, "JPEG"),
        ("JPEG", {"progressive": True}, "JPEG"),
        ("JPEG", {"restart_marker_blocks": 2}, "JPEG"),
        ("MPO", {"save_all": True, "append_images": [noise()]}, "JPEG"),
        ("PNG", {}, "PNG"),
        ("PNG", {"save_all": True, "append_images": [noise().rotate(180)]}, "PNG"),
        ("WEBP", {}, "WEBP"),
        ("WEBP", {"lossless": True}, "WEBP"),
        ("WEBP", {"save_all": True, "append_images": [noise().rotate(180)]}, "WEBP"),
        ("GIF", {}, "PNG"),
        ("GIF", {"save_all": True, "append_images": [noise().rotate(180)]}, "PNG"),
    ],
)
def test_what_browsers_show_is_taken(kind, written, stored):
    kept = taken(file_of(noise(), kind, **written))
    assert (kept.kind, kept.dimensions) == (stored, (300, 200))
    assert getattr(Image.open(kept), "n_frames", 1) == 1


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_each_way_to_write_a_point_shows_the_same(mode):
    picture = Image.linear_gradient("L").convert("RGB").convert(mode)
    kept = shown(file_of(picture, "PNG")).convert("RGB")
    assert kept.tobytes() == picture.convert("RGB").tobytes()


def test_sixteen_bits_are_no_white_page():
    deep = Image.frombytes("I;16", (256, 1), b"".join(bytes([0, value]) for value in range(256)))
    assert shown(file_of(deep, "PNG")).tobytes() == bytes(range(256))


def test_what_was_transparent_stays_so():
    clear = Image.new("RGBA", (40, 20), (200, 0, 0, 0))
    for content in [
        file_of(clear, "PNG"),
        file_of(clear, "WEBP"),
        file_of(noise(), "GIF", transparency=0),
        file_of(Image.new("RGB", (9, 9), "red"), "PNG", transparency=(255, 0, 0)),
        file_of(Image.new("L", (9, 9), 7), "PNG", transparency=7),
    ]:
        assert shown(content).convert("RGBA").getextrema()[3][0] == 0


@pytest.mark.parametrize(
    "behind",
    [
        FILM,
        b"\0\0\x30\x0a\x10\0\0\0MotionPhoto_Data" + FILM + b"SEFT",
        b"\0" * 100_000,
        b"\xff\xda" * 5_000,
        b"PK\x03\x04<script>alert(1)</script>PK\x05\x06",
        b"\r\n",
    ],
    ids=["film", "film of Samsung", "zeros", "scans", "archive", "line"],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_what_stands_behind_a_picture_is_dropped(kind, behind):
    picture = file_of(noise(), kind)
    assert taken(picture + behind).read() == taken(picture).read()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_motion_photo_is_taken_from_residents(kind):
    kept = safe(file_of(noise(), kind) + FILM, "PXL_2026.MP.jpg")
    assert kept.kind == Kind[kind]
    assert b"ftyp" not in kept.content


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (file_of(noise(), "WEBP"), Kind.JPEG),
        (file_of(noise(), "WEBP", lossless=True), Kind.PNG),
        (file_of(Image.new("RGBA", (9, 9)), "WEBP"), Kind.PNG),
        (file_of(noise(), "GIF"), Kind.PNG),
    ],
)
def test_jurors_get_what_every_program_opens(content, kind):
    kept = safe(content, "bild")
    assert (kept.name, kept.kind) == (f"bild.{kind.value}", kind)


@pytest.mark.parametrize(
    "content",
    [
        file_of(noise(), kind, **written)
        for kind, written in [
            ("JPEG", {}),
            ("JPEG", {"progressive": True}),
            ("JPEG", {"restart_marker_rows": 1}),
            ("PNG", {}),
            ("WEBP", {"quality": 100}),
            ("WEBP", {"lossless": True}),
            ("GIF", {}),
        ]
    ],
)
@pytest.mark.parametrize("ending", [b"", b"\xff\xd9", b"\0" * 100_000], ids=["cut", "closed", "zeros"])
def test_half_a_picture_is_not_taken(content, ending):
    half = content[: len(content) // 2] + ending
    if content[:4] == b"RIFF" and len(half) >= len(content):
        half = half[: len(content)]
    assert "not complete" in sentence(half)


def test_a_jpeg_that_lacks_only_its_end_is_taken():
    whole = file_of(noise(), "JPEG")
    assert taken(whole[:-2]).read() == taken(whole).read()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (file_of(noise(), "TIFF"), "of the kind TIFF"),
        (file_of(noise(), "BMP"), "of the kind BMP"),
        (file_of(noise(), "ICO"), "of the kind ICO"),
        (file_of(noise(), "EPS"), "export it as PNG"),
        (file_of(noise(), "PDF"), "of the kind PDF"),
        (b"8BPS\0\1" + bytes(50), "Photoshop"),
        (b"II*\0\x10\0\0\0CR\2\0", "RAW"),
        (
            b"<?xml version='1.0'?><!-- a --><svg xmlns='http://www.w3.org/2000/svg'/>",
            "drawing of the kind SVG",
        ),
        ("\ufeff<svg onload='alert(1)'/>".encode(), "drawing of the kind SVG"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", "of the kind AVIF"),
        (b"\xff\x0a" + bytes(20), "JPEG XL"),
        (FILM[:1000], "MP4"),
        (b"PK\x03\x04", "ZIP"),
        (b"<html><script>alert(1)</script>", "none of the pictures"),
        (b"", "empty"),
    ],
)
def test_for_everything_else_there_is_a_sentence(content, words):
    assert words in sentence(content)


def test_a_jpeg_of_hospitals_is_not_called_damaged():
    """Twelve bits, without loss, in arithmetic: sound, and shown by hardly any program."""
    ordinary = cast.picture("JPEG")
    assert "special kind" in sentence(ordinary.replace(b"\xff\xc0\x00\x11\x08", b"\xff\xc3\x00\x11\x08"))
    assert "special kind" in sentence(ordinary.replace(b"\xff\xc0\x00\x11\x08", b"\xff\xc1\x00\x11\x0c"))


@pytest.mark.parametrize("behind", [0, 2], ids=["before a restart", "behind it"])
def test_a_jpeg_that_is_cut_off_where_its_decoder_starts_anew_is_damaged(behind):
    whole = file_of(noise(), "JPEG", restart_marker_rows=1)
    cut = whole.index(b"\xff\xd3") + behind
    assert "damaged" in sentence(whole[:cut] + b"\xff\xd9")
    assert "damaged" in sentence(whole[:cut] + b"\xff\x9f\xff\xd0" + whole[cut:])


def test_a_gif_is_clear_where_its_first_picture_draws_nothing():
    file = bytearray(file_of(Image.new("P", (40, 20), 3), "GIF"))
    file[6:8] = (90).to_bytes(2, "little")  # the screen is wider
    kept = shown(bytes(file))
    assert (kept.size, kept.getpixel((50, 9))[3], kept.getpixel((9, 9))[3]) == ((90, 20), 0, 255)


def test_one_grey_of_65_536_is_clear():
    """Not all of those that look the same."""
    picture = Image.frombytes("I;16", (2, 1), struct.pack("<2H", 255, 254))
    kept = shown(file_of(picture, "PNG", transparency=255))
    assert [kept.getpixel((at, 0))[3] for at in range(2)] == [0, 255]
