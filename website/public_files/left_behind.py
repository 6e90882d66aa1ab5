"""Files with an address that no row names: of a form that failed after they were written, of a process that
died, of a picture that was replaced twice at one moment.

Nobody would ever find them again, and each still answers at its address.
"""

from collections.abc import Iterator
from datetime import timedelta

from django.apps import apps
from django.core.files.storage import default_storage
from django.db import models
from django.utils import timezone

from website.pictures.name import all_names

# A row may be on its way.
NOT_BEFORE = timedelta(days=1)


def left_behind_in_public() -> list[str]:
    """Only in the folders of our fields: what operators lay beside them is theirs. First the files, then the
    rows, so that a row that comes in between counts."""
    fields = list(_fields())
    old = [name for folder in sorted(_folders(fields)) for name in _old_in(folder)]
    known = _known(fields)
    return [name for name in old if name not in known]


def delete_left_behind_in_public() -> None:
    for name in left_behind_in_public():
        default_storage.delete(name)


def _fields() -> Iterator[models.FileField]:
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, models.FileField) and field.storage is default_storage:
                yield field


def _folders(fields: list[models.FileField]) -> set[str]:
    """Those of now, and those of before in which files of theirs still lie."""
    before = {name.rpartition("/")[0] + "/" for name in _known(fields) if "/" in name}
    return {str(field.upload_to) for field in fields} | before


def _known(fields: list[models.FileField]) -> set[str]:
    """With the smaller ones of pictures."""
    known = set()
    for field in fields:
        for name in field.model._base_manager.values_list(field.name, flat=True):
            known.update(all_names(name))
    return known


def _old_in(folder: str) -> Iterator[str]:
    limit = timezone.now() - NOT_BEFORE
    try:
        names = default_storage.listdir(folder)[1]
    except FileNotFoundError:
        return
    for name in names:
        if default_storage.get_modified_time(folder + name) < limit:
            yield folder + name
