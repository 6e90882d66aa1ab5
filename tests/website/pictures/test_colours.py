"""A picture shows the same colours after it was written anew, in sRGB and without a profile."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from attachments.documents.jpeg_remarks import without_remarks
from website.pictures.formats.made_profile import profile_of_numbers, profile_of_points

from .samples import chunk, file_of, png_with, shown

# Display P3, and the same in sRGB: worked out by hand from the primaries of both (CSS Color 4, 10.4 and 17).
P3_IN_SRGB = {
    (200, 100, 50): (215, 93, 31),
    (50, 150, 100): (0, 153, 95),
    (128, 128, 128): (128, 128, 128),
    (100, 100, 200): (100, 100, 207),
}
P3 = profile_of_numbers(12, 13)


def _grey() -> bytes:
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)
    curve = struct.pack(">4sIHHi", b"para", 0, 0, 0, 65536)
    table = struct.pack(">I4sII4sII", 2, b"wtpt", 156, len(white), b"kTRC", 176, len(curve))
    head = struct.pack(">I4xI4s4s4s", 192, 0x04300000, b"mntr", b"GRAY", b"XYZ ") + P3[24:128]
    return head + table + white + curve


# For grey, as bright as it is light: the head of one for colours, with the white and one of its curves.
GREY = _grey()
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def near(one, two, tolerance=3) -> bool:
    return all(abs(a - b) <= tolerance for a, b in zip(one, two, strict=True))


@pytest.mark.parametrize(("p3", "srgb"), P3_IN_SRGB.items())
@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("JPEG", {"quality": 95}),
        ("JPEG", {"quality": 95, "progressive": True}),
        ("PNG", {}),
        ("WEBP", {"lossless": True}),
    ],
)
def test_a_photo_of_a_phone_keeps_its_colours(kind, written, p3, srgb):
    kept = shown(file_of(Image.new("RGB", (40, 20), p3), kind, icc_profile=P3, **written))
    assert near(kept.convert("RGB").getpixel((9, 9)), srgb)
    assert "icc_profile" not in kept.info


def test_what_is_transparent_keeps_its_colours_and_stays_transparent():
    clear = Image.new("RGBA", (40, 20), (200, 100, 50, 90))
    kept = shown(file_of(clear, "PNG", icc_profile=P3)).getpixel((9, 9))
    assert near(kept[:3], (215, 93, 31))
    assert kept[3] == 90


@pytest.mark.parametrize(
    ("pixel", "chunks", "srgb"),
    [
        ((200, 100, 50), [(b"cICP", bytes([12, 13, 0, 1]))], (215, 93, 31)),
        ((200, 100, 50), [(b"cICP", bytes([1, 13, 0, 1]))], (200, 100, 50)),
        # As screens for television show it.
        ((200, 100, 50), [(b"cICP", bytes([1, 1, 0, 1]))], (197, 91, 39)),
        ((200, 100, 50), [(b"cICP", bytes([1, 14, 0, 1]))], (197, 91, 39)),
        ((55, 55, 55), [(b"gAMA", struct.pack(">I", 100_000))], (128, 128, 128)),
        ((200, 100, 50), [(b"gAMA", struct.pack(">I", 45_455))], (200, 100, 50)),
        ((55, 55, 55), [(b"sRGB", b"\0"), (b"gAMA", struct.pack(">I", 100_000))], (55, 55, 55)),
        (
            (200, 100, 50),
            [
                (b"gAMA", struct.pack(">I", 45_455)),
                (b"cHRM", struct.pack(">8I", 31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000)),
            ],
            (215, 93, 31),
        ),
        ((200, 100, 50), [(b"iCCP", b"x\0\0" + zlib.compress(b"broken" * 99))], (200, 100, 50)),
        ((200, 100, 50), [(b"iCCP", b"x\0\0not even packed")], (200, 100, 50)),
        # What is broken is not there; the next that is said counts.
        (
            (55, 55, 55),
            [(b"iCCP", b"x\0\0not even packed"), (b"gAMA", struct.pack(">I", 100_000))],
            (128, 128, 128),
        ),
    ],
)
def test_a_png_may_say_it_in_other_ways(pixel, chunks, srgb):
    picture = file_of(Image.new("RGB", (40, 20), pixel), "PNG")
    kept = shown(png_with(picture, *(chunk(*each) for each in chunks)))
    assert near(kept.getpixel((9, 9)), srgb)


def test_a_picture_in_srgb_is_not_touched():
    picture = Image.merge(
        "RGB", [Image.linear_gradient("L"), Image.radial_gradient("L"), Image.new("L", (256, 256))]
    )
    kept = shown(file_of(picture, "PNG", icc_profile=SRGB))
    assert kept.tobytes() == picture.tobytes()


@pytest.mark.parametrize("mode", ["L", "CMYK"])
@pytest.mark.parametrize("profile", [P3, b"broken" * 50])
def test_a_profile_for_other_colours_counts_as_none(mode, profile):
    picture = Image.new(mode, (40, 20), 120 if mode == "L" else (0, 200, 100, 20))
    with_it, without = (shown(file_of(picture, "JPEG", **more)) for more in [{"icc_profile": profile}, {}])
    assert with_it.tobytes() == without.tobytes()


def test_the_colours_of_printers_are_not_turned_round():
    red = shown(file_of(Image.new("CMYK", (40, 20), (0, 255, 255, 0)), "JPEG", quality=95))
    assert near(red.getpixel((9, 9)), (255, 0, 0), 6)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize(("mode", "colour"), [("RGB", (55, 55, 55)), ("L", 55)])
def test_a_grey_that_is_brighter_by_its_profile_gets_brighter(kind, mode, colour):
    """Also where the picture itself knows no other colours, as in browsers."""
    linear = file_of(Image.new(mode, (40, 20), colour), kind, icc_profile=profile_of_points(None, 1.0))
    kept = shown(linear)
    assert kept.mode == mode
    assert near(kept.convert("RGB").getpixel((9, 9)), (128, 128, 128))


def test_a_transparent_grey_has_a_profile_for_grey():
    kept = shown(file_of(Image.new("LA", (40, 20), (55, 90)), "PNG", icc_profile=GREY)).getpixel((9, 9))
    assert near(kept[:3], (128, 128, 128))
    assert kept[3] == 90


def test_a_colour_has_none_for_grey():
    kept = shown(file_of(Image.new("RGBA", (40, 20), (55, 90, 120, 90)), "PNG", icc_profile=GREY))
    assert kept.getpixel((9, 9)) == (55, 90, 120, 90)


def test_a_jpeg_within_a_document_keeps_its_profile():
    kept = without_remarks(file_of(Image.new("RGB", (40, 20)), "JPEG", icc_profile=P3, comment=b"Rita"))
    assert b"Rita" not in kept
    assert Image.open(BytesIO(kept)).info["icc_profile"] == P3
