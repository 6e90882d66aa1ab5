"""The try right after a form was stored. Whatever happens to it, the mail is in the queue."""

import logging
from threading import BoundedSemaphore

from django.core.cache import cache

from outbox import waiting_times
from outbox.conversation import left_alone
from outbox.delivery import Outcome, deliver

SERVER_IS_DOWN = "outbox:server-is-down"
NOT_TO_BE_WAITED_FOR = {Outcome.SERVER_IS_DOWN, Outcome.UNDER_WAY}

logger = logging.getLogger("outbox")

_places = BoundedSemaphore(waiting_times.FIRST_TRIES_AT_ONCE)


def try_now(pk: int) -> None:
    """Send a mail at once, unless the server has just been found dead: then no form waits for it again."""
    try:
        if not cache.get(SERVER_IS_DOWN) and _places.acquire(timeout=waiting_times.UNTIL_A_PLACE_IS_FREE):
            try:
                _try(pk)
            finally:
                _places.release()
    except Exception as error:
        # Not even a dead cache or database may spoil a request that has stored everything. The error's own
        # words could name people.
        logger.warning("Mail %s waits for send_mail_queue: %s", pk, type(error).__name__)


def _try(pk: int) -> None:
    # Others may have found out while this one looked for a place, or have left slow conversations behind.
    if cache.get(SERVER_IS_DOWN) or left_alone() >= waiting_times.FIRST_TRIES_AT_ONCE:
        return
    if deliver(pk, waiting_times.FIRST_TRY) in NOT_TO_BE_WAITED_FOR:
        cache.set(SERVER_IS_DOWN, True, waiting_times.SERVER_IS_LEFT_ALONE)
