"""Which fields exist once per language."""

from library import models
from website.languages.translated_fields import register

register({models.LibraryPicture: ["image_alt"]})
