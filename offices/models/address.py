from django.db import models
from django.utils.translation import gettext_lazy as _

from .office import Office


class Address(models.Model):
    """Where to come, or where to send letters: a P.O. box has a postcode of its own."""

    class Kind(models.TextChoices):
        VISITING = "visiting", _("visitors’ address")
        POSTAL = "postal", _("postal address")

    office = models.ForeignKey(Office, models.CASCADE, related_name="addresses", verbose_name=_("office"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    street = models.CharField(_("street and number"), max_length=120, blank=True)
    post_box = models.CharField(
        _("P.O. box"), max_length=20, blank=True, help_text=_("Only the number, for example: 11 65")
    )
    postcode = models.CharField(_("postcode"), max_length=10)
    town = models.CharField(_("town"), max_length=80)

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        ordering = ["-kind", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "kind"],
                name="address_once_per_kind",
                violation_error_message=_("This office has an address of this kind already."),
            ),
            models.CheckConstraint(
                condition=~models.Q(street="", post_box=""),
                name="address_has_street_or_box",
                violation_error_message=_("Please enter a street or a P.O. box."),
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="visiting", street=""),
                name="address_to_visit_has_street",
                violation_error_message=_("Nobody can visit a P.O. box. Please enter a street."),
            ),
        ]

    def __str__(self):
        return f"{self.street or self.post_box}, {self.postcode} {self.town}"


class ServedPlace(models.Model):
    """A town or village whose people this office serves. Names of places are not translated."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="served_places", verbose_name=_("office"))
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        verbose_name = _("place served")
        verbose_name_plural = _("places served")
        ordering = ["name"]

    def __str__(self):
        return self.name
