"""What is left of a picture where lists cut it (website/pictures/renditions.py), for staff to see."""

from dataclasses import dataclass

from library.models import END, LibraryPicture
from website.pictures.name import CARD_SHAPE, sizes_in


@dataclass(frozen=True)
class Crop:
    """In pixels of the picture, from its upper left corner."""

    x: int
    y: int
    width: int
    height: int

    def __str__(self):
        return f"{self.x} {self.y} {self.width} {self.height}"


def crop_of(picture: LibraryPicture) -> Crop | None:
    """None of a picture whose size nobody knows."""
    whole = sizes_in(picture.image.name)
    if whole is None:
        return None
    across, down = CARD_SHAPE
    width = max(1, min(whole.width, whole.height * across // down))
    height = max(1, min(whole.height, round(width * down / across)))
    x, y = _start(whole.width, width, picture.focus_x), _start(whole.height, height, picture.focus_y)
    return Crop(x, y, width, height)


def _start(whole: int, part: int, focus: int) -> int:
    """The point is as near to the middle as the edges let it be."""
    return min(max(round(whole * focus / END - part / 2), 0), whole - part)
