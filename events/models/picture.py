from django.utils.translation import gettext_lazy as _

from website.pictures.described import DescribedPicture
from website.pictures.field import PictureField
from website.pictures.name import sizes_in
from website.pictures.stored import Card, card_of


class Picture(DescribedPicture):
    image = PictureField(_("picture"), upload_to="events/", max_length=300, blank=True)

    class Meta(DescribedPicture.Meta):
        abstract = True

    @property
    def has_card(self) -> bool:
        return sizes_in(self.image.name) is not None

    @property
    def card(self) -> Card | None:
        """A part of it, for lists."""
        return card_of(self.image)
