from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.models.office import Office


class PinnedAnswer(models.Model):
    """What an office answers to some words before anything else that is found for them."""

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="pinned_answers", verbose_name=_("office")
    )
    words = models.TextField(
        _("words that people search for"),
        help_text=_(
            "One word a line, or words that belong together, in any language, for example: visa. Whoever "
            "searches for all words of a line sees the answer first."
        ),
    )
    title = models.CharField(_("answer"), max_length=200)
    text = models.TextField(_("more about it"), blank=True, help_text=_("One or two sentences."))
    url = models.URLField(
        _("link"),
        max_length=500,
        blank=True,
        help_text=_("Where to go on, on this website or another: copy the address out of your browser."),
    )

    class Meta:
        verbose_name = _("pinned answer")
        verbose_name_plural = _("pinned answers")
        ordering = ["office", "title_de"]

    def __str__(self):
        return self.title_de

    def lines(self) -> list[str]:
        return [line.strip() for line in self.words.splitlines() if line.strip()]
