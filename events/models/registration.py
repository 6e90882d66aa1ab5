from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from website.formats.phone import PhoneNumberField


class Registration(models.Model):
    """Whether people have to say that they come, how, and by when. NULL: nobody has said so yet."""

    registration_needed = models.BooleanField(_("registration needed"), null=True, blank=True)
    registration_url = models.URLField(_("registration: link"), blank=True, max_length=500)
    registration_email = models.EmailField(_("registration: e-mail"), blank=True)
    registration_phone = PhoneNumberField(_("registration: phone"), blank=True)
    registration_until = models.DateField(_("registration until"), null=True, blank=True)
    registration_note = models.CharField(_("note on the registration"), max_length=300, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(registration_needed__isnull=True)
                | Q(registration_needed=True)
                | Q(
                    registration_url="",
                    registration_email="",
                    registration_phone="",
                    registration_until__isnull=True,
                ),
                name="%(class)s_without_registration_has_no_way_to_register",
                violation_error_message=_(
                    "Nobody needs to register, but a way or a last day to do so is entered."
                ),
            )
        ]
