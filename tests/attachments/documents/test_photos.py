"""A photo within a document says as little of where it was taken as one that is sent by itself."""

from io import BytesIO

import pytest
from PIL import ExifTags, Image

from attachments.documents.jpeg_remarks import without_remarks
from tests.attachments.samples import (
    docx,
    odt,
    photo,
    refusal,
    safe,
    unzipped,
)


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (docx(word__media__image1__jpeg=photo()), "word/media/image1/jpeg"),
        (odt(Pictures__1=photo()), "Pictures/1"),
    ],
)
def test_place_and_device_are_gone(document, name):
    kept = unzipped(safe(document).content)[name]
    assert b"Telefon" not in kept
    assert dict(opened(kept).getexif()) == {}


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_it_is_the_same_picture_and_stands_upright(orientation):
    taken = photo(orientation=orientation)
    kept = opened(without_remarks(taken))
    assert kept.tobytes() == opened(taken).tobytes()
    assert kept.getexif().get(ExifTags.Base.Orientation, 1) == orientation
    assert len(kept.getexif()) <= 1


@pytest.mark.parametrize("length", range(0, 700, 7))
def test_half_a_picture_harms_nobody(length):
    assert isinstance(without_remarks(photo()[:length]), bytes)


def test_other_pictures_stay_as_they_are():
    assert without_remarks(b"\x89PNG\r\n\x1a\n") == b"\x89PNG\r\n\x1a\n"


def test_a_photo_of_nothing_but_small_pieces_is_refused():
    """Each costs a moment, and a document holds millions of them."""
    pieces = b"\xff\xd8" + b"\xff\xe2\x00\x02" * 3000
    assert "too much time or memory" in refusal(docx(**{"word__media__image1.jpeg": pieces}))
