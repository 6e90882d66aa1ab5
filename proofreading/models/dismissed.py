"""What staff have looked at, and called right."""

from collections.abc import Iterable

from django.db import models
from django.db.models import Model
from django.utils.translation import gettext_lazy as _


class DismissedQuerySet(models.QuerySet):
    def of_rows(self, rows: Iterable[Model]) -> set[tuple]:
        """(row, field, key) of all of them, which are of one model."""
        # What a browser has sent in place of a number names no row.
        rows = [row for row in rows if isinstance(row.pk, int) and 0 < row.pk < 2**63]
        if not rows:
            return set()
        found = self.filter(model=rows[0]._meta.label, row__in={row.pk for row in rows})
        return set(found.values_list("row", "field", "key"))


class Dismissed(models.Model):
    """A warning that is none, for these words in this field. Only a hash of the words is kept."""

    model = models.CharField(max_length=100)
    row = models.BigIntegerField()
    field = models.CharField(max_length=100)
    key = models.CharField(max_length=32)

    objects = DismissedQuerySet.as_manager()

    class Meta:
        verbose_name = _("warning that is none")
        verbose_name_plural = _("warnings that are none")
        constraints = [
            models.UniqueConstraint(fields=["model", "row", "field", "key"], name="dismissed_once")
        ]

    def __str__(self):
        return f"{self.model} {self.row} {self.field}"
