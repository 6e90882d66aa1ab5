"""The field for a picture: in models, and in the forms of the admin."""

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.db.models.signals import post_save, pre_save
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from PIL import UnidentifiedImageError

from .drawing import Drawn, drawn_anew
from .kinds import ACCEPT
from .name import MIDDLE, Focus
from .stored import PictureFile
from .writing import new_name, with_focus, write_beside


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
        super().__init__(**{**kwargs, "allow_empty_file": True})  # refused.empty() says more

    def to_python(self, data):
        upload = super().to_python(data)
        return upload and DrawnUpload(upload.name, drawn_anew(upload))

    def widget_attrs(self, widget):
        attrs = super().widget_attrs(widget)
        return {**attrs, "accept": ACCEPT} if isinstance(widget, forms.FileInput) else attrs


class PictureField(models.ImageField):
    """An ImageField that stores what drawn_anew() makes of an upload, and others of it beside it.

    focus: the names of two columns of the same row, per cent from the left and from the top of what cards are
    cut around. Where they change, the picture is stored anew, under another name.
    """

    attr_class = PictureFile

    def __init__(self, *args, focus: tuple[str, str] | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.focus = focus

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        if self.focus and not cls._meta.abstract:
            self.watch(cls)

    def watch(self, cls) -> None:
        """Entered with the model, this comes before whoever keeps what a row was before."""
        pre_save.connect(self._before_saving, sender=cls)
        post_save.connect(self._after_saving, sender=cls)

    def pre_save(self, instance, add):
        file = getattr(instance, self.attname)
        if file and not file._committed:
            picture = getattr(file.file, "picture", None) or drawn_anew(file.file)
            name = new_name(file.name, picture, self.focus_of(instance))
            file.save(name, picture, save=False)
            write_beside(file.storage, file.name, picture)
        return file

    def focus_of(self, row: models.Model) -> Focus:
        if not self.focus:
            return MIDDLE
        across, down = (getattr(row, name) for name in self.focus)
        return _per_cent(across, MIDDLE[0]), _per_cent(down, MIDDLE[1])

    def _before_saving(self, sender, instance, raw=False, update_fields=None, **kwargs):
        if not raw and (update_fields is None or self.name in update_fields):
            self._follow_focus(instance)

    def _after_saving(self, sender, instance, raw=False, update_fields=None, using=None, **kwargs):
        """Where only the columns were written."""
        if raw or update_fields is None or self.name in update_fields:
            return
        if set(self.focus) & set(update_fields) and self._follow_focus(instance):
            instance.save(update_fields=[self.name], using=using)

    def _follow_focus(self, row: models.Model) -> bool:
        file, focus = getattr(row, self.attname), self.focus_of(row)
        if not file or not file._committed or not file.sizes or (file.sizes.focus or MIDDLE) == focus:
            return False
        try:
            name = with_focus(file.storage, file.name, focus)
        except (FileNotFoundError, UnidentifiedImageError):
            return False
        setattr(row, self.attname, name)
        return True

    def formfield(self, **kwargs):
        possible = _("JPEG, PNG, WebP or GIF. Of a moving picture the first image is kept.")
        help_text = format_lazy("{} {}", self.help_text, possible) if self.help_text else possible
        return super().formfield(**{"form_class": PictureFormField, "help_text": help_text, **kwargs})

    def deconstruct(self):
        """For the database it is the field it builds on."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ImageField", args, kwargs


def _per_cent(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else min(max(value, 0), 100)
