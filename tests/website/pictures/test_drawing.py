"""What is left of a picture that somebody uploads from a phone."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import ExifTags, Image, PngImagePlugin

from library.models import LibraryPicture
from tests import cast
from website.pictures.drawing import drawn_anew


def content_of(file) -> bytes:
    with file.open():
        return file.read()


def opened(file) -> Image.Image:
    return Image.open(BytesIO(content_of(file)))


def exif_of_a_phone(orientation=1) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Telefon"
    exif[ExifTags.Base.Orientation] = orientation
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (50.0, 55.0, 39.0)
    return exif


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_where_and_with_what_it_was_taken_is_gone(kind):
    taken = cast.picture(kind, exif=exif_of_a_phone())
    assert b"Telefon" in taken
    kept = opened(drawn_anew(ContentFile(taken)))
    assert (kept.format, dict(kept.getexif())) == (kind, {})
    assert b"Telefon" not in content_of(drawn_anew(ContentFile(taken)))


def test_remarks_of_programs_are_gone():
    remark = PngImagePlugin.PngInfo()
    remark.add_text("Author", "Rita")
    assert b"Rita" not in content_of(drawn_anew(ContentFile(cast.picture("PNG", pnginfo=remark))))
    assert b"Rita" not in content_of(drawn_anew(ContentFile(cast.picture("JPEG", comment=b"Rita"))))


def test_it_stands_upright():
    lying = cast.picture("JPEG", size=(40, 20), exif=exif_of_a_phone(orientation=6))
    assert opened(drawn_anew(ContentFile(lying))).size == (20, 40)


def test_it_is_no_larger_than_pages_show_it():
    assert opened(drawn_anew(ContentFile(cast.picture("JPEG", size=(4000, 3000))))).size == (1600, 1200)
    assert opened(drawn_anew(ContentFile(cast.picture("JPEG", size=(400, 300))))).size == (400, 300)


def test_what_is_no_picture_is_refused():
    with pytest.raises(ValidationError):
        drawn_anew(ContentFile(b"<svg onload=alert(1)>"))


def test_the_library_keeps_nothing_else(gera):
    photo = ContentFile(cast.picture("JPEG", exif=exif_of_a_phone()), "fest.jpg")
    picture = cast.add_picture(gera, image=photo, image_decorative=True)
    stored = content_of(LibraryPicture.objects.get(pk=picture.pk).image)
    assert b"Telefon" not in stored
    picture.save()
    assert content_of(LibraryPicture.objects.get(pk=picture.pk).image) == stored
