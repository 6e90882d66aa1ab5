from datetime import date, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..office import Office

# Long after a link has ended: whoever opens it is told the truth about it.
KEPT = timedelta(days=7)


class AskedQuerySet(models.QuerySet):
    def expired(self, today: date) -> Self:
        return self.filter(created__date__lt=today - KEPT)


class ClosingLinkRequest(models.Model):
    """Somebody has asked for a link to close an office; nobody has looked up yet whose address that is."""

    email = models.EmailField(max_length=254)
    office = models.ForeignKey(Office, models.CASCADE, related_name="+")
    language = models.CharField(max_length=10)
    created = models.DateTimeField(default=timezone.now)

    objects = AskedQuerySet.as_manager()

    class Meta:
        verbose_name = _("request for a link to close an office")
        verbose_name_plural = _("requests for a link to close an office")

    def __str__(self):
        """Without the address: lists of what is purged show this."""
        return f"{self._meta.model_name} {self.pk}"


class ClosingLink(models.Model):
    """A mailed link by which somebody closes an office, once, without signing in."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    office = models.ForeignKey(Office, models.CASCADE, related_name="+")
    language = models.CharField(max_length=10)
    created = models.DateTimeField(default=timezone.now)
    used = models.DateTimeField(null=True)
    # A part of the signed link.
    version = models.PositiveSmallIntegerField(default=1)

    objects = AskedQuerySet.as_manager()

    class Meta:
        verbose_name = _("link to close an office")
        verbose_name_plural = _("links to close an office")

    def __str__(self):
        return f"{self._meta.model_name} {self.pk}"
