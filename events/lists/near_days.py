"""The days people ask for most, counted from today: today, this week, the weekend, next week.

Weeks begin on Monday, as in Germany. The weekend is Saturday and Sunday of this week: on a Sunday it is the
one that is ending, and "next week" begins the day after.
"""

from datetime import date, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class NearDays(models.TextChoices):
    """The values stand in addresses, the same in both languages."""

    TODAY = "today", pgettext_lazy("events on these days", "Today")
    THIS_WEEK = "this-week", _("This week")
    WEEKEND = "weekend", _("Weekend")
    NEXT_WEEK = "next-week", _("Next week")

    def span(self, today: date) -> tuple[date, date]:
        """The first and the last of these days."""
        monday = today - timedelta(days=today.weekday())
        return {
            NearDays.TODAY: (today, today),
            NearDays.THIS_WEEK: (monday, monday + timedelta(days=6)),
            NearDays.WEEKEND: (monday + timedelta(days=5), monday + timedelta(days=6)),
            NearDays.NEXT_WEEK: (monday + timedelta(days=7), monday + timedelta(days=13)),
        }[self]
