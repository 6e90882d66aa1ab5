from datetime import date, timedelta

from django.db import models
from django.db.models import F, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# How long it is known what was looked for in vain.
KEPT = timedelta(days=90)
# What fewer people have looked for might tell who it was.
SHOWN_FROM = 5
# Of different words. Beyond, it is a machine that searches.
MOST_A_DAY = 500
LONGEST = 60  # characters


class MissedSearchQuerySet(models.QuerySet):
    def often(self):
        """Words that were looked for often enough to be shown, with how often, the most wanted first."""
        counted = self.order_by().values("words").annotate(times=Sum("count")).filter(times__gte=SHOWN_FROM)
        return counted.order_by("-times", "words")

    def times_of(self, words) -> models.Subquery:
        """How often these words, an expression, were looked for."""
        counted = self.order_by().filter(words=words).values("words").annotate(times=Sum("count"))
        return models.Subquery(counted.values("times"))

    def forgotten(self, today: date):
        return self.filter(day__lt=today - KEPT)

    def note(self, words: str, today: date) -> None:
        """Once more. Nothing of who asked is known here."""
        if len(words) > LONGEST:
            return
        if self.filter(day=today, words=words).update(count=F("count") + 1):
            return
        if self.filter(day=today).count() < MOST_A_DAY:
            self.bulk_create([self.model(day=today, words=words)], ignore_conflicts=True)


class MissedSearch(models.Model):
    """Words that nothing was found for, on one day."""

    day = models.DateField(_("day"), default=timezone.localdate)
    words = models.CharField(_("words"), max_length=LONGEST)
    count = models.PositiveIntegerField(_("how often"), default=1)

    objects = MissedSearchQuerySet.as_manager()

    class Meta:
        verbose_name = _("search without a hit")
        verbose_name_plural = _("searches without a hit")
        ordering = ["-day", "words"]
        constraints = [models.UniqueConstraint(fields=["day", "words"], name="missed_search_once_a_day")]

    def __str__(self):
        return self.words
