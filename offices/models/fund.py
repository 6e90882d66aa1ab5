from django.db import models
from django.utils.translation import gettext_lazy as _

from website.languages.bilingual import pick

from .office import Office


class Fund(models.Model):
    """A support fund that the office manages and others may apply to."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="funds", verbose_name=_("office"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("name"), max_length=200)
    description = models.TextField(_("description"), blank=True)
    amount = models.CharField(_("amount"), max_length=120, blank=True)
    deadline = models.CharField(_("deadline"), max_length=120, blank=True)
    how_to_apply = models.TextField(_("how to apply"), blank=True)
    url = models.URLField(_("link"), blank=True)

    class Meta:
        verbose_name = _("support fund")
        verbose_name_plural = _("support funds")
        ordering = ["position", "id"]

    def __str__(self):
        return self.name_de

    @property
    def is_complete(self) -> bool:
        """Whether an applicant finds amount, deadline and way to apply here."""
        return bool(
            pick(self, "amount") and pick(self, "deadline") and (pick(self, "how_to_apply") or self.url)
        )
