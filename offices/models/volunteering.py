from django.db import models
from django.utils.translation import gettext_lazy as _

from .office import Office
from .unit import Unit


class VolunteerOffer(models.Model):
    """How people can volunteer, or what the office does for those who do."""

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="volunteer_offers", verbose_name=_("office")
    )
    unit = models.ForeignKey(
        Unit,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="volunteer_offers",
        verbose_name=_("unit"),
        help_text=_("Shown beside this unit; otherwise in a section of its own."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True)

    class Meta:
        verbose_name = _("volunteer offer")
        verbose_name_plural = _("volunteer offers")
        ordering = ["position", "id"]

    def __str__(self):
        return self.title_de
