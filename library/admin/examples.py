"""Examples below the fields in which pictures are entered."""

from django.utils.translation import gettext_lazy as _

from library.models import LibraryPicture
from website.admin.examples import enter

enter(
    LibraryPicture,
    image=_("JPEG, PNG or WebP. People must have agreed to be seen."),
    image_credit=_("Who made the picture, for example: Photo: Sara Meier"),
)
