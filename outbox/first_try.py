"""The try right after a form was stored. Whatever happens to it, the mail is in the queue."""

import logging

from django.core.cache import cache

from outbox.delivery import Outcome, deliver
from outbox.waiting_times import SERVER_IS_LEFT_ALONE

SERVER_IS_DOWN = "outbox:server-is-down"

logger = logging.getLogger("outbox")


def try_now(pk) -> None:
    """Send a mail at once, unless the server has just been found dead: then no form waits for it again."""
    try:
        if not cache.get(SERVER_IS_DOWN) and deliver(pk) is Outcome.SERVER_IS_DOWN:
            cache.set(SERVER_IS_DOWN, True, SERVER_IS_LEFT_ALONE)
    except Exception as error:
        # Not even a dead cache or database may spoil a request that has stored everything. The error's own
        # words could name people.
        logger.warning("Mail %s waits for send_mail_queue: %s", pk, type(error).__name__)
