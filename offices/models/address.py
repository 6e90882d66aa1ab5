from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from website.reading.postcodes import read_postcodes

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


class PostcodesField(models.CharField):
    """Takes postcodes as people type them, and stores them with blanks between."""

    def __init__(self, *args: Any, **named: Any):
        super().__init__(*args, **{"max_length": 400, **named})

    def to_python(self, value: Any) -> Any:
        return read_postcodes(value) if isinstance(value, str) else super().to_python(value)


class ServedPlaceQuerySet(models.QuerySet):
    def unconfirmed(self):
        return self.filter(confirmed_on=None)


class ServedPlace(models.Model):
    """A town or village whose people this office serves. Names of places are not translated."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="served_places", verbose_name=_("office"))
    name = models.CharField(
        _("name"), max_length=80, help_text=_("As it is written officially, for example: Wörth am Rhein")
    )
    postcodes = PostcodesField(
        _("postcodes"),
        blank=True,
        help_text=_("All of this place, with blanks between, for example: 07743 07745. None of P.O. boxes."),
    )
    part_of = models.CharField(
        _("part of"), max_length=80, blank=True, help_text=_("Of a part of a town: the name of the town")
    )
    other_names = models.CharField(
        _("other names"),
        max_length=200,
        blank=True,
        help_text=_("What people also call it, with commas between. These names are found, but not shown."),
    )
    is_named_in_directory = models.BooleanField(
        _("named where one chooses an office"),
        default=False,
        help_text=_("Tick for the two or three best-known places of a district, not for all."),
    )
    confirmed_on = models.DateField(
        _("confirmed on"),
        null=True,
        blank=True,
        help_text=_(
            "When the office said that it serves this place. Empty: shown as not yet confirmed. To confirm "
            "all at once, use the action in the list of offices."
        ),
    )

    objects = ServedPlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("place served")
        verbose_name_plural = _("places served")
        ordering = ["name"]

    def __str__(self):
        return f"{self.name} ({self.part_of})" if self.part_of else self.name

    @property
    def called(self) -> list[str]:
        """The names by which people look for it."""
        return [self.name, *filter(None, (name.strip() for name in self.other_names.split(",")))]
