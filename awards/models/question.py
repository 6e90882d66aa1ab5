from django.db import models
from django.utils.translation import gettext_lazy as _

from .edition import Edition


class Question(models.Model):
    """What everybody who enters is asked, beside who they are."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="questions", verbose_name=_("edition"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    text = models.CharField(_("question"), max_length=300)
    hint = models.CharField(_("hint"), max_length=300, blank=True)
    is_required = models.BooleanField(_("must be answered"), default=True)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["position", "id"]

    def __str__(self):
        return self.text_de
