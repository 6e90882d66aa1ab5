"""What is left of a picture that somebody sends."""

import struct
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from PIL import ExifTags, Image

from attachments.kinds import Kind
from tests import cast
from website.pictures import drawing

from .samples import refusal, safe


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def with_place() -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Telefon"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (50.0, 55.0, 39.0)
    return exif


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_that_says_it_has(width: int, height: int) -> bytes:
    """A file of some kilobytes whose rows would fill the memory."""
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    rows = zlib.compress(b"\0" * 5_000_000, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_where_and_with_what_it_was_taken_is_gone(kind):
    taken = cast.picture(kind, exif=with_place())
    assert b"Telefon" in taken
    kept = safe(taken).content
    assert b"Telefon" not in kept
    assert dict(opened(kept).getexif()) == {}


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_hides_behind_it_is_gone(kind):
    page = b"<script>alert(1)</script>PK\x05\x06"
    kept = safe(cast.picture(kind) + page).content
    assert b"script" not in kept
    assert b"PK\x05\x06" not in kept


@pytest.mark.parametrize(("width", "height"), [(5_000, 5_001), (15_000, 10_000), (60_000, 60_000)])
def test_one_that_would_fill_the_memory_is_refused_before_it_is_drawn(width, height, monkeypatch):
    monkeypatch.setattr(Image.Image, "load", lambda self: pytest.fail("it was drawn"))
    bomb = png_that_says_it_has(width, height)
    assert len(bomb) < 10_000
    assert "million pixels" in refusal(bomb)


def test_a_photo_of_a_phone_is_taken_and_made_small_enough():
    photo = cast.picture("JPEG", size=(8000, 6000))
    assert opened(safe(photo).content).size == (2400, 1800)


def test_a_photo_with_a_second_picture_behind_it_is_a_jpeg():
    """Many phones write them (MPO)."""
    written = BytesIO()
    second = Image.new("RGB", (40, 20), "red")
    Image.new("RGB", (40, 20), "navy").save(written, "MPO", save_all=True, append_images=[second])
    assert opened(written.getvalue()).format == "MPO"
    kept = safe(written.getvalue(), "IMG_1.jpg")
    assert (kept.kind, opened(kept.content).format) == (Kind.JPEG, "JPEG")


def test_a_picture_is_of_the_kind_it_says():
    kept = safe(cast.picture("JPEG"), "scan.png")
    assert (kept.name, kept.kind, opened(kept.content).format) == ("scan.jpg", Kind.JPEG, "JPEG")


def test_the_same_picture_stays_the_same():
    photo = cast.picture("JPEG", size=(300, 200))
    assert safe(photo).sha256 == safe(photo).sha256


def test_one_that_comes_in_endless_passes_is_refused():
    photo = cast.picture("JPEG", progressive=True)
    last = photo[photo.rindex(b"\xff\xda") : -2]
    assert "so many parts" in refusal(photo[:-2] + last * 200 + b"\xff\xd9")
    assert safe(cast.picture("JPEG", size=(400, 300), progressive=True)).kind == Kind.JPEG


def test_only_one_at_a_time_stands_in_memory(monkeypatch):
    now, most = [], []

    def slowly(bare, longest_edge):
        now.append(bare)
        most.append(len(now))
        time.sleep(0.02)
        now.pop()
        return Image.new("RGB", (4, 4))

    monkeypatch.setattr(drawing, "_drawn", slowly)
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(safe, [cast.picture()] * 8))
    assert most == [1] * 8
