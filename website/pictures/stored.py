"""A picture that is stored, as templates show it: what they say of it, its name alone tells (name.py).

Pictures from before (website/pictures/from_before.py) have less, and are shown as they are.
"""

from dataclasses import dataclass

from django.core.files.storage import Storage
from django.db.models.fields.files import ImageFieldFile

from .name import TYPES, Rendition, Sizes, all_names, sizes_in

# In rem: how wide a column of a page is; how high a picture is there
# (static/css/components/content/picture.css), and a logo (static/css/components/content/record-list.css).
COLUMN = 44
COLUMN_HEIGHT = 30
LOGO_HEIGHT = 4


@dataclass(frozen=True)
class PictureSource:
    """What a browser may choose from, if it knows the type."""

    type: str
    srcset: str


@dataclass(frozen=True)
class Card:
    """A part of the picture for lists, in the shape of all cards. sources are the better ones."""

    src: str
    srcset: str
    width: int
    height: int
    sources: tuple[PictureSource, ...]


class PictureFile(ImageFieldFile):
    @property
    def sizes(self) -> Sizes | None:
        return sizes_in(self.name)

    @property
    def sources(self) -> list[PictureSource]:
        """Kinds that have fewer bytes, for browsers that know them."""
        sizes = self.sizes
        if not sizes or sizes.focus is None:
            return []
        kinds = [kind for kind in sizes.kinds if kind in TYPES]
        return [PictureSource(TYPES[kind], self._srcset(sizes.whole(kind))) for kind in kinds]

    @property
    def srcset(self) -> str:
        """The others, in a kind that every browser knows."""
        sizes = self.sizes
        narrower = sizes.whole(sizes.kinds[-1]) if sizes else []
        return f"{self._srcset(narrower)}, {self.url} {sizes.width}w" if narrower else ""

    @property
    def shown_width(self) -> str:
        """How wide it is in the column of a page, for the attribute sizes."""
        return self._width_within(COLUMN_HEIGHT, COLUMN)

    @property
    def logo_width(self) -> str:
        return self._width_within(LOGO_HEIGHT, COLUMN)

    def _width_within(self, height: int, width: int) -> str:
        """What is high becomes narrow where the height has an end."""
        if not (sizes := self.sizes):
            return ""
        return f"min({sizes.width}px, {min(height * sizes.width / sizes.height, width):.4g}rem, 100vw)"

    @property
    def poster(self) -> str:
        """For programs that take one address: as every browser shows it, and no larger than a column."""
        sizes = self.sizes
        known = sizes.whole(sizes.kinds[-1]) if sizes and sizes.focus is not None else []
        return self.storage.url(known[-1].name) if known else self.url

    def _srcset(self, renditions: list[Rendition]) -> str:
        return _srcset(self.storage, renditions)

    def delete(self, save=True):
        """With all that goes with it. As long as a row shows it, it stays on the disk: that of a copy, or the
        same one, saved meanwhile by somebody who still had it."""
        if not self:
            return
        if not self._is_shown():
            for beside in all_names(self.name)[1:]:
                self.storage.delete(beside)
            super().delete(save)
            return
        setattr(self.instance, self.field.attname, None)
        self.name = None
        if save:
            self.instance.save()  # and the file goes, unless there is another

    def _is_shown(self) -> bool:
        return self.field.model._base_manager.filter(**{self.field.name: self.name}).exists()


def card_of(file: ImageFieldFile) -> Card | None:
    """None where there is no picture, or one of an older copy with nothing that is small enough."""
    if not (sizes := sizes_in(file.name)):
        return None
    if sizes.focus is None:
        # Style sheets cut it.
        smallest = [*sizes.whole("WEBP"), Rendition(str(file.name), "", sizes.width, sizes.height)][0]
        return Card(file.storage.url(smallest.name), "", smallest.width, smallest.height, ())
    *better, every_browser = sizes.kinds_of_cards
    cards = sizes.cards(every_browser)
    src, widest = file.storage.url(cards[0].name), cards[-1]
    sources = [PictureSource(TYPES[kind], _srcset(file.storage, sizes.cards(kind))) for kind in better]
    return Card(src, _srcset(file.storage, cards), widest.width, widest.height, tuple(sources))


def _srcset(storage: Storage, renditions: list[Rendition]) -> str:
    return ", ".join(f"{storage.url(each.name)} {each.width}w" for each in renditions)
