from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.models import Office


class Place(models.Model):
    """Where events are, and how people get in. Each office keeps its own places.

    A fact about accessibility is yes, no, or NULL: nobody has looked yet. A place may be no more than a town.
    """

    # The facts in the order in which pages tell them.
    ACCESS = ["step_free", "accessible_toilet", "lift", "induction_loop", "accessible_parking"]

    office = models.ForeignKey(Office, models.CASCADE, related_name="event_places", verbose_name=_("office"))
    name = models.CharField(_("name"), max_length=200)
    street = models.CharField(_("street and number"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    town = models.CharField(_("town"), max_length=80, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=9, decimal_places=6, null=True, blank=True)

    step_free = models.BooleanField(_("step-free access"), null=True, blank=True)
    accessible_toilet = models.BooleanField(_("toilet for wheelchair users"), null=True, blank=True)
    lift = models.BooleanField(_("lift"), null=True, blank=True)
    induction_loop = models.BooleanField(_("induction loop for hearing aids"), null=True, blank=True)
    accessible_parking = models.BooleanField(_("parking for people with disabilities"), null=True, blank=True)
    access_contact = models.CharField(
        _("whom to ask about accessibility"),
        max_length=200,
        blank=True,
        help_text=_("For example: the caretaker, 03641 123456"),
    )
    access_note = models.TextField(
        _("more about accessibility"), blank=True, help_text=_("For example: the ramp is at the back.")
    )
    how_to_get_there = models.TextField(_("how to get there"), blank=True)

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["town", "name_de", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="place_has_both_coordinates_or_none",
                violation_error_message=_(
                    "Please enter both coordinates, for example 50.927054 and 11.586360, or leave both empty."
                ),
            )
        ]

    def __str__(self):
        return self.in_one_line(self.name_de)

    @property
    def town_line(self) -> str:
        return f"{self.postcode} {self.town}".strip()

    @property
    def has_coordinates(self) -> bool:
        return self.latitude is not None

    def in_one_line(self, name: str) -> str:
        """The place under this name (one of its languages) with what is known of its address.

        The town is not said twice where the name has it: "MehrGenerationenHaus Bad Salzungen".
        """
        named_already = not self.street and not self.postcode and self.town in (name or "")
        parts = [name, self.street, "" if named_already else self.town_line]
        return ", ".join(part for part in parts if part)
