"""A PNG file becomes plain shapes as well: dark and light are told apart, and white paper is none of it."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from offices.drawing.png import shapes_of_png


def png(mode: str, ground, size=(40, 20)) -> SimpleUploadedFile:
    picture = Image.new(mode, size, ground)
    ImageDraw.Draw(picture).rectangle((10, 5, 19, 9), fill="black")
    written = BytesIO()
    picture.save(written, "PNG")
    return SimpleUploadedFile("drawing.png", written.getvalue())


@pytest.mark.parametrize(("mode", "ground"), [("RGB", "white"), ("RGBA", (0, 0, 0, 0)), ("L", 255)])
def test_what_is_drawn_becomes_runs_and_the_paper_nothing(mode, ground):
    written = shapes_of_png(png(mode, ground))
    assert 'viewBox="0 0 40 20"' in written
    assert written.count("M10 ") == written.count("h10v1h-10z") == 5
    assert "emblem__tint" not in written


def test_light_parts_of_a_drawing_have_the_light_colour():
    written = shapes_of_png(png("RGB", (220, 220, 220)))
    assert "emblem__tint" in written
    assert "emblem__glow" in written


def test_an_empty_picture_half_a_file_and_one_that_is_too_fine_are_refused():
    empty = BytesIO()
    Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(empty, "PNG")
    noise = BytesIO()
    Image.effect_noise((96, 96), 200).point(lambda value: 255 * (value > 128)).save(noise, "PNG")
    half = png("RGB", "white", (400, 400)).read()[:300]
    for content in [empty.getvalue(), half, noise.getvalue()]:
        with pytest.raises(ValidationError):
            shapes_of_png(SimpleUploadedFile("drawing.png", content))
