from django.db import models
from django.utils.translation import gettext_lazy as _

from .office import Office


class Body(models.Model):
    """A network or committee in which the office takes part."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="bodies", verbose_name=_("office"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("name"), max_length=200)
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("network or committee")
        verbose_name_plural = _("networks and committees")
        ordering = ["position", "id"]

    def __str__(self):
        return self.name_de


class BodyRole(models.Model):
    """What the office is in this body; it may be several things at once."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="roles", verbose_name=_("network"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("role"), max_length=120)

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["position", "id"]

    def __str__(self):
        return self.name_de
