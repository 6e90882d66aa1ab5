from django.utils.translation import gettext_lazy as _

from website.pictures.described import DescribedPicture
from website.pictures.field import PictureField


class Picture(DescribedPicture):
    image = PictureField(_("picture"), upload_to="events/", max_length=300, blank=True)

    class Meta(DescribedPicture.Meta):
        abstract = True
