"""What of a file is the picture itself.

The files of phones and programs hold more: the place, names, a film, a second picture, what somebody hid
behind it. Each kind is read once from its beginning to its end, in time and memory in proportion to its
length, before Pillow sees it; and Pillow sees nothing but what it needs to draw.
"""

from dataclasses import dataclass

# Pieces of which a file is put together. Each costs time, however little it holds; a photo has hundreds.
MAX_PIECES = 50_000


@dataclass(frozen=True)
class Bare:
    """kind is Pillow's word; turn is that of Exif: which side is up, 1 where nothing is said."""

    kind: str
    content: bytes
    size: tuple[int, int]
    profile: bytes = b""
    turn: int = 1
    # How often all of its points are gone over to draw it.
    passes: int = 1
    # Whether it is drawn sharp on purpose, as drawings and writing are (WebP).
    is_lossless: bool = True
    # Left, top, right and bottom of what is drawn at all (GIF); None where that is everything.
    place: tuple[int, int, int, int] | None = None

    @property
    def pixels(self) -> int:
        return self.size[0] * self.size[1]
