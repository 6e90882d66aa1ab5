"""The field for a picture: in models, and in the forms of the admin."""

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from .drawing import Drawn, drawn_anew
from .kinds import ACCEPT
from .stored import PictureFile, name_for, write_narrower


class DrawnUpload(SimpleUploadedFile):
    """What the form has made of an upload; nothing of the file as it came is left."""

    def __init__(self, original: str, picture: Drawn):
        stem = original.rpartition(".")[0] or original
        super().__init__(f"{stem}.{picture.ending}", picture.read(), f"image/{picture.kind.lower()}")
        self.picture = picture


class PictureFormField(forms.FileField):
    """Draws the picture when the form is looked through: what is wrong with it becomes a sentence beside it.

    Neither the name of the file nor its length decides anything.
    """

    def __init__(self, *, max_length=None, **kwargs):
        super().__init__(**kwargs)

    def to_python(self, data):
        if data in self.empty_values:
            return None
        return DrawnUpload(data.name, drawn_anew(data))

    def widget_attrs(self, widget):
        attrs = super().widget_attrs(widget)
        return {**attrs, "accept": ACCEPT} if isinstance(widget, forms.FileInput) else attrs


class PictureField(models.ImageField):
    """An ImageField that stores what drawn_anew() makes of an upload, and smaller ones beside it."""

    attr_class = PictureFile

    def pre_save(self, instance, add):
        file = getattr(instance, self.attname)
        if file and not file._committed:
            picture = getattr(file.file, "picture", None) or drawn_anew(file.file)
            picture.seek(0)
            file.save(name_for(file.name, picture), picture, save=False)
            write_narrower(file.storage, file.name, picture)
        return file

    def formfield(self, **kwargs):
        possible = _("JPEG, PNG, WebP or GIF. Of a moving picture the first image is kept.")
        help_text = format_lazy("{} {}", self.help_text, possible) if self.help_text else possible
        return super().formfield(**{"form_class": PictureFormField, "help_text": help_text, **kwargs})

    def deconstruct(self):
        """For the database it is the field it builds on."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ImageField", args, kwargs
