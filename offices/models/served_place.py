from django.db import models
from django.utils.translation import gettext_lazy as _

from .office import Office


class ServedPlace(models.Model):
    """A town or village whose people this office serves. Names of places are not translated."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="served_places", verbose_name=_("office"))
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        verbose_name = _("place served")
        verbose_name_plural = _("places served")
        ordering = ["name"]

    def __str__(self):
        return self.name
