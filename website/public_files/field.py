"""The field for files that staff publish, kept as they came. For pictures: website/pictures/field.py."""

from pathlib import PurePath

from django.db import models

from .name import unguessable


class PublicFileField(models.FileField):
    def generate_filename(self, instance, filename):
        name = PurePath(filename)
        return super().generate_filename(instance, unguessable(name.name, "file") + name.suffix)

    def deconstruct(self):
        """For the database it is the field it builds on."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.FileField", args, kwargs
