from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .office import Office


class User(AbstractUser):
    """Somebody on the staff of an office, or of the operator. Residents have no account."""


class Membership(models.Model):
    """Which office somebody works for, and what they may do there."""

    class Role(models.TextChoices):
        """From the least to the most; what each may do: offices/staff/roles.py."""

        READER = "reader", pgettext_lazy("role", "reader: sees the content")
        TRANSLATOR = "translator", pgettext_lazy("role", "translator: changes the texts in one language")
        EDITOR = "editor", pgettext_lazy("role", "editor: changes the content")
        MODERATOR = "moderator", pgettext_lazy("role", "moderator: also messages, proposals and entries")
        HEAD = "head", pgettext_lazy("role", "head: also the people and the legal facts of the office")

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships", verbose_name=_("user"))
    office = models.ForeignKey(Office, models.CASCADE, related_name="memberships", verbose_name=_("office"))
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.EDITOR)
    language = models.CharField(
        _("language of the texts"),
        max_length=10,
        choices=settings.LANGUAGES,
        blank=True,
        help_text=_("Only for translators: which texts they may change."),
    )

    class Meta:
        verbose_name = _("person of the office")
        verbose_name_plural = _("people of the office")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "office"],
                name="membership_once_per_office",
                violation_error_message=_("This person is already a member of this office."),
            ),
            models.CheckConstraint(
                condition=Q(role="translator") & ~Q(language="") | ~Q(role="translator") & Q(language=""),
                name="membership_language_of_translators_alone",
                violation_error_message=_("Please choose a language for a translator, and for nobody else."),
            ),
        ]

    def __str__(self):
        return f"{self.user}, {self.office}"
