"""What is left of a picture where a page cuts it: as much as possible around its most important point."""

from dataclasses import dataclass

from library.models import END, LibraryPicture


@dataclass(frozen=True)
class Crop:
    """In pixels of the picture, from its upper left corner."""

    x: int
    y: int
    width: int
    height: int

    def __str__(self):
        return f"{self.x} {self.y} {self.width} {self.height}"


def crop_of(picture: LibraryPicture, ratio: tuple[int, int]) -> Crop:
    """ratio: width to height of the place that the page has for it."""
    whole = picture.image.sizes
    width = min(whole.width, whole.height * ratio[0] // ratio[1])
    height = min(whole.height, whole.width * ratio[1] // ratio[0])
    return Crop(
        _start(whole.width, width, picture.focus_x), _start(whole.height, height, picture.focus_y), width, height
    )


def _start(whole: int, part: int, focus: int) -> int:
    """As CSS has it in object-position: what is at this part of the picture is there in the place, too."""
    return (whole - part) * focus // END
