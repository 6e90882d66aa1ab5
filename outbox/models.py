from datetime import datetime
from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from outbox import waiting_times
from outbox.failure import in_words
from outbox.header_values import ADDRESS_LENGTH, SUBJECT_LENGTH
from outbox.message import sender_domain

PURPOSE_LENGTH = 60


def label_of(cause: models.Model | type[models.Model]) -> str:
    """The kind of a row that caused mail, such as "enquiries.enquiry"."""
    return (cause._meta.concrete_model or cause)._meta.label_lower


def new_message_id() -> str:
    return f"<{uuid4().hex}@{sender_domain()}>"


class MailQuerySet(models.QuerySet["Mail"]):
    def caused_by(self, cause: models.Model) -> Self:
        """The mails posted on account of this row."""
        return self.filter(cause_model=label_of(cause), cause_pk=str(cause.pk))

    def due(self, now: datetime) -> Self:
        """To be sent now: those whose time has come, and those whose sender has died."""
        return self.filter(state__in=Mail.UNDECIDED, next_attempt__lte=now)

    def given_up(self) -> Self:
        return self.filter(state=Mail.State.GIVEN_UP)

    def expired(self, now: datetime) -> Self:
        """Those that are nobody's business any more. Whoever purges personal data deletes exactly these."""
        return self.filter(
            Q(state=Mail.State.SENT, sent_at__lte=now - waiting_times.SENT_IS_KEPT)
            | Q(state=Mail.State.GIVEN_UP, given_up_at__lte=now - waiting_times.GIVEN_UP_IS_KEPT)
        )

    def claim(self, pk: int, now: datetime) -> "Mail | None":
        """This mail, for the caller alone to send; None if it is not due or somebody else has it.

        It is one UPDATE whose condition only one of two callers can meet, on any database. A claim lapses by
        itself (see outbox/delivery.py for what that means): next_attempt is then in the past again.
        """
        claimed = (
            self.due(now)
            .filter(pk=pk)
            .update(
                state=Mail.State.SENDING,
                attempts=F("attempts") + 1,
                next_attempt=now + waiting_times.CLAIM,
            )
        )
        return self.filter(pk=pk).first() if claimed else None

    def to_try_again(self) -> Self:
        """Those that were given up or wait for a later try."""
        return self.filter(state__in=[Mail.State.GIVEN_UP, Mail.State.WAITING])

    def try_again(self, now: datetime) -> int:
        """Begin anew with these; how many they are."""
        return self.to_try_again().update(
            state=Mail.State.WAITING, attempts=0, next_attempt=now, given_up_at=None
        )


class Mail(models.Model):
    """One mail to one address: stored with what caused it, sent later, forgotten in the end."""

    class State(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("mail", "waiting")
        SENDING = "sending", pgettext_lazy("mail", "being sent")
        SENT = "sent", pgettext_lazy("mail", "sent")
        GIVEN_UP = "given up", pgettext_lazy("mail", "given up")

    UNDECIDED = [State.WAITING, State.SENDING]

    created = models.DateTimeField(pgettext_lazy("mail", "written on"), default=timezone.now)
    to = models.EmailField(pgettext_lazy("mail", "to"), max_length=ADDRESS_LENGTH)
    reply_to = models.EmailField(_("reply to"), max_length=ADDRESS_LENGTH, blank=True)
    subject = models.CharField(_("subject"), max_length=SUBJECT_LENGTH)
    # Plain text, and empty as soon as the mail has been sent.
    body = models.TextField(_("text"))
    language = models.CharField(_("language"), max_length=10)
    # The same in every try, so that the receiving server can tell a double.
    message_id = models.CharField(
        "Message-ID", max_length=300, default=new_message_id, unique=True, editable=False
    )

    # No foreign key: a mail outlives its cause or is deleted with it, as the cause's own rules say.
    cause_model = models.CharField(max_length=100, blank=True)
    cause_pk = models.CharField(max_length=50, blank=True)
    purpose = models.CharField(_("purpose"), max_length=PURPOSE_LENGTH)

    state = models.CharField(
        pgettext_lazy("mail", "state"), max_length=10, choices=State, default=State.WAITING
    )
    attempts = models.PositiveSmallIntegerField(_("tries"), default=0)
    # While it is being sent: when the claim lapses.
    next_attempt = models.DateTimeField(_("next try"), default=timezone.now)
    last_error = models.CharField(_("last error"), max_length=100, blank=True)
    sent_at = models.DateTimeField(pgettext_lazy("mail", "sent on"), null=True, blank=True)
    given_up_at = models.DateTimeField(_("given up on"), null=True, blank=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-id"]
        constraints = [
            # It also serves caused_by().
            models.UniqueConstraint(
                fields=["cause_model", "cause_pk", "purpose", "to"],
                condition=~Q(cause_model=""),
                name="one_mail_for_cause_and_purpose",
            )
        ]
        indexes = [
            models.Index(
                fields=["next_attempt"],
                condition=Q(state__in=["waiting", "sending"]),
                name="outbox_due_for_send_mail_queue",
            ),
        ]

    def __str__(self) -> str:
        """Without address and subject: this is what the admin's history would keep."""
        return f"{self.purpose} ({timezone.localtime(self.created):%Y-%m-%d %H:%M})"

    @property
    def error_in_words(self) -> str:
        return in_words(self.last_error)

    def note_sent(self) -> None:
        """Nobody needs the text any more. True of a claim that has lapsed, too: sent is sent."""
        Mail.objects.filter(pk=self.pk).update(
            state=self.State.SENT, sent_at=timezone.now(), given_up_at=None, last_error="", body=""
        )

    def note_failure(self, error: str, permanent: bool) -> bool:
        """Wait for the next try, or give up. Whether it was given up."""
        now = timezone.now()
        pause = None if permanent else waiting_times.until_next_try(self.attempts)
        if pause:
            outcome = {"state": self.State.WAITING, "next_attempt": now + pause}
        else:
            outcome = {"state": self.State.GIVEN_UP, "given_up_at": now}
        # Only while the claim is ours: after it lapsed, somebody else may have sent the mail.
        ours = Mail.objects.filter(pk=self.pk, state=self.State.SENDING, attempts=self.attempts)
        ours.update(last_error=error, **outcome)
        return not pause
