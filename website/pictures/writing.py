"""Storing a picture with all that its name says stands beside it (name.py)."""

from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from PIL import Image

from .drawing import Drawn
from .name import Focus, Rendition, name_for, name_with, sizes_in
from .renditions import can_write_avif, is_drawing, renditions


def new_name(original: str, picture: Drawn, focus: Focus) -> str:
    return name_for(original, picture.dimensions, focus, _flags(picture), picture.ending)


def _flags(picture: Drawn) -> str:
    picture.seek(0)
    content = picture.read()
    picture.seek(0)
    return ("a" if can_write_avif() else "") + ("s" if is_drawing(picture, content) else "")


def write_beside(storage: Storage, name: str, picture: Drawn, wanted: list[Rendition] | None = None) -> None:
    """All that is to stand beside it, or what is wanted of that."""
    sizes = sizes_in(name)
    wanted = list(sizes.renditions()) if wanted is None else wanted
    for each, content in renditions(picture, sizes, wanted):
        storage.delete(each)  # of a picture that had the same name before
        storage.save(each, ContentFile(content))


def write_again(storage: Storage, name: str) -> str:
    """Beside a picture that has come back alone. The name under which it stands: on another machine, AVIF may
    not be possible any more."""
    sizes = sizes_in(name)
    if not sizes:
        return name
    if sizes.has_avif and not can_write_avif():
        return stored_with(storage, name, _read(storage, name), sizes.focus)
    missing = [each for each in sizes.renditions() if not storage.exists(each.name)]
    if missing:
        write_beside(storage, name, _read(storage, name), missing)
    return name


def with_focus(storage: Storage, name: str, focus: Focus) -> str:
    """The same picture under another name, with other cards. What is not cut stays as it is."""
    before, picture = sizes_in(name), _read(storage, name)
    if before.focus is None or before.has_avif != can_write_avif():
        return stored_with(storage, name, picture, focus)
    new = storage.save(name_with(name, focus, before.flags), picture)
    sizes = sizes_in(new)
    cards = [each for kind in sizes.kinds_of_cards for each in sizes.cards(kind)]
    lost = [
        each
        for kind in sizes.kinds
        for old, each in zip(before.whole(kind), sizes.whole(kind), strict=True)
        if not _copied(storage, old.name, each.name)
    ]
    write_beside(storage, new, picture, lost + cards)
    return new


def stored_with(storage: Storage, name: str, picture: Drawn, focus: Focus) -> str:
    """Once more, under the name it would get today. The old one tells its size."""
    new = storage.save(name_with(name, focus, _flags(picture)), picture)
    write_beside(storage, new, picture)
    return new


def _copied(storage: Storage, old: str, new: str) -> bool:
    if not storage.exists(old):
        return False
    storage.delete(new)
    with storage.open(old) as file:
        storage.save(new, ContentFile(file.read()))
    return True


def _read(storage: Storage, name: str) -> Drawn:
    """A picture of ours, as it is."""
    with storage.open(name) as file:
        content = file.read()
    with Image.open(BytesIO(content)) as opened:
        return Drawn(content, opened.format, opened.size)
