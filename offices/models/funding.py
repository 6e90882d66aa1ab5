from django.db import models
from django.utils.translation import gettext_lazy as _

from website.pictures.field import PictureField

from .office import Office


class FundingProgramme(models.Model):
    """A programme that pays for something, or that the office puts into practice.

    What it pays for is said only where it is entered: few programmes pay for the office itself.
    """

    class Relation(models.TextChoices):
        FUNDED_BY = "funded_by", _("funds the office’s work")
        PROJECTS = "projects", _("funds projects")
        MEASURES = "measures", _("funds measures")
        AWARD = "award", _("funds the award")
        PUT_INTO_PRACTICE = "put_into_practice", _("is put into practice by the office")

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="funding_programmes", verbose_name=_("office")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    relation = models.CharField(
        _("relation"),
        max_length=20,
        choices=Relation,
        blank=True,
        default="",
        help_text=_("What it pays for. Leave it empty if that is not known: then the page does not say it."),
    )
    name = models.CharField(_("programme"), max_length=200)
    institution = models.CharField(_("institution"), max_length=200, blank=True)
    remark = models.CharField(_("remark"), max_length=300, blank=True)
    obligatory_sentence = models.TextField(
        _("obligatory sentence"), blank=True, help_text=_("Shown word for word, as the funder demands.")
    )
    url = models.URLField(_("link"), blank=True)
    logo = PictureField(
        _("logo"),
        upload_to="logos/",
        blank=True,
        help_text=_("Only with the funder’s permission. The programme’s name is its text alternative."),
    )

    class Meta:
        verbose_name = _("funder or programme")
        verbose_name_plural = _("funders and programmes")
        ordering = ["position", "id"]

    def __str__(self):
        return self.name_de
