from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.models import Office


class Mailbox(models.Model):
    """Where an office is told that a message waits. It stands on no page."""

    office = models.OneToOneField(Office, models.CASCADE, related_name="mailbox", verbose_name=_("office"))
    email = models.EmailField(
        _("e-mail"),
        help_text=_(
            "Here the office learns that a new message waits. The message itself never goes by e-mail. "
            "This address stands on no page."
        ),
    )

    class Meta:
        verbose_name = _("mailbox for messages")
        verbose_name_plural = _("mailboxes for messages")
        ordering = ["office__position", "office__slug"]

    def __str__(self):
        return self.email
