"""Files that are replaced or deleted: kept where no address leads to them, as long as their version.

django-cleanup takes them off the public disk after the transaction; before, they are copied here. Where there
is no room left for that, somebody is told: what they have typed is worth more than a file they replace.
"""

from contextlib import suppress
from pathlib import PurePosixPath

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ObjectDoesNotExist
from django.core.files.base import File
from django.core.files.storage import Storage
from django.db import models
from reversion.models import Version

from history.declarations import recorded, recorded_of
from history.models import FormerFile
from history.recording.block import Recording


class NoRoomError(Exception):
    """The disk is full, or nobody may write there."""


def file_fields(model: type[models.Model]) -> list[models.FileField]:
    return [field for field in model._meta.local_fields if isinstance(field, models.FileField)]


def keep_files_of(model, row: models.Model | None, recording: Recording, pk=None) -> None:
    """row: what will be stored; None where it is deleted."""
    for field in file_fields(model):
        before = recording.before.get((recorded_of(model), str(row.pk if row else pk)))
        name = before.state.get(field.name) if before and not before.is_residents else ""
        if name and (row is None or getattr(row, field.attname).name != name):
            try:
                keep(field.storage, str(name))
            except NoRoomError:
                recording.files_not_kept.append(PurePosixPath(str(name)).name)


def keep(storage: Storage, name: str) -> None:
    """Once: a name is drawn by lot, so that two files never have the same."""
    if FormerFile.objects.filter(name=name).exists() or not storage.exists(name):
        return
    kept = FormerFile(name=name)
    ending = name.rpartition(".")[2].lower()
    try:
        with storage.open(name) as file:
            # The field draws a name, and takes this for its ending.
            kept.file.save(ending if ending.isalnum() else "bin", File(file), save=False)
    except OSError as error:
        raise NoRoomError from error
    kept.save()


def keep_replaced(sender, storage: Storage, name: str, **_signal) -> None:
    """Of a picture that was written anew, by nobody, as older states still name it."""
    models_with_files = [each.model_class for each in recorded() if file_fields(each.model_class)]
    kinds = [ContentType.objects.get_for_model(model).pk for model in models_with_files]
    if Version.objects.filter(content_type__in=kinds, serialized_data__contains=name).exists():
        with suppress(NoRoomError):  # what it was replaced by shows the same
            keep(storage, name)


def bring_back(storage: Storage, name: str) -> str:
    """The name under which it can be reached again; "" where it is lost."""
    if storage.exists(name):
        return name
    try:
        kept = FormerFile.objects.get(name=name)
        with kept.file.open() as file:
            return storage.save(name, File(file))
    except (ObjectDoesNotExist, FileNotFoundError):
        return ""
    except OSError as error:
        raise NoRoomError from error
