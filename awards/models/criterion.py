from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .edition import Edition


class Criterion(models.Model):
    """What the jury looks at, and how much it counts beside the others."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="criteria", verbose_name=_("edition"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("criterion"), max_length=200)
    explanation = models.TextField(_("explanation"), blank=True)
    weight = models.PositiveSmallIntegerField(
        _("weight"), default=1, help_text=_("2 counts twice as much as 1")
    )

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(weight__gte=1),
                name="criterion_counts",
                violation_error_message=_("A criterion that does not count is none."),
            )
        ]

    def __str__(self):
        return self.name_de
