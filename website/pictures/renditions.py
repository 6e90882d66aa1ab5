"""The same picture in other widths and formats, and cards that are cut around a point of it.

Drawn from the picture as it is stored, which is upright, in sRGB, and says nothing else (drawing.py): so none
of these does either.

Measured on six photos of 1600 by 1200 pixels with much in them, on one core: 1.4 to 2.1 seconds for all
that stands beside one; with speed 6 in place of 8 AVIF takes thrice as long, for 3 % fewer bytes. The picture
itself has 460 to 780 KB (JPEG, quality 90); at its full width AVIF has 125 to 300 KB, WebP 135 to 400, and at
400 pixels 16 to 24 and 18 to 34.
"""

from collections.abc import Iterator
from functools import cache
from io import BytesIO

from PIL import Image

from .colours import in_srgb
from .drawing import Drawn, on_white
from .name import CARD_SHAPE, Focus, Rendition, Sizes
from .plain_mode import in_plain_mode

# Bytes for each number of a point. Without loss, drawings, writing and pictures of screens need 0.05 at most,
# and photos at least 0.3: of those nobody wants every point, and a page with twenty would have megabytes.
SHARP_AT_MOST = 0.15

_PHOTO = {
    "AVIF": {"quality": 60, "speed": 8},
    "WEBP": {"quality": 78, "method": 4},
    "JPEG": {"quality": 80, "optimize": True, "progressive": True},
}
# Photos with writing on them, as flyers are; what was kept without loss has sharp edges of colours.
_FLYER = {
    "AVIF": {"quality": 70, "speed": 8, "subsampling": "4:4:4"},
    "WEBP": {"quality": 86, "method": 4},
    "JPEG": {"quality": 86, "subsampling": 0, "optimize": True, "progressive": True},
}
# Shown at less than half of their size: photos have 7 to 10 KB as AVIF, at 400 pixels.
_CARD = {
    "AVIF": {"speed": 8},
    "WEBP": {"quality": 55, "method": 4},
    "JPEG": {"quality": 62, "optimize": True, "progressive": True},
}
_SHARP = {
    "WEBP": {"lossless": True, "method": 4},
    "PNG": {"optimize": True},
}
# In bytes for each point: 8.5 KB at 400 pixels. Without scripts, browsers do not wait until somebody scrolls:
# then a list with twenty still has less than 200 KB.
HEAVIEST_CARD = 0.08
_LIGHTER = (40, 32, 25, 18)  # qualities


@cache
def can_write_avif() -> bool:
    """Pillow can be built without."""
    try:
        Image.new("RGB", (1, 1)).save(BytesIO(), "AVIF")
    except (KeyError, OSError, ValueError):
        return False
    return True


def is_drawing(picture: Drawn, content: bytes) -> bool:
    """Whether it has few enough bytes to be kept without loss in each width."""
    if not _has_every_point(picture.kind, content):
        return False
    with Image.open(BytesIO(content), formats=[picture.kind]) as opened:
        return len(content) <= SHARP_AT_MOST * opened.width * opened.height * len(opened.getbands())


def _has_every_point(kind: str, content: bytes) -> bool:
    return kind == "PNG" or kind == "WEBP" and b"VP8L" in content[:64]


def renditions(picture: Drawn, sizes: Sizes, wanted: list[Rendition]) -> Iterator[tuple[str, bytes]]:
    """Name and content of each that is wanted."""
    picture.seek(0)
    content = picture.read()
    with Image.open(BytesIO(content), formats=[picture.kind]) as opened:
        opened.load()
        whole = in_srgb(in_plain_mode(opened), b"")
    how = _FLYER if _has_every_point(picture.kind, content) else _PHOTO
    cut = _cut(on_white(whole), sizes.focus) if any(each.is_card for each in wanted) else whole
    for each in wanted:
        drawn = (cut if each.is_card else whole).resize((each.width, each.height), Image.Resampling.LANCZOS)
        if each.is_card:
            yield each.name, _card(drawn, each.kind)
        else:
            yield each.name, _written(drawn, each.kind, (_SHARP if sizes.is_sharp else how)[each.kind])


def _written(picture: Image.Image, kind: str, how: dict) -> bytes:
    file = BytesIO()
    (on_white(picture) if kind == "JPEG" else picture).save(file, kind, **how)
    return file.getvalue()


def _card(picture: Image.Image, kind: str) -> bytes:
    if kind != "AVIF":
        return _written(picture, kind, _CARD[kind])
    for quality in _LIGHTER:
        content = _written(picture, kind, {**_CARD[kind], "quality": quality})
        if len(content) <= HEAVIEST_CARD * picture.width * picture.height:
            break
    return content


def _cut(picture: Image.Image, focus: Focus) -> Image.Image:
    """The largest card that is in it, with the point as near to its middle as the edges let it be."""
    across, down = CARD_SHAPE
    width = max(1, min(picture.width, picture.height * across // down))
    height = max(1, min(picture.height, round(width * down / across)))
    left = _begin(picture.width, width, focus[0])
    top = _begin(picture.height, height, focus[1])
    return picture.crop((left, top, left + width, top + height))


def _begin(whole: int, part: int, per_cent: int) -> int:
    return min(max(round(whole * per_cent / 100 - part / 2), 0), whole - part)
