from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.models import Referral
from signpost.kinds import PlaceKind


class WhoCan(models.Model):
    """Which kind of place can do what the office cannot: there its referral leads to."""

    referral = models.OneToOneField(
        Referral, models.CASCADE, related_name="who_can_kind", verbose_name=_("what the office cannot do"),
        help_text=_("One of the referrals of the office."),
        error_messages={"unique": _("This one has a way already. Please change that.")},
    )  # fmt: skip
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=PlaceKind,
        help_text=_(
            "The referral leads to the place of this kind as soon as it is entered, until then to its topic."
        ),
    )

    class Meta:
        verbose_name = _("way from a referral")
        verbose_name_plural = _("ways from referrals")
        ordering = ["referral__position", "id"]

    def __str__(self):
        return f"{self.referral}: {self.get_kind_display()}"
