from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

# The deadline is the last second that counts.
SECOND = timedelta(seconds=1)


class EditionSelection(models.QuerySet):
    """Editions by their phase: the same rules as in awards/phases.py, for the database. A test compares."""

    def over(self, now=None):
        """Nobody can enter any more."""
        return self.filter(_over(now or timezone.now()))

    def not_over(self, now=None):
        return self.exclude(_over(now or timezone.now()))

    def open(self, now=None):
        """One can enter now. What closes first is on top, what has no deadline yet comes last."""
        now = now or timezone.now()
        rows = self.not_over(now).filter(
            Q(opens_at__lte=now) | Q(opens_at__isnull=True, deadline__isnull=False)
        )
        return rows.order_by(F("deadline").asc(nulls_last=True), "id")

    def coming(self, now=None):
        """One will be able to enter. What opens first is on top, what has no day yet comes last."""
        now = now or timezone.now()
        rows = self.not_over(now).filter(
            Q(opens_at__gt=now) | Q(opens_at__isnull=True, deadline__isnull=True)
        )
        return rows.order_by(F("opens_at").asc(nulls_last=True), "id")


def _over(now) -> Q:
    announced = Q(announced_at__isnull=False, announced_at__lte=now)
    closed = Q(deadline__isnull=False, deadline__lte=now - SECOND)
    # Nobody has entered when it closed, but it has: it is decided, or of a year that is over.
    past = Q(decided_on__isnull=False) | Q(year__lt=timezone.localdate(now).year)
    return announced | closed | (Q(deadline__isnull=True) & past)
