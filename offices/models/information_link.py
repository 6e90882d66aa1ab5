from django.db import models
from django.utils.translation import gettext_lazy as _

from .office import Office


class InformationLink(models.Model):
    """Another website that helps. It may be named before its address is known."""

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="information_links", verbose_name=_("office")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True)
    url = models.URLField(_("link"), blank=True)

    class Meta:
        verbose_name = _("information link")
        verbose_name_plural = _("information links")
        ordering = ["position", "id"]

    def __str__(self):
        return self.title_de
