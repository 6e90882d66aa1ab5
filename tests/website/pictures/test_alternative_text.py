"""Words for a picture that are only the name of its file are refused, before anybody hears them."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from awards.models import Winner
from library.models import LibraryPicture
from tests import cast
from website.pictures.alternative_text import why_no_words


@pytest.mark.parametrize(
    "text",
    [
        "IMG_4711", "img 4711", "IMG-20310612-WA0007", "DSC04711", "DSCN0001", "PXL_20310612_184501234", "20310612_184501",
        "Foto.jpg", "Fest.JPG", "mein schönstes foto.jpeg", "sommer-fest.webp", "Bild", "bild 3", "Foto", "Photo (2)",
        "Image1", "Screenshot 2031-06-12 at 18.45.01", "Bildschirmfoto 2031-06-12 um 18.45.01", "Unbenannt", "_", "–", "12",
        "WhatsApp Image 2031-06-12 at 18.45.01", "5f1c0a2b77d94c1e8a30", "0b0f8a1e-6a51-4d6c-9f3e-1c2d3e4f5a6b",
    ],
)  # fmt: skip
def test_names_of_files_are_no_words(text):
    assert why_no_words(text, "events/fest.w40h20.png")


@pytest.mark.parametrize(
    "text",
    [
        "Bild von einem Fest", "Foto: Kinder im Hof", "Drei Frauen kochen zusammen.", "A door", "Ein Haus", "12 Kinder",
        "Bild 3 der Ausstellung", "2031 im Park", "Plakat: „Bild und Wort“", "Fest im Park", "Image of the town hall",
        "مهرجان", "Свято", "",
    ],
)  # fmt: skip
def test_words_are_words(text):
    assert why_no_words(text, "events/fest.w40h20.png") == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sommer im Park", "Sommer im Park.jpg"),
        ("sommer_im_park", "Sommer im Park.jpg"),
        ("Straßenfest", "library/strassenfest.0123456789abcdef0123.w1200h800.jpg"),
        ("Fest", "events/Fest.w40h20_a1b2c3d.png"),
        ("Fest", "library/Fest.0123456789abcdef0123.w40h20f50x30as.png"),
    ],
)
def test_nor_is_the_name_of_this_file_whatever_it_is(text, name):
    assert "name of the file" in why_no_words(text, name)


def refused(picture) -> set[str]:
    try:
        picture.full_clean(exclude={"edition", "prize", "office"})
    except ValidationError as error:
        return {name for name in error.error_dict if name.startswith("image_alt_")}
    return set()


@pytest.mark.parametrize("model", [LibraryPicture, Winner])
def test_every_picture_of_staff_is_looked_through_in_each_language(model, db):
    picture = model(image_alt_de="IMG_4711", image_alt_en="Image1", image="x/fest.png")
    assert refused(picture) == {"image_alt_de", "image_alt_en"}
    picture.image_decorative = True
    assert refused(picture) == set()


def test_what_was_entered_before_hinders_nobody_until_it_is_touched(gera):
    picture = cast.add_picture(gera, image_alt_de="Foto.jpg")
    picture.title = "Anders"
    assert refused(picture) == set()
    picture.image_alt_de = "Foto2.jpg"
    assert refused(picture) == {"image_alt_de"}


def test_a_new_file_with_the_name_of_the_old_words_is_refused(gera):
    picture = cast.add_picture(gera, image_alt_de="Sommer im Park")
    picture.image = ContentFile(cast.picture(), "Sommer im Park.png")
    assert refused(picture) == {"image_alt_de"}
