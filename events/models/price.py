from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from website.formats.money import CentsField


class PriceKind(models.TextChoices):
    UNKNOWN = "unknown", _("not known yet")
    FREE = "free", pgettext_lazy("price", "free")
    DONATION = "donation", _("for a donation")
    FIXED = "fixed", _("for a price")


class Price(models.Model):
    """What an event costs; events/words/price.py puts it into words."""

    price_kind = models.CharField(_("admission"), max_length=10, choices=PriceKind, default=PriceKind.UNKNOWN)
    price = CentsField(_("price in euros"), null=True, blank=True)
    price_note = models.CharField(
        _("note on the price"), max_length=300, blank=True, help_text=_("For example: children half price")
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(price_kind=PriceKind.FIXED, price__isnull=False, price__gt=0)
                | (~Q(price_kind=PriceKind.FIXED) & Q(price__isnull=True)),
                name="%(class)s_has_a_price_only_if_it_costs_one",
                violation_error_message=_(
                    "A price in euros belongs to “for a price”, and only there. What costs nothing is “free”."
                ),
            )
        ]
