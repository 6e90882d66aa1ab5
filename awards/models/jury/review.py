from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from awards.models.entries.entry import Entry

from .conflict import Conflict
from .juror import Juror


class ReviewQuerySet(models.QuerySet):
    def without_conflicts(self):
        """What counts: whoever turns out to be too close to an entry has said nothing about it."""
        conflict = Conflict.objects.filter(juror=OuterRef("juror"), entry=OuterRef("entry"))
        return self.exclude(Exists(conflict))


class Review(models.Model):
    """What one member of the jury says about one entry. It is given and changed on the pages of the jury."""

    juror = models.ForeignKey(Juror, models.CASCADE, related_name="reviews", verbose_name=_("jury member"))
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="reviews", verbose_name=_("entry"))
    comment = models.TextField(_("comment"), blank=True)
    changed_at = models.DateTimeField(_("changed on"), auto_now=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["juror", "entry"], name="review_once_each")]

    def __str__(self):
        return str(self.entry)

    def points(self) -> dict[int, int]:
        """By the numbers of the criteria."""
        return {score.criterion_id: score.points for score in self.scores.all()}
