"""One mail, handed to the mail server. Nothing else sends mail.

Sending is at least once, and as near to once as SMTP allows. A mail is claimed by one UPDATE before, and
noted as sent by another right after, the conversation with the server, which is outside any transaction. If
the process dies between the server's last word and that note, or the server before its last word, nobody
knows whether the mail went out: it is tried again (a lapsed claim after waiting_times.CLAIM), with the same
Message-ID, by which the receiving side can tell the double.
"""

import logging
from contextlib import suppress
from enum import Enum, auto

from django.core.mail import get_connection
from django.utils import timezone

from outbox import waiting_times
from outbox.failure import CLAIMS_LAPSED, failure_of
from outbox.message import message_of
from outbox.models import Mail

logger = logging.getLogger("outbox")


class Outcome(Enum):
    SENT = auto()
    KEPT = auto()  # for a later try
    SERVER_IS_DOWN = auto()  # kept, and so would be any other mail now
    GIVEN_UP = auto()
    NOT_OURS = auto()  # not due, or somebody else is sending it


def deliver(pk) -> Outcome:
    """Send a mail if it is due and nobody else does. Errors of sending become its state; none is raised."""
    mail = Mail.objects.claim(pk, timezone.now())
    if mail is None:
        return Outcome.NOT_OURS
    if mail.attempts > waiting_times.MOST_TRIES:
        return _keep(mail, CLAIMS_LAPSED)
    try:
        _hand_over(mail)
    except Exception as error:
        return _keep(mail, failure_of(error))
    mail.note_sent()
    return Outcome.SENT


def _hand_over(mail):
    connection = get_connection()
    try:
        connection.open()
        connection.send_messages([message_of(mail)])
    finally:
        # The server has had its say by now. Where it only spoils the farewell, the mail is sent all the same.
        with suppress(Exception):
            connection.close()


def _keep(mail, failure) -> Outcome:
    given_up = mail.note_failure(failure.error, failure.is_permanent)
    logger.warning(
        "Mail %s %s: %s", mail.pk, "was given up" if given_up else "will be tried again", failure.error
    )
    if failure.server_is_down:
        return Outcome.SERVER_IS_DOWN
    return Outcome.GIVEN_UP if given_up else Outcome.KEPT
