from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from awards.models.criterion import Criterion

from .review import Review

# Points for a criterion: from none to these.
MOST_POINTS = 10


class Score(models.Model):
    """The points of one review for one criterion."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="scores", verbose_name=_("review"))
    # A criterion with points is not deleted by itself, but with its edition.
    criterion = models.ForeignKey(
        Criterion, models.RESTRICT, related_name="scores", verbose_name=_("criterion")
    )
    points = models.PositiveSmallIntegerField(_("points"))

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        ordering = ["criterion__position", "criterion_id"]
        constraints = [
            models.UniqueConstraint(fields=["review", "criterion"], name="score_once_each"),
            models.CheckConstraint(condition=Q(points__range=(0, MOST_POINTS)), name="score_within_range"),
        ]

    def __str__(self):
        return str(self.points)
