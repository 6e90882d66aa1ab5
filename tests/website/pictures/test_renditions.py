"""What stands beside a picture: the same in other widths and kinds, and cards, each as clean as the picture."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import ExifTags, Image, ImageDraw, features

from website.pictures import renditions, writing
from website.pictures.drawing import drawn_anew
from website.pictures.name import sizes_in
from website.pictures.renditions import can_write_avif
from website.pictures.writing import new_name

from .samples import file_of, noise, scene
from .test_colours import P3, P3_IN_SRGB, near


def beside(content: bytes, focus=(50, 50)) -> dict[str, Image.Image]:
    """By what its name ends with."""
    return {end: Image.open(BytesIO(file)) for end, file in files_beside(content, focus).items()}


def files_beside(content: bytes, focus=(50, 50)) -> dict[str, bytes]:
    picture = drawn_anew(ContentFile(content))
    sizes = sizes_in(new_name("fest.jpg", picture, focus))
    made = renditions.renditions(picture, sizes, list(sizes.renditions()))
    return {name.removeprefix(f"{sizes.stem}."): file for name, file in made}


def photo(size=(1600, 1200), **written) -> bytes:
    return file_of(scene(size), "JPEG", **{"quality": 95, **written})


def plan(size=(900, 600), mode="RGB") -> Image.Image:
    """Few colours with sharp edges, as drawings, plans and pictures of screens have them."""
    picture = Image.new(mode, size, 255 if mode == "L" else "white")
    for step in range(0, size[0], 60):
        ImageDraw.Draw(picture).rectangle(
            (step, step // 2, step + 30, step), fill=90 if mode == "L" else "navy"
        )
    return picture


def test_a_photo_stands_in_three_kinds_and_each_width():
    found = beside(photo())
    widths = (400, 800, 1200)
    whole = {f"{width}.{kind}" for width in (*widths, 1600) for kind in ("avif", "webp")}
    whole |= {f"{width}.jpg" for width in widths}
    assert set(found) == whole | {f"card{n}.{kind}" for n in (400, 800) for kind in ("avif", "webp", "jpg")}
    assert {found[name].size for name in whole if name.startswith("800.")} == {(800, 600)}
    kinds = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG"}
    assert all(picture.format == kinds[name.rpartition(".")[2]] for name, picture in found.items())


@pytest.mark.parametrize(
    ("size", "cards"),
    [
        ((1, 1), [(1, 1)]),
        ((90, 60), [(90, 60)]),
        ((450, 300), [(450, 300)]),
        ((600, 400), [(400, 267), (600, 400)]),
        ((1200, 300), [(450, 300)]),
        ((300, 1200), [(300, 200)]),
        # Of the size that all are stored in at most.
        ((8000, 300), [(90, 60)]),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_is_ever_larger_than_the_picture(size, cards, kind):
    content = file_of(scene(size), kind)
    width, height = drawn_anew(ContentFile(content)).dimensions
    found = beside(content)
    assert (
        sorted(each.size for name, each in found.items() if name.startswith("card") and "webp" in name)
        == cards
    )
    assert all(each.width <= width and each.height <= height for each in found.values())


class TestDrawings:
    @pytest.mark.parametrize("written", [("PNG", {}), ("WEBP", {"lossless": True}), ("GIF", {})])
    @pytest.mark.parametrize("mode", ["RGB", "L"])
    def test_keep_every_point_in_webp_and_png(self, written, mode):
        kind, how = written
        picture = plan(mode=mode)
        found = beside(file_of(picture, kind, **how))
        assert {name for name in found if not name.startswith("card")} == {
            "400.webp", "400.png", "900.webp",
        }  # fmt: skip
        assert found["900.webp"].convert("RGB").tobytes() == picture.convert("RGB").tobytes()
        assert found["400.webp"].convert("RGB").tobytes() == found["400.png"].convert("RGB").tobytes()

    def test_are_light_as_cards(self):
        found = files_beside(file_of(plan(), "PNG"))
        assert {name for name in found if name.startswith("card400")} == {
            "card400.avif", "card400.webp", "card400.jpg",
        }  # fmt: skip

    def test_stay_transparent_as_a_whole_and_are_white_as_cards(self):
        clear = Image.new("RGBA", (900, 600), (200, 0, 0, 0))
        found = beside(file_of(clear, "PNG"))
        for name in ["400.webp", "400.png", "900.webp"]:
            assert found[name].convert("RGBA").getextrema()[3] == (0, 0)
        for name in ["card400.avif", "card400.webp", "card400.jpg"]:
            assert found[name].convert("RGBA").getpixel((9, 9)) == (255, 255, 255, 255)

    def test_a_photo_that_is_kept_as_one_weighs_no_megabytes(self):
        """Programs for flyers save nothing but PNG."""
        content = file_of(noise((900, 600)), "PNG")
        found = files_beside(content)
        assert {"400.avif", "900.avif", "400.jpg"} < set(found)
        assert len(found["900.avif"]) < len(content) / 2


def test_no_card_is_heavy():
    found = files_beside(file_of(noise((900, 600)), "JPEG"))
    assert len(found["card400.avif"]) < 8_600 < len(found["card800.avif"]) < 4 * 8_600


@pytest.mark.parametrize("written", [("JPEG", {}), ("PNG", {}), ("WEBP", {}), ("WEBP", {"lossless": True})])
def test_where_and_with_what_it_was_taken_stands_in_none(written):
    kind, how = written
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Telefon"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (50.0, 55.0, 39.0)
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Telefon</x:xmpmeta>"
    more = {} if kind == "PNG" else {"xmp": xmp}
    taken = file_of(scene((600, 400)), kind, exif=exif, icc_profile=P3, **more, **how)
    assert b"Telefon" in taken
    for name, file in files_beside(taken).items():
        assert b"Telefon" not in file, name
        assert b"adobe" not in file, name
        picture = Image.open(BytesIO(file))
        assert (dict(picture.getexif()), picture.info.get("icc_profile")) == ({}, None), name


@pytest.mark.parametrize(("p3", "srgb"), list(P3_IN_SRGB.items())[:2])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_wide_colours_are_those_of_pages_in_each(p3, srgb, kind):
    found = beside(file_of(Image.new("RGB", (600, 400), p3), kind, icc_profile=P3))
    for name, picture in found.items():
        assert near(picture.convert("RGB").getpixel((99, 99)), srgb, tolerance=6), name


def test_a_photo_for_printers_has_colours_of_screens_in_each():
    """Four inks, upside down as all programs write them."""
    ink = Image.new("CMYK", (600, 400), (0, 200, 200, 0))
    found = beside(file_of(ink, "JPEG", quality=95))
    for name, picture in found.items():
        red, green, _blue = picture.convert("RGB").getpixel((99, 99))
        assert picture.mode == "RGB", name
        assert red > 200 > 120 > green, name


def test_sixteen_bits_grey_and_few_colours_look_the_same_in_each():
    deep = Image.frombytes("I;16", (600, 400), (180 * 256).to_bytes(2, "little") * 240_000)
    clear = Image.new("LA", (600, 400), (180, 255))
    few = Image.new("RGB", (600, 400), (180, 180, 180)).convert("P", palette=Image.Palette.ADAPTIVE)
    for content in [file_of(deep, "PNG"), file_of(clear, "PNG"), file_of(few, "PNG"), file_of(few, "GIF")]:
        for name, picture in beside(content).items():
            assert near(picture.convert("RGB").getpixel((99, 99)), (180, 180, 180)), name


def test_few_colours_of_which_one_is_clear_are_clear_as_a_whole():
    few = Image.new("P", (600, 400), 1)
    few.putpalette([0, 0, 0, 200, 0, 0])
    found = beside(file_of(few, "PNG", transparency=1))
    assert found["400.webp"].convert("RGBA").getextrema()[3] == (0, 0)
    assert found["card400.webp"].convert("RGB").getpixel((9, 9)) == (255, 255, 255)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_what_moves_each_shows_the_first(kind):
    first, second = (Image.new("RGB", (600, 400), colour) for colour in ("navy", "white"))
    found = beside(file_of(first, kind, save_all=True, append_images=[second]))
    for name, picture in found.items():
        assert getattr(picture, "n_frames", 1) == 1, name
        assert near(picture.convert("RGB").getpixel((99, 99)), (0, 0, 128), tolerance=6), name


class TestFocus:
    """Red on the left, blue on the right; or red above blue."""

    def halves(self, size, **written) -> bytes:
        picture = Image.new("RGB", size, "blue")
        red = (size[0] // 2, size[1]) if size[0] > size[1] else (size[0], size[1] // 2)
        picture.paste((255, 0, 0), (0, 0, *red))
        return file_of(picture, "JPEG", quality=95, subsampling=0, **written)

    @pytest.mark.parametrize(
        ("size", "focus", "colours"),
        [
            ((1200, 300), (10, 50), {"red"}),
            ((1200, 300), (90, 50), {"blue"}),
            ((1200, 300), (50, 50), {"red", "blue"}),
            ((300, 1200), (50, 10), {"red"}),
            ((300, 1200), (50, 100), {"blue"}),
            ((300, 1200), (0, 50), {"red", "blue"}),
        ],
    )
    def test_a_card_is_cut_around_it(self, size, focus, colours):
        found = beside(self.halves(size), focus)
        for name in [each for each in found if each.startswith("card")]:
            assert self.colours_of(found[name]) == colours, name

    def test_it_is_that_of_the_picture_as_it_stands_upright(self):
        """The phone was held upright: what is below in the picture lies at the side in the file."""
        exif = Image.Exif()
        exif[ExifTags.Base.Orientation] = 6  # turned by 90 degrees clockwise: left comes on top
        lying = self.halves((1200, 300), exif=exif)
        assert self.colours_of(beside(lying, (50, 5))["card300.webp"]) == {"red"}
        assert self.colours_of(beside(lying, (50, 95))["card300.webp"]) == {"blue"}

    def colours_of(self, card: Image.Image) -> set[str]:
        assert card.width * 2 == card.height * 3
        middle = (card.height // 2, card.width // 2)
        edges = [(3, middle[0]), (card.width - 4, middle[0]), (middle[1], 3), (middle[1], card.height - 4)]
        pixels = [card.convert("RGB").getpixel(edge) for edge in edges]
        return {"red" if red > blue else "blue" for red, _green, blue in pixels}


class TestWithoutAvif:
    """Pillow can be built without."""

    def test_the_others_are_written(self, monkeypatch):
        monkeypatch.setattr(writing, "can_write_avif", lambda: False)
        assert {name.rpartition(".")[2] for name in files_beside(photo((900, 600)))} == {"webp", "jpg"}

    def test_it_is_found_out_by_trying(self, monkeypatch):
        assert can_write_avif() == features.check("avif")
        can_write_avif.cache_clear()
        monkeypatch.delitem(Image.SAVE, "AVIF")
        monkeypatch.setattr(Image, "init", lambda: True)
        assert not can_write_avif()
        can_write_avif.cache_clear()
