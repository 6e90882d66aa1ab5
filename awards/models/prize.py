from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from website.formats.money import CentsField

from .edition import Edition


class Prize(models.Model):
    """What can be won, once or several times."""

    class Kind(models.TextChoices):
        MAIN = "main", _("main prize")
        SPECIAL = "special", _("special prize")
        RECOGNITION = "recognition", _("recognition")

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="prizes", verbose_name=_("edition"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.MAIN)
    name = models.CharField(
        _("name"), max_length=200, blank=True, help_text=_("Empty: only what kind of prize it is")
    )
    amount = CentsField(
        _("prize money in euros, for each"),
        null=True,
        blank=True,
        help_text=_("Empty if there is none, for example for a certificate"),
    )
    count = models.PositiveSmallIntegerField(_("how many of them"), default=1)

    class Meta:
        verbose_name = _("prize")
        verbose_name_plural = _("prizes")
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(count__gte=1),
                name="prize_is_given_at_least_once",
                violation_error_message=_("A prize is given at least once."),
            )
        ]

    def __str__(self):
        return self.name_de or self.get_kind_display()
