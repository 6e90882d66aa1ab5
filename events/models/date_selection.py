from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce, Least
from django.utils import timezone

from events.moments import end_of_day, start_of_day
from offices.models import Office

from .selection import EventSelection

# Dates that take longer, such as exhibitions, are found by an index of their own. Few events do.
LONG = timedelta(days=2)


class EventDateQuerySet(EventSelection):
    """Rows are dates of events, in the order (starts_at, id): the rows of every list and feed by date."""

    to_event = "event__"

    def public(self):
        return self.filter(is_public=True).exclude(office__in=Office.objects.hidden())

    def upcoming(self, now=None):
        """Not over yet. What is going on counts until it ends; so does what is cancelled. For the pages of a
        list see events/lists/pages_by_date.py.

        Without a lower bound an index by beginning would be walked from the very first event on. What is
        running now is either short, and began not long ago, or one of the few long ones.
        """
        now = now or timezone.now()
        short = models.Value(now - LONG, output_field=models.DateTimeField())
        long = (
            self.model._base_manager.filter(is_long=True, ends_at__gt=now)
            .order_by()
            # A plain function, because Django's Min would group the rows first.
            .annotate(first=models.Func("starts_at", function="MIN"))
            .values("first")
        )
        bound = Coalesce(Least(models.Subquery(long), short), short)
        return self.filter(ends_at__gt=now, starts_at__gte=bound).order_by("starts_at", "id")

    def between(self, first_day=None, last_day=None):
        """Going on at some time from the first to the last of these days; either may be missing."""
        rows = self
        if first_day:
            rows = rows.filter(ends_at__gt=start_of_day(first_day))
        if last_day:
            rows = rows.filter(starts_at__lt=end_of_day(last_day))
        return rows

    def after(self, starts_at: datetime, pk: int):
        """What comes after this row in the order of (starts_at, id)."""
        later = Q(starts_at__gt=starts_at) | Q(starts_at=starts_at, pk__gt=pk)
        # Said once more as one bound, which is what an index can use.
        return self.filter(later, starts_at__gte=starts_at)

    def before(self, starts_at: datetime, pk: int):
        """What comes before this row in the order of (starts_at, id)."""
        earlier = Q(starts_at__lt=starts_at) | Q(starts_at=starts_at, pk__lt=pk)
        return self.filter(earlier, starts_at__lte=starts_at)

    def for_lists(self):
        """Load what one line of a list tells about the event."""
        return self.select_related("event__office", "event__place", "event__picture").prefetch_related(
            "event__spoken_languages"
        )

    def with_everything(self):
        """Load all that one line of a list, or one entry of a feed, tells about the event."""
        return self.select_related(
            "event__office", "event__programme", "event__place", "event__picture"
        ).prefetch_related("event__organisers", "event__spoken_languages", "event__topics")
