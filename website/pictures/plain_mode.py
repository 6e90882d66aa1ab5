"""The modes of Pillow in which a picture can be made smaller and coloured: L, RGB, RGBA and CMYK."""

from PIL import Image, ImageChops

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
    content = picture.convert("I;16").tobytes()
    low, high = (Image.frombytes("L", picture.size, content[at::2]) for at in range(2))
    if "transparency" not in picture.info:
        return high
    clear = picture.info["transparency"]
    high.putalpha(ImageChops.lighter(_other_than(low, clear & 255), _other_than(high, clear >> 8)))
    return high


def _other_than(picture: Image.Image, value: int) -> Image.Image:
    return picture.point([255 if each != value else 0 for each in range(256)])
