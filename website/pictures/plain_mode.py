"""The modes of Pillow in which a picture can be made smaller and coloured: L, RGB, RGBA and CMYK."""

from PIL import Image

_PLAIN = {"L", "RGB", "RGBA", "CMYK"}


def in_plain_mode(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I"):
        picture = _eight_of_sixteen_bits(picture)
    if "transparency" in picture.info or picture.mode in ("LA", "PA"):
        return picture.convert("RGBA")
    if picture.mode in _PLAIN:
        return picture
    return picture.convert("L" if picture.mode == "1" else "RGB")


def _eight_of_sixteen_bits(picture: Image.Image) -> Image.Image:
    """Pillow's own conversion cuts off whatever is brighter than 255 of 65,535."""
    grey = Image.frombytes("L", picture.size, picture.convert("I;16").tobytes()[1::2])
    if "transparency" in picture.info:
        grey.info["transparency"] = picture.info["transparency"] >> 8
    return grey
