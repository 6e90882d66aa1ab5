from datetime import date, timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Far longer than until the next run of send_mail_queue. Nobody comes back for an answer later than that.
KEPT_DAYS = 1


class LinkRequestQuerySet(models.QuerySet):
    def expired(self, today: date):
        return self.filter(created__date__lte=today - timedelta(days=KEPT_DAYS))


class LinkRequest(models.Model):
    """Somebody has asked for a link once more; nobody has looked up yet what there is at that address."""

    email = models.EmailField(max_length=254)
    created = models.DateTimeField(default=timezone.now)

    objects = LinkRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request for a link")
        verbose_name_plural = _("requests for a link")

    def __str__(self):
        """Without the address: lists of what is purged show this."""
        return f"{self._meta.model_name} {self.pk}"
