"""One mail, handed to the mail server. Nothing else sends mail.

Sending is at least once, and as near to once as SMTP allows. A mail is claimed by one UPDATE before, and
noted as sent by another right after, the conversation with the server, which is outside any transaction. If
the process dies between the server's last word and that note, or the server before its last word, nobody
knows whether the mail went out: it is tried again (a lapsed claim after waiting_times.CLAIM), with the same
Message-ID, by which the receiving side can tell the double.
"""

import logging
from enum import Enum, auto
from functools import partial

from django.db import connections
from django.utils import timezone

from outbox import waiting_times
from outbox.conversation import Conversation
from outbox.failure import CLAIMS_LAPSED, Failure, failure_of
from outbox.message import message_of
from outbox.models import Mail

logger = logging.getLogger("outbox")


class Outcome(Enum):
    SENT = auto()
    KEPT = auto()  # for a later try
    SERVER_IS_DOWN = auto()  # kept, and so would be any other mail now
    GIVEN_UP = auto()
    UNDER_WAY = auto()  # the server takes its time, and the conversation itself notes what came of it
    NOT_OURS = auto()  # not due, or somebody else is sending it


def deliver(pk: int, patience: float | None = None) -> Outcome:
    """Send a mail if it is due and nobody else does. Errors of sending become its state; none is raised.

    patience: for how many seconds to wait, from the first look for the server on. Without it, to the end.
    """
    mail = Mail.objects.claim(pk, timezone.now())
    if mail is None:
        return Outcome.NOT_OURS
    if mail.attempts > waiting_times.MOST_TRIES:
        return _keep(mail, CLAIMS_LAPSED)
    try:
        is_sent = _hand_over(mail, patience or waiting_times.TO_THE_END)
    except Exception as error:
        return _keep(mail, failure_of(error))
    return _note_sent(mail) if is_sent else Outcome.UNDER_WAY


def _hand_over(mail: Mail, patience: float) -> bool:
    """Whether the server has it; False while it is on its way."""
    conversation = Conversation(message_of(mail), partial(_note_afterwards, mail))
    conversation.start()
    return conversation.is_over_within(patience)


def _note_afterwards(mail: Mail, error: Exception | None) -> None:
    """In the thread of the conversation, with a connection to the database of its own."""
    try:
        _keep(mail, failure_of(error)) if error else _note_sent(mail)
    except Exception as trouble:
        logger.warning("Mail %s: what came of it could not be noted: %s", mail.pk, type(trouble).__name__)
    finally:
        connections.close_all()


def _note_sent(mail: Mail) -> Outcome:
    mail.note_sent()
    return Outcome.SENT


def _keep(mail: Mail, failure: Failure) -> Outcome:
    given_up = mail.note_failure(failure.error, failure.is_permanent)
    logger.warning(
        "Mail %s %s: %s", mail.pk, "was given up" if given_up else "will be tried again", failure.error
    )
    if failure.server_is_down:
        return Outcome.SERVER_IS_DOWN
    return Outcome.GIVEN_UP if given_up else Outcome.KEPT
