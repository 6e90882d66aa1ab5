"""A circular goes out: once, as it was looked at, one mail for each entry in the outbox."""

from datetime import datetime

from django.db import models, transaction

from awards.circulars.audience import entries_for, obstacle
from awards.circulars.mail import mail_of
from awards.entries import link as entry_link
from awards.entries.letters import reply_to
from awards.models import Circular, Entry
from offices.models import User
from outbox.letter import post
from outbox.models import Mail, label_of

# Whoever presses the button waits for so many mails; the others leave with the next run of send_mail_queue.
TRIED_AT_ONCE = 5


@transaction.atomic
def send(circular: Circular, seen: str, user: User, now: datetime) -> bool:
    """False, and nothing is sent, if it has gone out before or is not what was looked at.

    seen: the fingerprint of what was. The row is locked until all mails are stored, so of two who press the
    button at once the second finds it sent.
    """
    rows = Circular.objects.drafts().select_for_update(of=["self"])
    latest = rows.select_related("edition__award__office").filter(pk=circular.pk).first()
    if latest is None:
        return False
    entries = entries_for(latest)
    if latest.fingerprint(entries) != seen or obstacle(latest, entries, now):
        return False
    for number, entry in enumerate(entries):
        _post(latest, entry, at_once=number < TRIED_AT_ONCE)
    latest.sent_at, latest.sent_by, latest.recipients = now, user, len(entries)
    latest.save(update_fields=["sent_at", "sent_by", "recipients"])
    return True


def _post(circular: Circular, entry: Entry, at_once: bool) -> None:
    """The entry is the cause: with it, its mails are deleted."""
    mail = mail_of(circular, entry, entry.reference, entry_link.address_of(entry))
    post(
        to=entry.email,
        subject=mail.subject,
        body=mail.body,
        language=mail.language,
        reply_to=reply_to(circular.edition),
        purpose=_purpose(circular),
        cause=entry,
        at_once=at_once,
    )


def _purpose(circular: Circular) -> str:
    return f"circular {circular.pk}"


def not_delivered(circular: Circular) -> dict[str, int]:
    """How many of its mails wait, or were given up: {"waiting": 3}. Those are known for some weeks."""
    mails = Mail.objects.filter(cause_model=label_of(Entry), purpose=_purpose(circular))
    states = mails.exclude(state=Mail.State.SENT).values_list("state").annotate(models.Count("pk")).order_by()
    return dict(states)
