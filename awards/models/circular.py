from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from outbox.header_values import SUBJECT_LENGTH
from website.languages.bilingual import languages_of
from website.public_forms.fields import refuse_control_characters, refuse_line_ends
from website.public_forms.guards import once

from .edition import Edition

# The reference is added to it.
OWN_WORDS = SUBJECT_LENGTH - 50


class CircularQuerySet(models.QuerySet):
    def drafts(self):
        """What has not gone out."""
        return self.filter(sent_at=None)


class Circular(models.Model):
    """One mail that an office writes to many who enter: a draft until it is sent, then a record of it."""

    class Audience(models.TextChoices):
        """Who gets it; awards/circulars/audience.py says who that is."""

        SENT = "sent", _("everybody who has sent an entry")
        INCOMPLETE = "incomplete", _("whose entry is not complete yet")
        COMPLETE = "complete", _("whose entry is complete")
        DRAFTS = "drafts", _("who has begun a draft and not sent it")
        WON = "won", _("who has won")
        NOT_WON = "not won", _("who has sent an entry and not won")

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="circulars", verbose_name=_("edition"))
    audience = models.CharField(
        _("who gets it"),
        max_length=10,
        choices=Audience,
        help_text=_(
            "Of a nomination always the person who sent it, never the nominee. Nobody gets a mail about "
            "an entry that was withdrawn."
        ),
    )
    subject = models.CharField(
        _("subject"), max_length=OWN_WORDS, validators=[refuse_line_ends, refuse_control_characters]
    )
    body = models.TextField(
        _("text"),
        validators=[refuse_control_characters],
        help_text=_(
            "Only what everybody may read: no names and nothing out of an entry. The greeting, the "
            "reference and the link to the entry are added by themselves."
        ),
    )

    created = models.DateTimeField(pgettext_lazy("mail", "written on"), default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("written by"),
    )
    sent_at = models.DateTimeField(pgettext_lazy("mail", "sent on"), null=True, editable=False)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("sent by"),
    )
    recipients = models.PositiveIntegerField(_("how many got it"), null=True, editable=False)

    objects = CircularQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail to those who enter")
        verbose_name_plural = _("mails to those who enter")
        ordering = ["-created", "-pk"]

    def __str__(self):
        return self.subject_de

    @property
    def is_sent(self) -> bool:
        return self.sent_at is not None

    def languages(self) -> list[str]:
        """The languages it can go out in: with subject and text."""
        return languages_of(self, "subject", "body")

    def fingerprint(self, entries: list) -> str:
        """One number for what is said and to whom: another one as soon as either changes."""
        texts = [field.name for field in self._meta.fields if hasattr(field, "translated_field")]
        words = [str(getattr(self, name) or "") for name in ["audience", *texts]]
        return once.fingerprint_of([*words, *sorted(entry.pk for entry in entries)])
