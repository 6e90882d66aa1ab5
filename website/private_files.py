"""Files that have no address: kept apart from what staff publish. They go with their row (django-cleanup)."""

import secrets

from django.core.files.storage import FileSystemStorage, storages
from django.db import models

ALIAS = "private"
# Random characters in a name; the first two are the folder, so that none grows too full.
NAME_BYTES = 16


class PrivateFileSystemStorage(FileSystemStorage):
    """Django's own would give a file of it an address below MEDIA_URL, where something else may be."""

    def url(self, name):
        raise ValueError("A private file has no address.")


def private_storage():
    return storages[ALIAS]


def random_name(row: models.Model, ending: str) -> str:
    """Nothing of what a stranger typed becomes a path. ending is one of ours (Kind)."""
    characters = secrets.token_hex(NAME_BYTES)
    return f"{row._meta.model_name}/{characters[:2]}/{characters[2:]}.{ending}"


class PrivateFileField(models.FileField):
    """In no form of the admin, whose file fields show an address: attachments/store/download.py gives it."""

    def __init__(self, *args, **kwargs):
        ours = {"storage": private_storage, "upload_to": random_name, "editable": False}
        super().__init__(*args, **{**kwargs, **ours})

    def deconstruct(self):
        """For the database it is the field it builds on."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.FileField", args, kwargs
