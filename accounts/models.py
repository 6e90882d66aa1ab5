from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

# How long a link works, and how long it is known afterwards, so that a late click gets a true sentence.
INVITATION_DAYS = 7
RESET_HOURS = 2
KNOWN_FOR = timedelta(days=60)


class PasswordLink(models.Model):
    """A mailed link with which somebody chooses a password: one of each kind for each account."""

    class Kind(models.TextChoices):
        INVITATION = "invitation", _("invitation")
        RESET = "reset", _("new password")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="password_links", verbose_name=_("user")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    # Part of the link; the next number ends all links sent before.
    version = models.PositiveIntegerField(default=1)
    # Of the password and address the account had when the link was sent: another one ends it.
    made_for = models.CharField(max_length=32)
    # The local path of the page that somebody is invited for.
    leads_to = models.CharField(max_length=500, blank=True)
    sent_at = models.DateTimeField(_("sent"), default=timezone.now)
    used_at = models.DateTimeField(_("used"), null=True, blank=True)

    class Meta:
        verbose_name = _("link to choose a password")
        verbose_name_plural = _("links to choose a password")
        constraints = [models.UniqueConstraint(fields=["user", "kind"], name="password_link_once_of_a_kind")]

    def __str__(self):
        return f"{self.user}, {self.get_kind_display()}"


def state_of(user) -> str:
    """Another text once password or address are other ones."""
    said = f"{user.pk} {user.password} {user.email}"
    return salted_hmac("accounts.password_link", said, algorithm="sha256").hexdigest()[:32]


class AccountLanguage(models.Model):
    """In which language somebody signed in last: that of the mails to them."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="account_language")
    language = models.CharField(max_length=10)

    def __str__(self):
        return f"{self.user}, {self.language}"
