"""What a drawing may consist of, and how it is written: nothing that acts, links, loads or has a colour."""

import re

from offices.drawing.paint import LINE, paint_for
from offices.drawing.refused import not_plain

# Classes of characters, not a grammar: what is no number draws nothing, and no text takes long to read.
NUMBERS = re.compile(r"[\d\s,.eE+-]*")
LENGTH = re.compile(r"\s*[\d.eE+-]+(?:px)?\s*")
PATH = re.compile(r"[MmLlHhVvCcSsQqTtAaZz\d\s,.eE+-]*")
TRANSFORM = re.compile(r"(?:[\s,]*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s,.eE+-]*\))*[\s,]*")
WORD = re.compile(r"[a-z-]+")

_LENGTHS = ["x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "stroke-width"]
_WORDS = ["fill-rule", "clip-rule", "stroke-linecap", "stroke-linejoin"]
VALUES = {
    "d": PATH,
    "points": NUMBERS,
    "transform": TRANSFORM,
    **dict.fromkeys(_LENGTHS, LENGTH),
    **dict.fromkeys(_WORDS, WORD),
}
# Which of these each shape has, beside those that all have.
SHAPES = {
    "path": {"d"},
    "rect": {"x", "y", "width", "height", "rx", "ry"},
    "circle": {"cx", "cy", "r"},
    "ellipse": {"cx", "cy", "rx", "ry"},
    "line": {"x1", "y1", "x2", "y2"},
    "polygon": {"points"},
    "polyline": {"points"},
    "g": set(),
}
OF_ALL = {"transform", "stroke-width", *_WORDS}
# Says something about the file and nothing of how it looks, as long as there are no styles.
SAYS_NOTHING = {"id", "class", "version", "space", "baseProfile", "enable-background", "role", "focusable"}
# Only with what is refused do these do anything, so that they can be left out.
WITHOUT_EFFECT = {"opacity": {"1"}, "fill-opacity": {"1"}, "stroke-opacity": {"1"}, "stroke-miterlimit": None}


def opening(name: str, attributes: dict[str, str]) -> str:
    """The beginning of a shape, as it is written into the page."""
    if name not in SHAPES:
        raise not_plain(name)
    kept, classes = {}, []
    for key, value in attributes.items():
        if key in {"fill", "stroke"} and "url" in value:
            raise not_plain(value)
        if key == "fill" and value.strip() != "none":
            classes.append(paint_for(value))
        elif key == "stroke" and value.strip() != "none":
            classes.append(LINE)
        elif key in {"fill", "stroke"}:
            kept[key] = "none"
        elif key in OF_ALL | SHAPES[name]:
            kept[key] = _checked(key, value)
        elif not _says_nothing(key, value):
            raise not_plain(key)
    if classes:
        kept["class"] = " ".join(classes)
    written = "".join(f' {key}="{value}"' for key, value in kept.items())
    return f"<{name}{written}>"


def _checked(key: str, value: str) -> str:
    """Digits, signs and a few letters: nothing of it can end an attribute or name an address."""
    if not VALUES[key].fullmatch(value):
        raise not_plain(key)
    return " ".join(value.split())


def _says_nothing(key: str, value: str) -> bool:
    harmless = WITHOUT_EFFECT.get(key, set())
    return key in SAYS_NOTHING or harmless is None or value.strip() in harmless
