"""One conversation with the mail server, in a thread of its own: whoever began it waits as long as he wants.

Up to the sign-in it can be broken off without any doubt. From then on the server may get the message, and to
break off would mean to send it once more: whoever does not want to wait leaves it alone, and it notes itself
what came of it.
"""

import threading
from collections.abc import Callable
from contextlib import suppress

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from outbox import waiting_times

DJANGOS = "django.core.mail.backends.smtp.EmailBackend"
OURS = "outbox.smtp.EmailBackend"


class BrokenOffError(Exception):
    """Nobody waits for this conversation any longer."""


class Conversation(threading.Thread):
    def __init__(self, message: EmailMessage, note: Callable[[Exception | None], None]):
        super().__init__(name="conversation with the mail server")
        self._message, self._note = message, note
        self._lock = threading.Lock()
        self._has_ended = threading.Event()
        self._is_handing_over = self._is_broken_off = self._is_left = self._is_out_of_time = False
        self._error: Exception | None = None
        self._connection = get_connection(OURS if settings.EMAIL_BACKEND == DJANGOS else None)

    def is_over_within(self, seconds: float) -> bool:
        """Whether the message is sent; False while it is on its way. An error of sending is raised here."""
        if not self._has_ended.wait(seconds):
            with self._lock:
                if not self._has_ended.is_set():
                    return self._leave()
        if self._error:
            raise self._error
        return True

    @property
    def is_left_alone(self) -> bool:
        return self._is_left or self._is_broken_off

    def _leave(self) -> bool:
        if self._is_handing_over:
            self._is_left = True
            return False
        self._is_broken_off = True
        self._hang_up()
        raise TimeoutError

    def run(self) -> None:
        clock = _clock(waiting_times.WHOLE_CONVERSATION, self._end_it)
        try:
            self._hand_over()
        except Exception as error:
            self._error = TimeoutError() if self._is_out_of_time else error
        clock.cancel()
        with self._lock:
            self._has_ended.set()
        if self._is_left:
            self._note(self._error)
        self._say_goodbye()

    def _say_goodbye(self) -> None:
        """The server has had its say. Where only the goodbye fails, the mail is sent all the same."""
        clock = _clock(waiting_times.FAREWELL, self._hang_up)
        with suppress(Exception):
            self._connection.close()
        clock.cancel()

    def _hand_over(self) -> None:
        self._connection.open()
        with self._lock:
            if self._is_broken_off:
                raise BrokenOffError
            self._is_handing_over = True
        # A server that looks into messages takes its time, and one that was left too early gets them twice.
        self._wait_for_each_answer(waiting_times.WHOLE_CONVERSATION)
        self._connection.send_messages([self._message])

    def _end_it(self) -> None:
        self._is_out_of_time = True
        self._hang_up()

    def _hang_up(self) -> None:
        # Files and the like have nothing to hang up.
        if hang_up := getattr(self._connection, "hang_up", None):
            hang_up()

    def _wait_for_each_answer(self, seconds: float) -> None:
        if wait := getattr(self._connection, "wait_for_each_answer", None):
            wait(seconds)


def _clock(seconds: float, ring: Callable[[], None]) -> threading.Timer:
    clock = threading.Timer(seconds, ring)
    clock.daemon = True
    clock.start()
    return clock


def left_alone() -> int:
    """How many there are in this process that nobody waits for any longer."""
    return sum(isinstance(thread, Conversation) and thread.is_left_alone for thread in threading.enumerate())
