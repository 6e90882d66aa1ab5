from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.models import FundingProgramme, Office

from .edition import Edition


class EditionFunder(models.Model):
    """Who pays for an edition, perhaps through a project, whose name is kept in German."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="funders", verbose_name=_("edition"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    funder = models.ForeignKey(
        FundingProgramme,
        models.CASCADE,
        related_name="award_editions",
        verbose_name=_("funder"),
        help_text=_("From the office’s list “Funders and programmes”"),
    )
    project = models.CharField(_("through the project"), max_length=200, blank=True)
    project_gloss = models.CharField(
        _("what the project’s name means"),
        max_length=200,
        blank=True,
        help_text=_("For people who do not read German"),
    )

    class Meta:
        verbose_name = _("funder of an award")
        verbose_name_plural = _("funders")
        ordering = ["position", "id"]

    def __str__(self):
        return str(self.funder)

    @property
    def office(self) -> Office:
        return self.edition.office
