"""A picture that is stored: its name tells its size and that smaller ones stand beside it.

    events/fest.w1600h1200.jpg, with events/fest.w1600h1200.400.webp and events/fest.w1600h1200.800.webp

So a page knows both without opening a file or another column, and who changes the name changes all at once.
Pictures from before (website/pictures/from_before.py) have neither, and are shown as they are.
"""

import re
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.db.models.fields.files import ImageFieldFile

from .drawing import Drawn, smaller

# In pixels: a telephone, and one with a fine screen, or a narrow column.
WIDTHS = (400, 800)
# One that is hardly narrower saves nothing.
WORTH = 0.8
# Of the name that it was sent under; the longest name of ours fits the shortest column (100 signs).
LONGEST_STEM = 50

# The rest is what a storage adds where a name is taken.
_NAME = re.compile(r"(?P<stem>.+\.w(?P<width>\d{1,4})h(?P<height>\d{1,4})(?:_\w{7})?)\.(?:jpg|png|webp)")


@dataclass(frozen=True)
class Sizes:
    width: int
    height: int
    # The smaller ones: width and name.
    narrower: list[tuple[int, str]]


def name_for(original: str, picture: Drawn) -> str:
    stem = re.split(r"[\\/]", original)[-1].rpartition(".")[0]
    width, height = picture.dimensions
    return f"{stem[:LONGEST_STEM] or 'picture'}.w{width}h{height}.{picture.ending}"


def sizes_in(name: str) -> Sizes | None:
    found = _NAME.fullmatch(name or "")
    if not found:
        return None
    width, height = int(found["width"]), int(found["height"])
    narrower = [(less, f"{found['stem']}.{less}.webp") for less in WIDTHS if less < width * WORTH]
    return Sizes(width, height, narrower)


def all_names(name: str) -> list[str]:
    """The picture and all that goes with it."""
    sizes = sizes_in(name)
    return [name, *(other for _width, other in sizes.narrower)] if sizes else [name]


def write_narrower(storage, name: str, picture: Drawn) -> None:
    for width, narrower in sizes_in(name).narrower:
        storage.delete(narrower)  # of a picture that had the same name before
        storage.save(narrower, ContentFile(smaller(picture, width)))


class PictureFile(ImageFieldFile):
    @property
    def sizes(self) -> Sizes | None:
        return sizes_in(self.name)

    @property
    def srcset(self) -> str:
        if not self.sizes or not self.sizes.narrower:
            return ""
        narrower = [f"{self.storage.url(name)} {width}w" for width, name in self.sizes.narrower]
        return ", ".join([*narrower, f"{self.url} {self.sizes.width}w"])

    @property
    def smallest_url(self) -> str:
        return self.storage.url(self.sizes.narrower[0][1]) if self.srcset else self.url

    def delete(self, save=True):
        """With the smaller ones; a copy of the row may still show it: then it stays on the disk."""
        if self and self._is_shown_elsewhere():
            self.name = None
            setattr(self.instance, self.field.attname, None)
        elif self:
            for narrower in all_names(self.name)[1:]:
                self.storage.delete(narrower)
            super().delete(save)

    def _is_shown_elsewhere(self) -> bool:
        rows = self.field.model._base_manager.filter(**{self.field.name: self.name})
        return rows.exclude(pk=getattr(self.instance, "pk", None)).exists()
