"""How much of the processor's time the files of one sender take: nobody keeps the server busy with them.

Counted for a request, and for all from one sender in half an hour: nobody has confirmed an address yet.
"""

import time
from contextlib import contextmanager
from datetime import datetime

from django.core.cache import cache
from django.utils import timezone
from django.utils.translation import gettext as _

from attachments.refused import NotNowError
from website.formats.in_words import clock_time

# A document of usual size takes half a second, the largest that we take a few. An entry may have twenty.
SECONDS_OF_REQUEST = 60
# One address may stand for a whole hostel.
SECONDS_OF_SENDER = 180
WINDOW = 30 * 60  # seconds


class Effort:
    """sender as website.public_forms.guards.client gives it; "" where nobody sends from outside."""

    def __init__(self, sender: str = ""):
        self._sender = sender
        self._of_request = 0.0

    def allowed(self, most: int) -> int:
        """Whole seconds for one more file; refused where nothing is left."""
        left = SECONDS_OF_REQUEST - self._of_request
        if self._sender:
            left = min(left, SECONDS_OF_SENDER - cache.get(self._key(), 0) / 1000)
        if left < 1:
            raise NotNowError(
                _(
                    "Looking through the files from your connection took very long, so this one was not "
                    "looked through. Please choose it again at %(time)s."
                )
                % {"time": clock_time(_next_window().time())}
            )
        return min(most, int(left))

    def spend(self, seconds: float) -> None:
        self._of_request += seconds
        if self._sender:
            cache.add(self._key(), 0, timeout=WINDOW)
            try:
                cache.incr(self._key(), int(seconds * 1000))
            except ValueError:  # the key has just run out
                return

    @contextmanager
    def watched(self):
        """For what is done in this very thread."""
        self.allowed(1)
        before = time.thread_time()
        try:
            yield
        finally:
            self.spend(time.thread_time() - before)

    def _key(self) -> str:
        return f"effort:{self._sender}:{int(time.time() // WINDOW)}"


def _next_window() -> datetime:
    start = (int(time.time() // WINDOW) + 1) * WINDOW
    return datetime.fromtimestamp(start, tz=timezone.get_current_timezone())
