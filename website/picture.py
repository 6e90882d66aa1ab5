"""Pictures as people upload them from their phones, made fit for pages."""

from io import BytesIO

from django.core.files.base import ContentFile, File
from django.db import models
from PIL import Image, ImageOps

# The widest column of a page is 44 rem: at twice the density and with large text this is still sharp.
LONGEST_EDGE = 1600  # pixels
# How a picture is drawn. Cameras and programs write more: the place, the time, names, remarks.
KEPT = {"icc_profile", "transparency"}


def made_fit(file: File, longest_edge: int = LONGEST_EDGE) -> ContentFile:
    """The picture upright, no larger than pages show it, without what else the file says.

    Of a moving picture the first frame is kept (WCAG 2.2.2). UnidentifiedImageError if it is no picture.
    """
    file.seek(0)
    with Image.open(file) as picture:
        kind = picture.format
        picture.draft(None, (longest_edge, longest_edge))  # a large JPEG never stands in memory as a whole
        picture = ImageOps.exif_transpose(picture)
        picture.thumbnail((longest_edge, longest_edge))
        picture.info = {name: value for name, value in picture.info.items() if name in KEPT}
        written = BytesIO()
        picture.save(written, format=kind)
    return ContentFile(written.getvalue())


class PictureField(models.ImageField):
    """An ImageField that stores what made_fit() makes of an upload."""

    def pre_save(self, instance, add):
        file = getattr(instance, self.attname)
        if file and not file._committed:
            file.save(file.name, made_fit(file.file), save=False)
        return file

    def deconstruct(self):
        """For the database it is the field it builds on."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ImageField", args, kwargs
