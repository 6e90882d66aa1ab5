"""A picture that is stored: its name tells its size and that smaller ones stand beside it.

    events/fest.5f1c….w1600h1200.jpg, with events/fest.5f1c….w1600h1200.400.webp and ….800.webp

So a page knows both without opening a file or another column, and who changes the name changes all at once.
Pictures from before (website/pictures/from_before.py) have neither, and are shown as they are.
"""

import re
from dataclasses import dataclass
from io import BytesIO

from django.core.files.base import ContentFile
from django.db.models.fields.files import ImageFieldFile
from PIL import Image

from website.public_files.name import unguessable

from .drawing import Drawn, smaller

# In pixels: a telephone, and one with a fine screen, or a narrow column.
WIDTHS = (400, 800)
# One that is hardly narrower saves nothing.
WORTH = 0.8
# The rest is what a storage adds where a name is taken.
_NAME = re.compile(r"(?P<stem>.+\.w(?P<width>\d{1,4})h(?P<height>\d{1,4})(?:_\w{7})?)\.(?:jpg|png|webp)")


@dataclass(frozen=True)
class Sizes:
    width: int
    height: int
    # The smaller ones: width and name.
    narrower: list[tuple[int, str]]


def name_for(original: str, picture: Drawn) -> str:
    stem = unguessable(re.split(r"[\\/]", original)[-1], "picture")
    width, height = picture.dimensions
    return f"{stem}.w{width}h{height}.{picture.ending}"


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


def write_narrower_again(storage, name: str) -> None:
    """Of a picture that has come back alone."""
    if not (sizes := sizes_in(name)) or all(storage.exists(narrower) for _width, narrower in sizes.narrower):
        return
    with storage.open(name) as file:
        content = file.read()
    with Image.open(BytesIO(content)) as opened:
        kind, size = opened.format, opened.size
    write_narrower(storage, name, Drawn(content, kind, size))


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
        """With the smaller ones. As long as a row shows it, it stays on the disk: that of a copy, or the same
        one, saved meanwhile by somebody who still had it."""
        if not self:
            return
        if not self._is_shown():
            for narrower in all_names(self.name)[1:]:
                self.storage.delete(narrower)
            super().delete(save)
            return
        setattr(self.instance, self.field.attname, None)
        self.name = None
        if save:
            self.instance.save()  # and the file goes, unless there is another

    def _is_shown(self) -> bool:
        return self.field.model._base_manager.filter(**{self.field.name: self.name}).exists()
