"""A PNG file as plain shapes: drawn small, dark and light told apart, and each line of it written as runs."""

from collections.abc import Iterator
from itertools import groupby

from PIL import Image

from offices.drawing.paint import GLOW, TINT
from offices.drawing.refused import empty, too_large
from offices.drawing.svg import LONGEST, framed
from website.pictures.drawing import drawn_anew

EDGE = 96  # points: what can be told apart in a door of its largest size
# What is there at all, and what is light, from 0 to 255.
SEEN, LIGHT = 128, 190
WHITE, OPAQUE = 245, 255
_NOTHING = ""
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def shapes_of_png(file) -> str:
    """The picture is decoded as a whole and within the limits of all pictures before (website/pictures/)."""
    picture = Image.open(drawn_anew(file, kind="PNG"), formats=["PNG"]).convert("RGBA")
    # As it is at each point: a mixture of dark and nothing would count as light.
    picture.thumbnail((EDGE, EDGE), Image.Resampling.NEAREST)
    rows = list(_rows(picture))
    shapes = "".join(_shape(paint, rows) for paint in [GLOW, TINT])
    if not shapes:
        raise empty()
    if len(shapes) > LONGEST:
        raise too_large()
    return framed(shapes, f"0 0 {picture.width} {picture.height}")


def _rows(picture: Image.Image) -> Iterator[list[str]]:
    """The paint of each point. On a picture without see-through parts what is white is the paper."""
    has_paper = picture.getchannel("A").getextrema()[0] == OPAQUE
    raw = picture.tobytes()
    points = [raw[start : start + 4] for start in range(0, len(raw), 4)]
    for start in range(0, len(points), picture.width):
        yield [_paint(point, has_paper) for point in points[start : start + picture.width]]


def _paint(point: bytes, has_paper: bool) -> str:
    red, green, blue, alpha = point
    grey = (red * 299 + green * 587 + blue * 114) // 1000
    if alpha < SEEN or (has_paper and grey >= WHITE):
        return _NOTHING
    return TINT if grey >= LIGHT else GLOW


def _shape(paint: str, rows: list[list[str]]) -> str:
    runs = "".join(
        f"M{x} {y}h{length}v1h-{length}z"
        for y, row in enumerate(rows)
        for x, length, found in _runs(row)
        if found == paint
    )
    return f'<path class="{paint}" d="{runs}"></path>' if runs else ""


def _runs(row: list[str]) -> Iterator[tuple[int, int, str]]:
    x = 0
    for paint, points in groupby(row):
        length = len(list(points))
        yield x, length, paint
        x += length
