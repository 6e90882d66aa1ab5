from datetime import date, timedelta
from typing import Any, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..office import Office
from ..unit import Unit

# By then every calendar that is fetched now and then has heard of it.
KEPT = timedelta(days=60)


class TakenBackQuerySet(models.QuerySet):
    def expired(self, today: date) -> Self:
        return self.filter(taken_back__date__lt=today - KEPT)


class TakenBackClosing(models.Model):
    """Days on which an office was to be closed, and is not: for the calendars and feeds that told them."""

    closes_days = True

    uid = models.UUIDField(unique=True, editable=False)
    created = models.DateTimeField()
    taken_back = models.DateTimeField(default=timezone.now)
    sequence = models.PositiveIntegerField()
    office = models.ForeignKey(Office, models.CASCADE, related_name="closings_taken_back")
    unit = models.ForeignKey(Unit, models.CASCADE, null=True, related_name="closings_taken_back")
    first_day = models.DateField()
    last_day = models.DateField(null=True)
    every_year = models.BooleanField(default=False)
    reason_de = models.CharField(max_length=120, blank=True)
    reason_en = models.CharField(max_length=120, blank=True)

    objects = TakenBackQuerySet.as_manager()

    class Meta:
        verbose_name = _("closed days, taken back")
        verbose_name_plural = _("closed days, taken back")
        ordering = ["-taken_back", "-pk"]

    def __str__(self):
        return f"{self.office_id}: {self.first_day.isoformat()}"

    @property
    def last_modified(self):
        return self.taken_back

    @classmethod
    def remember(cls, closing: Any) -> None:
        """Before it is deleted. What was over long ago stays in calendars as it was."""
        if closing.last_day and not closing.every_year and closing.last_day < timezone.localdate():
            return
        names = ["created", "office_id", "unit_id", "first_day", "last_day", "every_year"]
        facts = {name: getattr(closing, name) for name in names}
        facts |= {name: getattr(closing, name) or "" for name in ["reason_de", "reason_en"]}
        cls.objects.get_or_create(uid=closing.uid, defaults=facts | {"sequence": closing.sequence + 1})
