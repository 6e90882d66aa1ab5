from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Each link is asked for about once a week, one that has failed the day after.
AGAIN = timedelta(days=7)
# Servers are away now and then: so many days in which nobody could open it.
DAYS_OF_FAILURE = 3


class CheckedLinkQuerySet(models.QuerySet):
    def broken(self):
        return self.filter(failures__gte=DAYS_OF_FAILURE)

    def moved(self):
        return self.exclude(leads_to="")

    def due(self, now: datetime):
        """What was never asked comes first, then what has waited longest."""
        today = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
        waits = Q(asked_at=None) | Q(asked_at__lte=now - AGAIN) | Q(failures__gt=0, asked_at__lt=today)
        return self.filter(waits).order_by(models.F("asked_at").asc(nulls_first=True), "pk")


class CheckedLink(models.Model):
    """An address that texts or fields lead to, and what was found there."""

    address = models.CharField(max_length=2000, unique=True)
    asked_at = models.DateTimeField(null=True)
    # On how many days in a row nobody could open it.
    failures = models.PositiveSmallIntegerField(default=0)
    # What the server said last, for operators: a status, or the name of an error.
    answer = models.CharField(max_length=100, default="")
    # Where it leads for good.
    leads_to = models.CharField(max_length=2000, default="")

    objects = CheckedLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("checked link")
        verbose_name_plural = _("checked links")

    def __str__(self):
        return self.address
