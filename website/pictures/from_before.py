"""Pictures that were uploaded before sizes stood in names: they get theirs, and the smaller ones.

For the migration, and for whoever brings back files of an older copy. Twice does no harm. Nothing is lost: a
file that is missing, or that nobody can draw, stays as it is and is named.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models, transaction

from .drawing import LONGEST_EDGE, Drawn, drawn_anew
from .kinds import bare_of
from .stored import all_names, name_for, sizes_in, write_narrower


def prepare(apps) -> list[str]:
    """The names of those that could not be prepared. apps: those of today, or of a migration."""
    storages = {}
    for field in _fields(apps):
        rows = field.model._base_manager.exclude(**{field.name: ""}).values_list(field.name, flat=True)
        for name in rows.distinct().order_by():
            storages[name] = field.storage
    return [name for name, storage in sorted(storages.items()) if not _is_prepared(apps, storage, name)]


def _fields(apps) -> Iterator[models.ImageField]:
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, models.ImageField):
                yield field


def _is_prepared(apps, storage, name: str) -> bool:
    if sizes_in(name) and all(storage.exists(each) for each in all_names(name)):
        return True
    try:
        with storage.open(name) as file:
            picture = _as_it_is(file)
        stored = _stored(storage, name, picture)
    except (OSError, ValidationError):
        return False
    with transaction.atomic():
        for field in _fields(apps):
            field.model._base_manager.filter(**{field.name: name}).update(**{field.name: stored})
        if stored != name:
            # By hand, as django-cleanup hears of no update().
            transaction.on_commit(partial(storage.delete, name))
    return True


def _as_it_is(file) -> Drawn:
    """Most were drawn by us, and would lose a little each time."""
    content = file.read()
    drawn, bare = drawn_anew(ContentFile(content)), bare_of(content)
    if bare.kind != "GIF" and bare.turn == 1 and not bare.profile and max(bare.size) <= LONGEST_EDGE:
        return Drawn(content, bare.kind, bare.size)
    return drawn


def _stored(storage, name: str, picture: Drawn) -> str:
    if not sizes_in(name):
        path = PurePosixPath(name)
        name = storage.save(str(path.parent / name_for(path.name, picture)), picture)
    write_narrower(storage, name, picture)
    return name
