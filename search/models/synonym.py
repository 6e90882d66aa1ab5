from django.db import models
from django.utils.translation import gettext_lazy as _


class Synonym(models.Model):
    """Words that mean the same, in any language: whoever looks for one finds the others, too."""

    words = models.TextField(
        _("words"),
        help_text=_(
            "One word a line, or words that belong together, in any language, for example: residence permit, "
            "and below it Aufenthaltstitel. Capital letters, umlauts and endings do not matter."
        ),
    )

    class Meta:
        verbose_name = _("words that mean the same")
        verbose_name_plural = _("words that mean the same")
        ordering = ["words"]

    def __str__(self):
        return ", ".join(self.lines())

    def lines(self) -> list[str]:
        return [line.strip() for line in self.words.splitlines() if line.strip()]
