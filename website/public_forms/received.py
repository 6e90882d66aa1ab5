"""What strangers send and an office answers: the columns that such rows have in common."""

from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from website.formats.phone import PhoneNumberField
from website.reference import new_reference

from .guards import once


class ReceivedQuerySet(models.QuerySet):
    def same_as(self, row: "Received", now: datetime):
        return self.filter(fingerprint=row.fingerprint, created__gt=once.too_old(now))


class Received(models.Model):
    """Each class keeps fingerprint and slot unique together, under a name of its own (guards/once.py)."""

    reference = models.CharField(_("reference"), max_length=9, unique=True, default=new_reference)
    created = models.DateTimeField(_("received"), default=timezone.now)
    # The language of the page it was written on, in which it is answered.
    language = models.CharField(_("language"), max_length=10)
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail"))
    phone = PhoneNumberField(_("phone"), blank=True)
    sender = models.CharField(_("sender of the day"), max_length=16)
    fingerprint = models.CharField(max_length=64, editable=False)
    slot = models.PositiveBigIntegerField(editable=False)

    class Meta:
        abstract = True
        ordering = ["-created", "-pk"]

    def __str__(self):
        return self.reference

    def save(self, **kwargs):
        if self._state.adding:
            self.slot = once.slot_of(self.created)
        super().save(**kwargs)


class ReceivedWithLink(Received):
    """Whoever has sent it changes it by a link in a mail."""

    email = models.EmailField(
        _("e-mail"), help_text=_("If you change it, the link is sent to the new address, and old links end.")
    )
    # Part of each signed link, so that those sent to another address are worth nothing any more.
    email_version = models.PositiveIntegerField(default=1, editable=False)
    # Counts the mails, each of which is one of its kind in the outbox.
    letters = models.PositiveIntegerField(default=0, editable=False)

    class Meta(Received.Meta):
        abstract = True
