from django.db import models
from django.utils.translation import gettext_lazy as _

from .office import Office


class Referral(models.Model):
    """What the office cannot do, and who can."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="referrals", verbose_name=_("office"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    cannot = models.TextField(_("what the office cannot do"))
    who_can = models.TextField(_("who can"), blank=True)
    url = models.URLField(_("link"), blank=True)

    class Meta:
        verbose_name = _("referral")
        verbose_name_plural = _("referrals")
        ordering = ["position", "id"]

    def __str__(self):
        return self.cannot_de
