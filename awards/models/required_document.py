from django.db import models
from django.utils.translation import gettext_lazy as _

from .edition import Edition


class RequiredDocument(models.Model):
    """What has to be sent along, or may be."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, related_name="required_documents", verbose_name=_("edition")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("document"), max_length=200)
    hint = models.CharField(_("hint"), max_length=300, blank=True)
    is_required = models.BooleanField(
        _("required"), default=True, help_text=_("An entry is complete only with it.")
    )

    class Meta:
        verbose_name = _("document to send along")
        verbose_name_plural = _("documents to send along")
        ordering = ["position", "id"]

    def __str__(self):
        return self.name_de
