from django.db import models
from django.utils.translation import gettext_lazy as _

from .statement import OfficeStatement, SiteStatement


class Gap(models.Model):
    """Something that is not accessible yet, and what people can do instead."""

    class Kind(models.TextChoices):
        """The three of the EU's model statement."""

        NOT_COMPLIANT = "not_compliant", _("does not meet the standard yet")
        BURDEN = "burden", _("would be a disproportionate burden")
        OUTSIDE = "outside", _("is outside the scope of the law")

    position = models.PositiveSmallIntegerField(_("position"), default=0)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.NOT_COMPLIANT)
    what = models.CharField(_("what is not accessible"), max_length=300)
    where = models.CharField(
        _("where"),
        max_length=200,
        blank=True,
        help_text=_("The address of the page, for example: /de/bueros/jena/"),
    )
    reason = models.TextField(_("reason"), blank=True)
    alternative = models.TextField(_("what people can use instead"), blank=True)
    planned_for = models.DateField(_("will be mended by"), null=True, blank=True)

    class Meta:
        abstract = True
        verbose_name = _("gap")
        verbose_name_plural = _("known gaps")
        ordering = ["position", "id"]

    def __str__(self):
        return self.what_de


class OfficeGap(Gap):
    statement = models.ForeignKey(
        OfficeStatement, models.CASCADE, related_name="gaps", verbose_name=_("accessibility statement")
    )


class SiteGap(Gap):
    statement = models.ForeignKey(
        SiteStatement, models.CASCADE, related_name="gaps", verbose_name=_("accessibility statement")
    )
