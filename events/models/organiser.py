from django.db import models
from django.utils.translation import gettext_lazy as _

from .event import Event


class Organiser(models.Model):
    """Who holds an event: the office itself, or a partner who is known by name only."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="organisers", verbose_name=_("event"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("name"), max_length=300)
    url = models.URLField(_("link"), blank=True, max_length=500)

    class Meta:
        verbose_name = _("organiser")
        verbose_name_plural = _("organisers")
        ordering = ["position", "id"]

    def __str__(self):
        return self.name_de
