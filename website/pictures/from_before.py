"""Pictures of an older copy of the site get what those of today have: sizes in the name, others beside it.

At each start, and for whoever brings back files of an older copy. Twice does no harm. Nothing is lost: a file
that is missing, or that nobody can draw, stays as it is and is named.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from django.apps import apps as current_apps
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import models, transaction
from django.dispatch import Signal

from .drawing import LONGEST_EDGE, Drawn, drawn_anew
from .kinds import bare_of
from .name import MIDDLE, Focus, all_names, sizes_in
from .renditions import can_write_avif
from .writing import new_name, stored_with, write_again, write_beside

# Told storage and name of a picture that rows name no more, before it is deleted. (Not by migrations.)
replaced = Signal()


def prepare(apps) -> list[str]:
    """The names of those that could not be prepared. apps: those of today, or of a migration."""
    found = {}
    for field in _fields(apps):
        focus = getattr(field, "focus", None) or ()
        rows = field.model._base_manager.exclude(**{field.name: ""}).values_list(field.name, *focus)
        for name, *where in rows.distinct().order_by():
            found.setdefault(name, (field.storage, tuple(where) or MIDDLE))
    return [name for name, wanted in sorted(found.items()) if not _is_prepared(apps, name, *wanted)]


def _fields(apps) -> Iterator[models.ImageField]:
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, models.ImageField):
                yield field


def _is_prepared(apps, name: str, storage: Storage, focus: Focus) -> bool:
    try:
        if _is_of_today(name):
            return storage.exists(name) and write_again(storage, name) == name
        with storage.open(name) as file:
            picture = _as_it_is(file)
        stored = _stored(storage, name, picture, focus)
    except (OSError, ValidationError):
        return False
    _name_anew(apps, storage, name, stored)
    return True


def _is_of_today(name: str) -> bool:
    sizes = sizes_in(name)
    return bool(sizes and sizes.focus) and sizes.has_avif == can_write_avif()


def _as_it_is(file) -> Drawn:
    """Most were drawn by us, and would lose a little each time."""
    content = file.read()
    drawn, bare = drawn_anew(ContentFile(content)), bare_of(content)
    if bare.kind != "GIF" and bare.turn == 1 and not bare.profile and max(bare.size) <= LONGEST_EDGE:
        return Drawn(content, bare.kind, bare.size)
    return drawn


def _stored(storage: Storage, name: str, picture: Drawn, focus: Focus) -> str:
    sizes = sizes_in(name)
    if sizes and (sizes.width, sizes.height) == picture.dimensions:
        return stored_with(storage, name, picture, sizes.focus or focus)
    path = PurePosixPath(name)
    stored = storage.save(str(path.parent / new_name(path.name, picture, focus)), picture)
    write_beside(storage, stored, picture)
    return stored


def _name_anew(apps, storage: Storage, name: str, stored: str) -> None:
    """By hand, as django-cleanup hears of no update()."""
    with transaction.atomic():
        named = [
            field.model._base_manager.filter(**{field.name: name}).update(**{field.name: stored})
            for field in _fields(apps)
        ]
        if apps is current_apps and any(named):
            replaced.send(Storage, storage=storage, name=name)
        # Somebody else may have replaced it meanwhile.
        transaction.on_commit(partial(_delete, storage, name if any(named) else stored))


def _delete(storage: Storage, name: str) -> None:
    for each in all_names(name):
        storage.delete(each)
