from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from awards.models.edition import Edition
from website.formats.people import account_name


class JurorQuerySet(models.QuerySet):
    def with_names(self):
        """Load what their names and the lists of juries tell."""
        return self.select_related("user", "edition__award__office")


class Juror(models.Model):
    """Somebody in the jury of one edition. It is no membership: of the office they see nothing else."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="jurors", verbose_name=_("edition"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="juries", verbose_name=_("person")
    )
    invited_at = models.DateTimeField(_("invited on"), default=timezone.now)

    objects = JurorQuerySet.as_manager()

    class Meta:
        verbose_name = _("jury member")
        verbose_name_plural = _("jury members")
        ordering = ["user__last_name", "user__first_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "user"],
                name="juror_once_per_edition",
                violation_error_message=_("This person is in this jury already."),
            )
        ]

    def __str__(self):
        return account_name(self.user)
