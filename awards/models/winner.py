from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from website.described_picture import DescribedPicture
from website.picture import PictureField
from website.richtext import RichTextField

from .edition import Edition
from .prize import Prize


class Winner(DescribedPicture):
    """Who has won, for the public to read. It stays when the entries are deleted."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="winners", verbose_name=_("edition"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    # A prize that has a winner is not deleted by itself, but with its edition.
    prize = models.ForeignKey(Prize, models.RESTRICT, related_name="winners", verbose_name=_("prize"))
    name = models.CharField(_("name"), max_length=200)
    text = RichTextField(_("why, and what for"), blank=True)
    image = PictureField(_("picture"), upload_to="awards/", max_length=300, blank=True)

    class Meta:
        verbose_name = _("winner")
        verbose_name_plural = _("winners")
        ordering = ["position", "id"]
        constraints = [*DescribedPicture.Meta.constraints]

    def __str__(self):
        return self.name_de

    def clean(self):
        super().clean()
        if self.prize_id and self.prize.edition_id != self.edition_id:
            raise ValidationError({"prize": _("This prize belongs to another edition.")})
