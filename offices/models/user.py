from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from .office import Office


class User(AbstractUser):
    """Somebody on the staff of an office, or of the operator. Residents have no account."""


class Membership(models.Model):
    """Which office somebody works for, and what they may do there."""

    class Role(models.TextChoices):
        EDITOR = "editor", _("may edit")
        READER = "reader", _("may look")

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships", verbose_name=_("user"))
    office = models.ForeignKey(Office, models.CASCADE, related_name="memberships", verbose_name=_("office"))
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.EDITOR)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "office"],
                name="membership_once_per_office",
                violation_error_message=_("This person is already a member of this office."),
            )
        ]

    def __str__(self):
        return f"{self.user}, {self.office}"
