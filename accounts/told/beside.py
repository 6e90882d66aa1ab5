"""Work beside the request, so that nobody waits for it: neither for a mail server, nor to be told by the
time it
takes whether there is an account."""

import logging
import random
from collections.abc import Callable
from threading import Timer

from django.db import close_old_connections, connections

# Seconds. Drawn, so that the work does not always meet the same part of the next request.
_SOON = (0.1, 0.5)

logger = logging.getLogger("accounts")


def start(work: Callable[[], None]) -> None:
    # No daemon: a process that ends waits for it.
    Timer(random.uniform(*_SOON), _in_thread, [work]).start()


def _in_thread(work: Callable[[], None]) -> None:
    close_old_connections()
    try:
        work()
    except Exception as error:  # its own words could name people
        logger.warning("work_beside failed error=%s", type(error).__name__)
    finally:
        connections.close_all()
