from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from offices.models import ConsultationException, Office
from signpost.kinds import PlaceKind
from website.formats.phone import PhoneNumberField


class OtherPlaceQuerySet(models.QuerySet):
    def with_rows(self):
        """Load what a page shows of them."""
        return self.select_related("office").prefetch_related("consultation_hours", "towns")


class OtherPlace(models.Model):
    """A place beside the office that decides or advises. What nobody has entered stays empty.

    To the rules of consultation hours it is like an office: it has rows, flags and a state (offices/hours/).
    """

    office = models.ForeignKey(Office, models.CASCADE, related_name="other_places", verbose_name=_("office"))
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=PlaceKind,
        help_text=_("Decides under which topics of the signpost the place stands."),
    )
    position = models.PositiveSmallIntegerField(
        _("position"), default=0, help_text=_("Among places of the same kind: the lowest comes first.")
    )
    name = models.CharField(
        _("name"), max_length=200, help_text=_("As it stands at the door, for example: Ausländerbehörde Jena")
    )
    decides = models.TextField(
        _("what it decides or offers"),
        blank=True,
        help_text=_(
            "In plain words, beginning with a verb. Empty: the page says what places of this kind do."
        ),
    )
    phone = PhoneNumberField(
        _("phone"), blank=True, help_text=_("With its area code, for example: 0365 8383019")
    )
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("One that the place itself has made public.")
    )
    url = models.URLField(_("link"), blank=True, help_text=_("The page of this place on its own website."))
    street = models.CharField(
        _("street and number"),
        max_length=120,
        blank=True,
        help_text=_("Where people go. Leave it empty where the address is secret, as of a shelter."),
    )
    postcode = models.CharField(_("postcode"), max_length=10, blank=True, help_text=_("Five digits."))
    town = models.CharField(_("town"), max_length=80, blank=True, help_text=_("The town of the address."))
    by_arrangement = models.BooleanField(
        _("also by arrangement"), default=False, help_text=_("Tick if other times can be arranged.")
    )
    only_by_appointment = models.BooleanField(
        _("only by appointment"),
        default=False,
        help_text=_("Tick if nobody may come without one, not even in the consultation hours."),
    )
    languages_spoken = models.CharField(
        _("languages spoken there"),
        max_length=200,
        blank=True,
        help_text=_("For example: German, English, Arabic"),
    )
    interpreter_on_request = models.BooleanField(
        _("interpreter on request"), null=True, blank=True, help_text=_("Unknown: the page says nothing.")
    )
    step_free = models.BooleanField(
        _("step-free access"), null=True, blank=True, help_text=_("Unknown: the page says nothing.")
    )
    checked_on = models.DateField(
        _("checked on"),
        null=True,
        blank=True,
        help_text=_("When somebody last asked there whether all of this is right."),
    )

    objects = OtherPlaceQuerySet.as_manager()

    # What is not as usual there on some days, nobody here knows beforehand.
    consultation_exceptions = ConsultationException.objects.none()

    class Meta:
        verbose_name = _("other place")
        verbose_name_plural = _("other places")
        ordering = ["kind", "position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(street="") | ~models.Q(town=""),
                name="street_of_other_place_has_town",
                violation_error_message=_("Please enter the town of this street."),
            )
        ]

    def __str__(self):
        return self.name_de

    def get_absolute_url(self):
        page = reverse("signpost:office", args=[self.office.slug])
        return f"{page}#{self.anchor}"

    @property
    def anchor(self) -> str:
        return f"place-{self.pk}"

    @property
    def state(self) -> str:
        return self.office.state

    @property
    def phone_first(self) -> bool:
        return self.only_by_appointment

    @property
    def number_to_call(self) -> str:
        return self.phone

    @property
    def write_first(self) -> bool:
        return self.only_by_appointment and not self.phone


class ServedTown(models.Model):
    """A town whose people this place serves. Without any it serves all of the municipality."""

    place = models.ForeignKey(OtherPlace, models.CASCADE, related_name="towns", verbose_name=_("other place"))
    name = models.CharField(
        _("name"), max_length=80, help_text=_("One town or village. None: all of the municipality.")
    )

    class Meta:
        verbose_name = _("town served")
        verbose_name_plural = _("towns served")
        ordering = ["name", "id"]

    def __str__(self):
        return self.name
