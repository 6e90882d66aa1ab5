from django.db import models
from django.utils import timezone


class SentForm(models.Model):
    """A form of the admin that was carried out: whoever sends the same once more is led to where it led.

    The database lets two of one fingerprint not in, whichever of two at one moment comes first.
    """

    fingerprint = models.CharField(max_length=64, unique=True)
    done_at = models.DateTimeField(default=timezone.now, db_index=True)
    leads_to = models.TextField()

    def __str__(self):
        return self.leads_to
