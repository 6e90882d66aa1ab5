"""What the name of a stored picture tells: its size, where to look, and what stands beside it.

    events/fest.5f1c….w1600h1200f30x50a.jpg

is 1600 by 1200 pixels, and most is to be seen at 30 % from the left and 50 % from the top (field.py). Beside
it stand ….400.avif, ….400.webp, ….400.jpg and so on for each width, and cards cut around that place, such as
….card400.avif. So a page knows all of it without opening a file or another column, and who changes the name
changes all at once.

The names of an older copy tell less: without a place, two smaller WebP stand beside it;
without a size, nothing does.
"""

import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

from website.public_files.name import unguessable

Focus = tuple[int, int]  # per cent from the left and from the top
MIDDLE: Focus = (50, 50)

# In pixels: a telephone, one with a fine screen, and the column of a page on that.
WIDTHS = (400, 800, 1200)
WIDTHS_BEFORE = (400, 800)
CARD_WIDTHS = (400, 800)
CARD_SHAPE = (3, 2)
# One that is hardly narrower saves nothing.
WORTH = 0.8
# So that the whole name fits the shortest column (100 characters).
LONGEST_STEM = 30

# By Pillow's words for the kinds.
ENDINGS = {"AVIF": "avif", "WEBP": "webp", "JPEG": "jpg", "PNG": "png"}
TYPES = {"AVIF": "image/avif", "WEBP": "image/webp"}
_NAME = re.compile(
    r"(?P<stem>(?P<base>.+\.w(?P<width>\d{1,4})h(?P<height>\d{1,4}))"
    r"(?:f(?P<across>\d{1,3})x(?P<down>\d{1,3})(?P<avif>a?)(?P<sharp>s?))?"
    r"(?:_\w{7})?)"  # what a storage adds where a name is taken
    r"\.(?:jpg|png|webp)"
)

# Not every machine knows them.
for _kind, _type in TYPES.items():
    mimetypes.add_type(_type, f".{ENDINGS[_kind]}")


@dataclass(frozen=True)
class Rendition:
    name: str
    kind: str
    width: int
    height: int
    is_card: bool = False


@dataclass(frozen=True)
class Sizes:
    base: str
    stem: str
    width: int
    height: int
    # None where an older copy has stored it.
    focus: Focus | None = None
    has_avif: bool = False
    # A drawing, in which the whole picture keeps every point.
    is_sharp: bool = False

    def whole(self, kind: str) -> list[Rendition]:
        """The narrower ones, and where browsers are to have their own kind of it, one as wide as itself."""
        widths = [less for less in self._widths if less < self.width * WORTH]
        if self.focus is not None and kind in TYPES:
            widths.append(self.width)
        return [
            self._rendition(str(width), kind, width, self.height * width / self.width) for width in widths
        ]

    def cards(self, kind: str) -> list[Rendition]:
        """None is larger than what there is to be cut."""
        across, down = CARD_SHAPE
        widest = max(1, min(self.width, self.height * across // down, CARD_WIDTHS[-1]))
        widths = [*(less for less in CARD_WIDTHS if less < widest * WORTH), widest]
        return [self._rendition(f"card{width}", kind, width, width * down / across, True) for width in widths]

    def _rendition(self, mark: str, kind: str, width: int, height: float, is_card: bool = False) -> Rendition:
        name = f"{self.stem}.{mark}.{ENDINGS[kind]}"
        return Rendition(name, kind, width, max(1, round(height)), is_card)

    @property
    def _widths(self) -> tuple[int, ...]:
        return WIDTHS_BEFORE if self.focus is None else WIDTHS

    @property
    def kinds(self) -> list[str]:
        """Of the whole picture: the smallest first, and last what every browser shows."""
        if self.focus is None:
            return ["WEBP"]
        return ["WEBP", "PNG"] if self.is_sharp else self.kinds_of_cards

    @property
    def kinds_of_cards(self) -> list[str]:
        """A card is too small to read in, and is seen by the dozen: none keeps every point."""
        if self.focus is None:
            return []
        return ["AVIF", "WEBP", "JPEG"] if self.has_avif else ["WEBP", "JPEG"]

    @property
    def flags(self) -> str:
        return ("a" if self.has_avif else "") + ("s" if self.is_sharp else "")

    def renditions(self) -> Iterator[Rendition]:
        for kind in self.kinds:
            yield from self.whole(kind)
        for kind in self.kinds_of_cards:
            yield from self.cards(kind)


def name_for(original: str, size: tuple[int, int], focus: Focus, flags: str, ending: str) -> str:
    """flags: "a" where AVIF stands beside it, "s" for a drawing."""
    stem = unguessable(re.split(r"[\\/]", original)[-1], "picture", LONGEST_STEM)
    return _with_focus(f"{stem}.w{size[0]}h{size[1]}", focus, flags, ending)


def name_with(name: str, focus: Focus, flags: str) -> str:
    """Of the same picture, with other things beside it. Its name tells its size."""
    return _with_focus(sizes_in(name).base, focus, flags, name.rpartition(".")[2])


def _with_focus(base: str, focus: Focus, flags: str, ending: str) -> str:
    return f"{base}f{focus[0]}x{focus[1]}{flags}.{ending}"


def sizes_in(name: str | None) -> Sizes | None:
    found = _NAME.fullmatch(name or "")
    if not found or not int(found["width"]) * int(found["height"]):
        return None
    focus = (int(found["across"]), int(found["down"])) if found["across"] else None
    return Sizes(
        found["base"],
        found["stem"],
        int(found["width"]),
        int(found["height"]),
        focus,
        has_avif=bool(found["avif"]),
        is_sharp=bool(found["sharp"]),
    )


def all_names(name: str) -> list[str]:
    """The picture and all that goes with it."""
    sizes = sizes_in(name)
    return [name, *(each.name for each in sizes.renditions())] if sizes else [name]
